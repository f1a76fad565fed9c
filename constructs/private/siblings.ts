import type { TerraformProvider } from 'cdktf';
import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

import { isLate } from './check';

/** Where a template is made, and by what name. */
interface Named {
  readonly name: string;
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

const names = new WeakMap<TerraformStack, Map<string, string[]>>();

/**
 * Names of the templates that were written before this one for the same place of a stack. Which stacks speak of one
 * cloud nobody knows.
 */
export function templatesBefore(template: IConstruct, { name, region, provider }: Named): readonly string[] {
  const stack = TerraformStack.of(template);
  const places = names.get(stack) ?? new Map<string, string[]>();
  names.set(stack, places);
  const place = JSON.stringify([region, provider?.node.path]);
  const before = places.get(place) ?? [];
  places.set(place, isLate(name) ? before : [...before, name]);
  return before;
}
