import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SCHEMA, schemas, settable } from './support/settable';
import { PROJECT } from './support/app';

const LIB = join(PROJECT, 'packages/provider-openstack/lib');

/** A name as both sides write it: cdktf's camel case begins a word behind a digit too. */
function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** The props of a resource's `…Config` interface, without those that every resource has. */
function configOf(folder: string): string[] {
  const types = readFileSync(join(LIB, folder, 'index.d.ts'), 'utf8');
  const [, body = ''] = /export interface \w+Config(?: extends [^{]+)? \{\n(.*?)\n\}/s.exec(types) ?? [];
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, name = '']) => name).sort();
}

const RESOURCES = Object.entries(schemas().resource_schemas).map(([type, { block }]) => ({ type, block, data: false }));
const SOURCES = Object.entries(schemas().data_source_schemas).map(([type, { block }]) => ({ type, block, data: true }));

function folderOf(type: string, data: boolean): string {
  return data ? `data-${type.replaceAll('_', '-')}` : type.replace(/^openstack_/, '').replaceAll('_', '-');
}

test.each([...RESOURCES, ...SOURCES])(
  '$type is in the bindings with the arguments of the schema',
  ({ type, block, data }) => {
    const folder = folderOf(type, data);

    const bound = configOf(folder).filter((name) => name !== 'id');
    expect(bound.map(plain).sort()).toEqual(settable(block).map(plain).sort());
    expect(readFileSync(join(LIB, folder, 'index.js'), 'utf8')).toContain(`tfResourceType = "${type}"`);
  },
);

test('the provider is in the bindings with the settings of the schema', () => {
  const bound = configOf('provider').filter((name) => name !== 'alias');

  expect(bound.map(plain).sort()).toEqual(settable(schemas().provider.block).map(plain).sort());
});

test('schema, bindings and the build of the provider are of one version', () => {
  const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
  const { version, module } = SCHEMA['//'];

  expect(version).toBe('3.4.0');
  expect(JSON.parse(read('packages/provider-openstack/package.json'))).toMatchObject({ version });
  expect(read('tools/provider/go.mod')).toContain(`terraform-provider-openstack/v3 v${version}\n`);
  expect(read('tools/provider/go.sum').split('\n')).toContain(module);
  expect(read('packages/provider-openstack/lib/provider/index.js')).toContain(
    `providerVersionConstraint: '${version}'`,
  );
});

test('the index loads no resource until it is asked for one', () => {
  const index = jest.requireActual<Record<string, unknown>>('@cdktf/provider-openstack');
  const getters = Object.entries(Object.getOwnPropertyDescriptors(index)).filter(([, property]) => 'get' in property);

  expect(getters).toHaveLength(RESOURCES.length + SOURCES.length + 1);
  expect(index.containerinfraClusterV1).toHaveProperty('ContainerinfraClusterV1');
});
