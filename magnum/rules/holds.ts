import type { MagnumPlatform } from '../platform';
import type { Holds, VersionRange } from './rule';

/** Whether a rule that holds there has anything to say about `platform`. */
export function holdsOn({ drivers, magnum, driver }: Holds, platform: MagnumPlatform): boolean {
  const ofDriver = driver?.[platform.driver];
  return (
    (drivers === undefined || drivers.includes(platform.driver)) &&
    isWithin(magnum, (version) => platform.isMagnumAtLeast(version)) &&
    isWithin(ofDriver, (version) => platform.isDriverAtLeast(version))
  );
}

function isWithin(range: VersionRange | undefined, isAtLeast: (version: string) => boolean): boolean {
  const { since, before } = range ?? {};
  return (since === undefined || isAtLeast(since)) && (before === undefined || !isAtLeast(before));
}
