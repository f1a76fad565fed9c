import type { Risk } from '../../../review/risk';

/** `template.labels` and what it is to be; undefined takes it away. A whole resource: `group`, and its arguments. */
export type Edits = Readonly<Record<string, unknown>>;

/** A change of a deployed stack, what the reviewer must say of it, and what applying it must come to. */
export interface PlanCase {
  /** What changes, as a file's name. */
  readonly name: string;
  /** Made out of the stack before the first apply. */
  readonly before?: Edits;
  /** What the pull request does. */
  readonly change?: Edits;
  /** Arguments of the terraform commands that run between the first apply and the plan. */
  readonly meanwhile?: readonly (readonly string[])[];
  /** What somebody does to the cloud in that time: `DELETE nodegroup`. */
  readonly elsewhere?: 'group removed' | 'cluster removed';
  /** More arguments of `terraform plan`. */
  readonly plan?: readonly string[];
  /** Nothing is there before the plan. */
  readonly isNew?: true;
  /** Written down before the apply ran: the worst that happens. */
  readonly verdict: Risk;
  /** Written down before the apply ran: how it ends. */
  readonly applies: 'ok' | RegExp;
  /** The platform that the reviewer is told, where not devcloud's own. */
  readonly platform?: string;
}
