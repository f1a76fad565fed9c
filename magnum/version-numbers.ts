/** A version whose last parts may be missing: `21` and `21.0` stand for every version that begins with them. */
export type VersionNumber = string;

/** 1 to 3 numbers with dots between them; a `v` before them is read over. */
const VERSION = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/;

type Numbers = readonly [number, number, number];

/** Whether `text` is a version, e.g. `1.4`, `v0.38.1`, `16`. */
export function isVersionNumber(text: string): boolean {
  return VERSION.test(text);
}

/** Order of two versions, where a missing part counts as 0: negative, 0 or positive. */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  return compare(lowest(a), lowest(b));
}

/** Whether every version that `version` stands for is `minimum` or later. */
export function isAtLeast(version: VersionNumber, minimum: VersionNumber): boolean {
  return compareVersions(version, minimum) >= 0;
}

/** Whether a version that `version` stands for is `minimum` or later: `0.36` may be 0.36.1. */
export function mayBeAtLeast(version: VersionNumber, minimum: VersionNumber): boolean {
  return compare(highest(version), lowest(minimum)) >= 0;
}

/**
 * Whether a version lies in a range, both ends included: `maybe` when only some of the versions that it stands for do.
 *
 * @example
 * isWithin('21', '21.0.0', '21.0.1'); // 'maybe'
 */
export function isWithin(version: VersionNumber, first: VersionNumber, last: VersionNumber): 'yes' | 'maybe' | 'no' {
  const [from, to] = [lowest(first), highest(last)];
  if (compare(highest(version), from) < 0 || compare(lowest(version), to) > 0) {
    return 'no';
  }
  return compare(lowest(version), from) >= 0 && compare(highest(version), to) <= 0 ? 'yes' : 'maybe';
}

function lowest(version: VersionNumber): Numbers {
  return numbersOf(version, 0);
}

function highest(version: VersionNumber): Numbers {
  return numbersOf(version, Infinity);
}

function numbersOf(version: VersionNumber, missing: number): Numbers {
  const [major, minor, patch] = partsOf(version);
  return [major ?? missing, minor ?? missing, patch ?? missing];
}

/** The same few versions are compared with every rule and label. */
const known = new Map<VersionNumber, readonly (number | undefined)[]>();

function partsOf(version: VersionNumber): readonly (number | undefined)[] {
  let parts = known.get(version);
  if (parts === undefined) {
    parts = [1, 2, 3].map((index) => {
      const part = VERSION.exec(version)?.[index];
      return part === undefined ? undefined : Number(part);
    });
    known.set(version, parts);
  }
  return parts;
}

/** Infinity less itself is no number, hence no subtraction. */
function compare(a: Numbers, b: Numbers): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
