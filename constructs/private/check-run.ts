import { createRequire } from 'node:module';

import { MagnumPlatform } from '../../magnum/platform';
import type * as CheckReport from './check-report';
import { CHECK_FILE, CHECK_PLATFORM } from './check-variables';

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
