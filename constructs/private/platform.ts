import type { MagnumPlatform } from '../../magnum/platform';
import type { Check } from './check';
import { atSynth, isRecord } from './check';

export const platform: Check = atSynth((value) =>
  isPlatform(value) ? value.problem : "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1')",
);

/** Not `instanceof`: an app may have loaded this package twice. */
function isPlatform(value: unknown): value is MagnumPlatform {
  return isRecord(value) && typeof value.driver === 'string' && typeof value.isMagnumAtLeast === 'function';
}
