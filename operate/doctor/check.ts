/** `not done`: it depends on a check that found a problem, and would say the same again. */
export type CheckStatus = 'ok' | 'warning' | 'problem' | 'not done';

/** What one check found. Holds no secret. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** One line. */
  readonly summary: string;
  /** What was looked at or asked, in order. */
  readonly tried?: readonly string[];
  /** What to do about it. */
  readonly fix?: string;
}
