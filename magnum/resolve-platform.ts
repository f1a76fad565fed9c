import { KNOWN_DRIVER_VERSIONS, releaseOfDriver } from './driver-releases';
import type { Release } from './releases';
import { findRelease, isNewerRelease, NEWEST_RELEASE, releaseOfMagnum, suggestRelease } from './releases';
import { compareVersions, isVersionNumber, mayBeAtLeast } from './version-numbers';

/** What a platform may say beside its driver. */
export interface PlatformOptions {
  /**
   * Magnum's own version with its patch level, e.g. `21.0.1`. Some defects come and go with one.
   *
   * @default - the release's, of any patch level
   */
  readonly magnumVersion?: string;
}

/** What the platform of a driver that is no part of Magnum may say beside its version. */
export interface DriverPlatformOptions extends PlatformOptions {
  /**
   * OpenStack release, e.g. `2025.1`.
   *
   * @default - the release of `magnumVersion`; else the newest one that this version of the driver is tested with
   */
  readonly release?: string;
}

/** What follows from the words that a platform was made with. */
export interface Resolved {
  readonly release: Release;
  /** Where it is not the name of `release`. */
  readonly releaseName?: string;
  readonly magnumVersion?: string;
  readonly driverVersion?: string;
  readonly problem?: string;
  readonly warning?: string;
}

export function resolveHeat(name: string, { magnumVersion }: PlatformOptions): Resolved {
  return withMagnum(
    resolveRelease(name, "a platform with its release, e.g. MagnumPlatform.heat('2023.1')"),
    magnumVersion,
  );
}

export function resolveDriver(
  driver: keyof typeof KNOWN_DRIVER_VERSIONS,
  version: string,
  { release, magnumVersion }: DriverPlatformOptions,
): Resolved {
  const { first, newest } = KNOWN_DRIVER_VERSIONS[driver];
  // A year is a release of OpenStack in the wrong place.
  if (!isVersionNumber(version) || Number.parseInt(version.replace(/^v/, ''), 10) > 1000) {
    const problem = `must be a platform with the version of ${driver}, e.g. ${driver}@${newest}`;
    return { release: NEWEST_RELEASE, driverVersion: newest, problem };
  }
  const driverVersion = version.replace(/^v/, '');
  const name = release ?? releaseFor(magnumVersion) ?? releaseOfDriver(driver, version);
  const magnum = withMagnum(
    resolveRelease(name, "a platform with a release of OpenStack, e.g. '2025.1'"),
    magnumVersion,
  );
  return { ...magnum, driverVersion, warning: warningOf(driver, driverVersion, first, newest) ?? magnum.warning };
}

/** The release that has this Magnum; of a Magnum newer than all that are known, the newest. */
function releaseFor(magnumVersion: string | undefined): string | undefined {
  if (magnumVersion === undefined || !isVersionNumber(magnumVersion)) {
    return undefined;
  }
  return releaseOfMagnum(magnumVersion)?.name ?? (isNewerMagnum(magnumVersion) ? NEWEST_RELEASE.name : undefined);
}

function warningOf(driver: string, version: string, first: string, newest: string): string | undefined {
  if (!mayBeAtLeast(version, first)) {
    return `${driver} ${version} is older than what is known, the rules of ${first} are used`;
  }
  const isNewer = compareVersions(version, newest) > 0;
  return isNewer ? `${driver} ${version} is newer than what is known, the rules of ${newest} are used` : undefined;
}

function resolveRelease(name: string, expected: string): Resolved {
  const release = findRelease(name);
  if (release !== undefined) {
    return { release };
  }
  const newest = NEWEST_RELEASE.name;
  if (isNewerRelease(name)) {
    const warning = `OpenStack ${name} is newer than what is known, the rules of ${newest} are used`;
    return { release: NEWEST_RELEASE, releaseName: name, warning };
  }
  const meant = suggestRelease(name);
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return { release: NEWEST_RELEASE, problem: `must be ${expected}${hint}` };
}

/** Adds Magnum's exact version, which must be one of the release. */
function withMagnum(resolved: Resolved, given: string | undefined): Resolved {
  const magnumVersion = given?.replace(/^v/, '');
  if (magnumVersion === undefined || resolved.problem !== undefined) {
    return resolved;
  }
  if (!isVersionNumber(magnumVersion)) {
    return { ...resolved, problem: "must have a magnumVersion with its patch level, e.g. '21.0.1'" };
  }
  const { release, releaseName } = resolved;
  if (isNewerMagnum(magnumVersion) && (releaseName !== undefined || release === NEWEST_RELEASE)) {
    const warning = `Magnum ${magnumVersion} is newer than what is known, the rules of ${release.name} are used`;
    return { ...resolved, magnumVersion, warning: resolved.warning ?? warning };
  }
  if (releaseOfMagnum(magnumVersion) !== release || releaseName !== undefined) {
    const problem = `must have a magnumVersion of its release ${releaseName ?? release.name}`;
    return { ...resolved, problem: releaseName === undefined ? `${problem}, that is ${release.magnum}.x` : problem };
  }
  return { ...resolved, magnumVersion };
}

function isNewerMagnum(version: string): boolean {
  return compareVersions(version, String(NEWEST_RELEASE.magnum + 1)) >= 0;
}
