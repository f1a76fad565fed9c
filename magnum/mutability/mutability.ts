import type { Holds } from '../rules/rule';

/**
 * What a change of an argument does to what exists.
 *
 * - `in place`: Magnum's own data changes, no node does
 * - `resize`: nodes are added or taken away
 * - `upgrade`: nodes are replaced one after another
 * - `new resource`: the provider destroys and creates
 * - `nothing`: only Terraform looks at it
 */
export type Effect = 'in place' | 'resize' | 'upgrade' | 'new resource' | 'nothing';

/** Where Magnum refuses a change, although Terraform plans it. */
export interface Refusal {
  /** Where Magnum refuses it: everywhere, but for what is said here. */
  readonly holds: Holds;
  /** What happens, in Magnum's words where it has some. */
  readonly says: string;
  /** Its entry in the rulebook. */
  readonly rule: string;
  /** Where a reader can verify that. */
  readonly source: string;
}

/** What a change of one argument of a resource does. */
export interface Mutability {
  /** As Terraform writes it. */
  readonly argument: string;
  /** As the constructs write it; absent where they have no such prop. */
  readonly prop?: string;
  readonly effect: Effect;
  /** What a person should know beside the effect. */
  readonly note?: string;
  /** What Magnum says to a change of it while a cluster uses the template. */
  readonly inUse?: 'taken' | 'refused';
  readonly refused?: readonly Refusal[];
}

/** What a change of each argument of one resource does. */
export interface ResourceMutability {
  readonly type: string;
  readonly title: string;
  /** Where the provider says which arguments need a new resource. */
  readonly source: string;
  readonly arguments: readonly Mutability[];
}
