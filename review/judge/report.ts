import type { Risk } from '../risk';
import type { Kind } from './kinds';

/** Why a change is there. */
export interface Because {
  readonly attribute: string;
  /** Absent where it was not given, or is a secret. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happens to one resource. */
export interface ReviewedChange {
  /** Stack of the change, where several are reviewed. */
  readonly stack?: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly kind: Kind;
  /** As Magnum knows it. */
  readonly name: string;
  readonly actions: readonly string[];
  readonly risk: Risk;
  readonly because: readonly Because[];
  /** One sentence, in the reader's words. */
  readonly says: string;
  readonly rules: readonly string[];
  /** Address of what it hangs on: a cluster's template, a group's cluster. */
  readonly of?: string;
}

export interface ReviewedFinding {
  readonly stack?: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly address: string;
  readonly attribute?: string;
  readonly message: string;
  readonly fix: string;
  /** The reason that was given for it. */
  readonly acknowledged?: string;
}

/** A rule that could not look. */
export interface NotJudgedHere {
  readonly stack?: string;
  readonly rule: string;
  readonly address: string;
  readonly attribute: string;
}

/** What was changed behind Terraform's back. */
export interface ReviewedDrift {
  readonly stack?: string;
  readonly address: string;
  readonly kind: Kind;
  readonly name: string;
  readonly says: string;
}

export interface Report {
  readonly formatVersion: '1.0';
  readonly verdict: Risk;
  /** Worst first. */
  readonly changes: readonly ReviewedChange[];
  readonly findings: readonly ReviewedFinding[];
  readonly drift: readonly ReviewedDrift[];
  readonly notJudged: readonly NotJudgedHere[];
}
