import type { TerraformStack } from 'cdktf';
import { Testing } from 'cdktf';

/** Arguments of a resource or data source as Terraform reads them. What was left out has no key. */
export type SynthesizedBlock = Readonly<Record<string, unknown>>;

/** An output as Terraform reads it. */
export interface SynthesizedOutput {
  readonly value: unknown;
  readonly description?: string;
  readonly sensitive?: boolean;
}

interface TerraformJson {
  readonly resource?: BlocksByType;
  readonly data?: BlocksByType;
  readonly output?: Readonly<Record<string, SynthesizedOutput>>;
  readonly check?: Readonly<Record<string, SynthesizedBlock>>;
}

type BlocksByType = Readonly<Record<string, Readonly<Record<string, SynthesizedBlock>>>>;

/**
 * Runs a stack's validations and synthesizes it.
 *
 * @throws ConfigError with all problems, when there are any
 */
export function synthesize(stack: TerraformStack): SynthesizedStack {
  // Testing.synth validates only when it is told to.
  return new SynthesizedStack(Testing.synth(stack, true));
}

/**
 * The Terraform JSON of a stack, to be asked about in a test. Everything comes as plain values, so that a test can
 * expect a property to be absent, count resources, and see lifecycles and outputs.
 *
 * @example
 * const cluster = synthesize(stack).resource('openstack_containerinfra_cluster_v1');
 * expect(cluster).toMatchObject({ master_count: 3 });
 * expect(cluster).not.toHaveProperty('labels');
 */
export class SynthesizedStack {
  private readonly config: TerraformJson;

  /** @param json what a stack's `cdk.tf.json` holds */
  public constructor(json: string) {
    this.config = JSON.parse(json) as TerraformJson;
  }

  /** Resources of a type, by name. */
  public resources(type: string): Readonly<Record<string, SynthesizedBlock>> {
    return withoutMetadata(this.config.resource?.[type]);
  }

  /**
   * The one resource of a type.
   *
   * @throws where there is none, or more than one
   */
  public resource(type: string): SynthesizedBlock {
    return theOnly(type, this.resources(type));
  }

  /** Data sources of a type, by name. */
  public dataSources(type: string): Readonly<Record<string, SynthesizedBlock>> {
    return withoutMetadata(this.config.data?.[type]);
  }

  /**
   * The one data source of a type.
   *
   * @throws where there is none, or more than one
   */
  public dataSource(type: string): SynthesizedBlock {
    return theOnly(type, this.dataSources(type));
  }

  /** The `lifecycle` of the one resource of a type; empty where it has none. */
  public lifecycle(type: string): SynthesizedBlock {
    return (this.resource(type).lifecycle as SynthesizedBlock | undefined) ?? {};
  }

  /** Outputs by name. */
  public get outputs(): Readonly<Record<string, SynthesizedOutput>> {
    return this.config.output ?? {};
  }

  /** `check` blocks by name. */
  public get checks(): Readonly<Record<string, SynthesizedBlock>> {
    return this.config.check ?? {};
  }

  /** Every `type.name` of resources (`data.type.name` of data sources), sorted: what a rename would change. */
  public get addresses(): readonly string[] {
    const namesOf = (blocks: BlocksByType = {}, prefix = ''): string[] =>
      Object.entries(blocks).flatMap(([type, named]) => Object.keys(named).map((name) => `${prefix}${type}.${name}`));
    return [...namesOf(this.config.resource), ...namesOf(this.config.data, 'data.')].sort();
  }
}

/** Where in the program a block comes from is of no concern to Terraform. */
function withoutMetadata(blocks: Readonly<Record<string, SynthesizedBlock>> = {}): Record<string, SynthesizedBlock> {
  return Object.fromEntries(
    Object.entries(blocks).map(([name, block]) => [
      name,
      Object.fromEntries(Object.entries(block).filter(([key]) => key !== '//')),
    ]),
  );
}

function theOnly(type: string, blocks: Readonly<Record<string, SynthesizedBlock>>): SynthesizedBlock {
  const [block, ...more] = Object.values(blocks);
  if (block === undefined || more.length > 0) {
    throw new TypeError(`expected one ${type}, got ${Object.keys(blocks).join(', ') || 'none'}`);
  }
  return block;
}
