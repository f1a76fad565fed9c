import type { MagnumPlatform } from '../platform';
import { holdsOn } from '../rules/holds';
import { CLUSTER_MUTABILITY } from './cluster';
import { CLUSTER_TEMPLATE_MUTABILITY } from './cluster-template';
import type { Mutability, Refusal, ResourceMutability } from './mutability';
import { NODE_GROUP_MUTABILITY } from './node-group';

export type { Effect, Mutability, Refusal, ResourceMutability } from './mutability';

/** What a change of each argument of Magnum's resources does, as the provider 3.4.0 sends it. */
export const MUTABILITY: readonly ResourceMutability[] = [
  CLUSTER_TEMPLATE_MUTABILITY,
  CLUSTER_MUTABILITY,
  NODE_GROUP_MUTABILITY,
];

const byArgument = new Map(
  MUTABILITY.flatMap(({ type, arguments: all }) => all.map((one) => [`${type} ${one.argument}`, one] as const)),
);

/** What a change of an argument does; undefined of what nobody can set. */
export function mutabilityOf(type: string, argument: string): Mutability | undefined {
  return byArgument.get(`${type} ${argument}`);
}

/** Why Magnum refuses a change of the argument on `platform`, if it does. */
export function refusalOn(mutability: Mutability, platform: MagnumPlatform): Refusal | undefined {
  return mutability.refused?.find(({ holds }) => holdsOn(holds, platform));
}
