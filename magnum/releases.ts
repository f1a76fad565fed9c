import { closest, distance } from 'fastest-levenshtein';

/** A release of OpenStack and the Magnum in it. */
export interface Release {
  /** As OpenStack calls it: a code name up to `zed`, then a number. */
  readonly name: string;
  /** Other names people use for it, in lower case. */
  readonly aliases: readonly string[];
  /** Magnum's major version. */
  readonly magnum: number;
  /** The newest API microversion that it answers. */
  readonly microversion: string;
}

/**
 * Every release with a Magnum that spoke of microversions, the oldest first. `2026.2` is as the master branch was three
 * months before that release.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/api/controllers/versions.py (and at the other tags)
 * @see https://github.com/openstack/magnum/blob/5a492d64/magnum/api/controllers/versions.py for 2026.2
 */
export const RELEASES: readonly Release[] = [
  release('mitaka', ['2016.1'], 2, '1.1'),
  release('newton', ['2016.2'], 3, '1.3'),
  release('ocata', ['2017.1'], 4, '1.6'),
  release('pike', ['2017.2'], 5, '1.6'),
  release('queens', ['2018.1'], 6, '1.6'),
  release('rocky', ['2018.2'], 7, '1.6'),
  release('stein', ['2019.1'], 8, '1.7'),
  release('train', ['2019.2'], 9, '1.8'),
  release('ussuri', ['2020.1'], 10, '1.9'),
  release('victoria', ['2020.2'], 11, '1.9'),
  release('wallaby', ['2021.1'], 12, '1.10'),
  release('xena', ['2021.2'], 13, '1.10'),
  release('yoga', ['2022.1'], 14, '1.10'),
  release('zed', ['2022.2'], 15, '1.10'),
  release('2023.1', ['antelope'], 16, '1.10'),
  release('2023.2', ['bobcat'], 17, '1.11'),
  release('2024.1', ['caracal'], 18, '1.11'),
  release('2024.2', ['dalmatian'], 19, '1.11'),
  release('2025.1', ['epoxy'], 20, '1.11'),
  release('2025.2', ['flamingo'], 21, '1.12'),
  release('2026.1', ['gazpacho'], 22, '1.12'),
  release('2026.2', ['hibiscus'], 23, '1.14'),
];

function release(name: string, aliases: readonly string[], magnum: number, microversion: string): Release {
  return { name, aliases, magnum, microversion };
}

/** The newest release whose rules are known. */
export const NEWEST_RELEASE: Release = RELEASES.at(-1) ?? release('2026.2', [], 23, '1.14');

/** The last release with the Heat driver; it was taken out of Magnum 23. */
export const LAST_HEAT_MAGNUM = 22;

/** A release by any of its names, in any case: `zed`, `Zed`, `2022.2`, `antelope`. */
export function findRelease(name: string): Release | undefined {
  const wanted = name.trim().toLowerCase();
  return RELEASES.find((one) => one.name === wanted || one.aliases.includes(wanted));
}

/** The release that has this Magnum, e.g. `16` or `16.0.2`. */
export function releaseOfMagnum(version: string): Release | undefined {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  return RELEASES.find(({ magnum }) => magnum === major);
}

/** Whether the name is that of a release that may come after those that are known. There are two a year. */
export function isNewerRelease(name: string): boolean {
  return /^20\d\d\.[12]$/.test(name) && name > NEWEST_RELEASE.name;
}

/** The release that may have been meant, by the spelling that is nearest. */
export function suggestRelease(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const nearest = closest(
    wanted,
    RELEASES.flatMap((one) => [one.name, ...one.aliases]),
  );
  return wanted.length > 2 && distance(wanted, nearest) <= 2 ? nearest : undefined;
}
