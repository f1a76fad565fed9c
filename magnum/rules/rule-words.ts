import { KNOWN_PLATFORMS } from '../known-platforms';
import { namePlatforms } from '../name-platforms';
import type { MagnumDriver, MagnumPlatform } from '../platform';
import { holdsOn } from './holds';
import type { Evidence, Holds, RuleText, Severity, VersionRange } from './rule';

const DRIVER_TITLES: Readonly<Record<MagnumDriver, string>> = {
  heat: 'Heat',
  'capi-helm': 'magnum-capi-helm',
  'cluster-api': 'magnum-cluster-api',
};

const EVIDENCE_TITLES: Readonly<Record<Evidence, string>> = {
  seen: 'seen on a real Magnum, or in a recording of one',
  source: 'read in the source',
  reported: 'reported by others',
  derived: 'follows from the source, not seen',
  general: 'general knowledge',
};

/** Where a rule holds: `Heat, magnum-capi-helm 1.4.0 and later; Magnum before 21.0`. */
export function placesInWords({ drivers, magnum, driver = {} }: Holds): string {
  const named = drivers ?? (Object.keys(DRIVER_TITLES) as MagnumDriver[]);
  const isAnyDriver = drivers === undefined && Object.keys(driver).length === 0;
  const list = named.map((one) => `${DRIVER_TITLES[one]}${rangeInWords(driver[one])}`).join(', ');
  const parts = [isAnyDriver ? 'every driver' : list, magnum === undefined ? [] : `Magnum${rangeInWords(magnum)}`];
  return parts.flat().join('; ');
}

function rangeInWords({ since, before }: VersionRange = {}): string {
  if (since === undefined) {
    return before === undefined ? '' : ` before ${before}`;
  }
  return before === undefined ? ` ${since} and later` : ` from ${since} on, before ${before}`;
}

/** How bad it is to break a rule: `error`, or `error on heat@2025.1 to heat@2026.1; warning on capi-helm@1.4`. */
export function severityInWords(rule: RuleText): string {
  const severities = [...severitiesOf(rule)];
  const [only] = severities;
  return only !== undefined && severities.length === 1
    ? only[0]
    : severities.map(([severity, platforms]) => `${severity} on ${namePlatforms(platforms)}`).join('; ');
}

/** How bad it is on which of the known platforms; worse comes first. */
export function severitiesOf(rule: RuleText): ReadonlyMap<Severity, readonly MagnumPlatform[]> {
  const holding = KNOWN_PLATFORMS.filter((platform) => holdsOn(rule.holds, platform));
  const severities = new Map<Severity, MagnumPlatform[]>([
    ['error', []],
    ['warning', []],
  ]);
  // A rule may hold for a patch level only, or for a driver that is no longer the newest.
  for (const platform of holding.length > 0 ? holding : KNOWN_PLATFORMS) {
    severities.get(severityOn(rule, platform))?.push(platform);
  }
  return new Map([...severities].filter(([, platforms]) => platforms.length > 0));
}

/** How bad it is on one platform. */
export function severityOn({ severity }: RuleText, platform: MagnumPlatform): Severity {
  return typeof severity === 'string' ? severity : severity(platform);
}

/** How it is known what happens. */
export function evidenceInWords({ evidence }: RuleText): string {
  return EVIDENCE_TITLES[evidence];
}
