import type { TerraformDataSource, TerraformResource, TerraformStack } from 'cdktf';

import type { ScopedSource } from './sources';

/** A condition as cdktf hands it to Terraform. */
export interface PlacedCondition {
  readonly condition: string;
  readonly errorMessage: string;
}

type Block = TerraformResource | TerraformDataSource;
type Kind = 'precondition' | 'postcondition';

interface CheckBlock {
  readonly scoped?: ScopedSource;
  readonly conditions: Map<string, PlacedCondition>;
}

/** What was placed by an earlier synth of the same app, to be told from a program's own. */
const ours = new WeakSet();
const checksOf = new WeakMap<TerraformStack, readonly string[]>();
const blocksOf = new WeakMap<TerraformStack, readonly Block[]>();

/** The conditions of a stack, each once wherever it comes from. */
export class PlacedConditions {
  private readonly blocks = new Map<Block, Record<Kind, Map<string, PlacedCondition>>>();
  private readonly checks = new Map<string, CheckBlock>();

  /** @param key tells a condition from the others of the block */
  public add(block: Block, kind: Kind, key: string, condition: PlacedCondition): void {
    const kinds = this.blocks.get(block) ?? { precondition: emptyMap(), postcondition: emptyMap() };
    this.blocks.set(block, kinds);
    keepFirst(kinds[kind], key, condition);
  }

  /** A condition that only warns. */
  public addCheck(name: string, key: string, condition: PlacedCondition, scoped: ScopedSource | undefined): void {
    const check = this.checks.get(name) ?? { scoped, conditions: emptyMap() };
    this.checks.set(name, check);
    keepFirst(check.conditions, key, condition);
  }

  /** Takes the place of what an earlier call wrote. */
  public writeTo(stack: TerraformStack): void {
    for (const block of new Set([...(blocksOf.get(stack) ?? []), ...this.blocks.keys()])) {
      const kinds = this.blocks.get(block);
      setConditions(block, 'precondition', [...(kinds?.precondition.values() ?? [])]);
      setConditions(block, 'postcondition', [...(kinds?.postcondition.values() ?? [])]);
    }
    blocksOf.set(stack, [...this.blocks.keys()]);
    for (const name of checksOf.get(stack) ?? []) {
      stack.addOverride(`check.${name}`, undefined);
    }
    checksOf.set(stack, [...this.checks.keys()]);
    for (const [name, check] of this.checks) {
      stack.addOverride(`check.${name}`, checkBlock(check));
    }
  }
}

function emptyMap(): Map<string, PlacedCondition> {
  return new Map();
}

/** The first who asked has given the message. */
function keepFirst(conditions: Map<string, PlacedCondition>, key: string, condition: PlacedCondition): void {
  if (!conditions.has(key)) {
    conditions.set(key, condition);
  }
}

function setConditions(block: Block, kind: Kind, conditions: readonly PlacedCondition[]): void {
  const others = (block.lifecycle?.[kind] ?? []).filter((condition) => !ours.has(condition));
  const all = [...others, ...conditions];
  conditions.forEach((condition) => ours.add(condition));
  if (all.length > 0 || block.lifecycle?.[kind] !== undefined) {
    block.lifecycle = { ...block.lifecycle, [kind]: all.length > 0 ? all : undefined };
  }
}

function checkBlock({ scoped, conditions }: CheckBlock): object {
  return {
    ...(scoped === undefined ? {} : { data: { [scoped.type]: { [scoped.name]: scoped.config } } }),
    assert: [...conditions.values()].map(({ condition, errorMessage }) => ({
      condition,
      error_message: errorMessage,
    })),
  };
}
