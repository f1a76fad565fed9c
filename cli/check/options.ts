import type { MagnumPlatform } from '../../magnum/platform';
import type { Severity } from '../../magnum/rules/rule';

/** What `cdktf-magnum check` is told. */
export interface CheckOptions {
  readonly app?: string;
  readonly json?: true;
  readonly sarif?: true;
  readonly platform?: MagnumPlatform;
  readonly failOn: Severity;
}
