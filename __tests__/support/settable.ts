import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Attribute {
  readonly required?: boolean;
  readonly optional?: boolean;
}

interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, unknown>>;
}

interface Schemas {
  readonly provider: { readonly block: Block };
  readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: Block }>>;
}

interface SchemaFile {
  readonly '//': { readonly version: string; readonly module: string };
  readonly provider_schemas: Readonly<Record<string, Schemas>>;
}

const FILE = join(__dirname, '../../packages/provider-openstack/schema.json');

export const SCHEMA = JSON.parse(readFileSync(FILE, 'utf8')) as SchemaFile;

/** What the provider takes: its own settings, its resources and its data sources. */
export function schemas(): Schemas {
  const [only] = Object.values(SCHEMA.provider_schemas);
  if (only === undefined) {
    throw new Error(`${FILE} has no provider`);
  }
  return only;
}

/** Arguments and blocks that a person can give, sorted; `id` is Terraform's own. */
export function settable(block: Block): string[] {
  const attributes = Object.entries(block.attributes ?? {})
    .filter(([name, { required, optional }]) => name !== 'id' && (required === true || optional === true))
    .map(([name]) => name);
  return [...attributes, ...Object.keys(block.block_types ?? {})].sort();
}

/** Arguments and blocks of a resource that a person can give. */
export function settableOf(type: string): string[] {
  const resource = schemas().resource_schemas[type];
  if (resource === undefined) {
    throw new Error(`the provider has no ${type}`);
  }
  return settable(resource.block);
}

/** A block without what is Terraform's own about it: when it may be replaced, and what it waits for. */
export function argumentsOf(block: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { lifecycle: _lifecycle, depends_on: _dependsOn, ...own } = block;
  return own;
}
