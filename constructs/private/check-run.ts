import { createRequire } from 'node:module';

import { MagnumPlatform } from '../../magnum/platform';
import type * as CheckReport from './check-report';

/** Set by `cdktf-magnum check` for the app that it runs: the file that findings go to. */
export const CHECK_FILE = 'CDKTF_MAGNUM_CHECK_FILE';

/** Set by `cdktf-magnum check --platform`: judged is as if the app said this one, e.g. `heat@2023.1`. */
export const CHECK_PLATFORM = 'CDKTF_MAGNUM_CHECK_PLATFORM';

/** What notes findings for `cdktf-magnum check`; loaded only where that runs the app, so that a synth stays fast. */
export function checkRun(): typeof CheckReport | undefined {
  return process.env[CHECK_FILE] === undefined
    ? undefined
    : (createRequire(__filename)('./check-report') as typeof CheckReport);
}

/** The platform that `cdktf-magnum check` asks about, whatever the app says. */
export function checkedPlatform(): MagnumPlatform | undefined {
  const asked = process.env[CHECK_PLATFORM];
  return asked === undefined ? undefined : MagnumPlatform.parse(asked);
}
