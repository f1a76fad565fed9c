import type { MagnumDriver, MagnumPlatform } from '../../magnum/platform';
import type { Severity } from '../../magnum/rules/rule';

/** What `cdktf-magnum rules` is told. */
export interface RulesOptions {
  readonly json?: true;
  readonly driver?: MagnumDriver;
  readonly platform?: MagnumPlatform;
  readonly severity?: Severity;
}
