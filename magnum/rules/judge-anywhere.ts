import type { MagnumPlatform } from '../platform';
import { KNOWN_PLATFORMS } from '../known-platforms';
import { namePlatforms } from '../name-platforms';
import type { Subject } from '../spec/specs';
import type { Finding, Judgement } from './judge';
import { judge } from './judge';
import type { Rule } from './rule';
import type { Thresholds } from './thresholds';

/**
 * Judges where nobody says which platform it is: what is wrong on every driver and release keeps its severity, and an
 * error on some is a warning that names them. What is worth no more than a warning, and on some only, is not said: it
 * would be about clouds that nobody thought of.
 */
export function judgeAnywhere(subject: Subject, rules: readonly Rule[], thresholds: Thresholds): Judgement {
  const anywhere = rulesAnywhere(rules);
  const judgements = KNOWN_PLATFORMS.map((platform) => ({
    platform,
    ...judge(subject, anywhere, { platform, thresholds }),
  }));
  const places = new Map<string, Place>();
  for (const { platform, findings } of judgements) {
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.field}`;
      places.set(key, placed(finding, platform, places.get(key)));
    }
  }
  const notJudged = new Map(judgements.flatMap((one) => one.notJudged).map((one) => [`${one.rule} ${one.field}`, one]));
  return {
    findings: [...places.values()].flatMap(({ worst, finding, platforms }) =>
      platforms.length === KNOWN_PLATFORMS.length ? [finding] : onSome(worst, platforms),
    ),
    notJudged: [...notJudged.values()],
  };
}

const withoutNamed = new WeakMap<readonly Rule[], readonly Rule[]>();

function rulesAnywhere(rules: readonly Rule[]): readonly Rule[] {
  const anywhere = withoutNamed.get(rules) ?? rules.filter(({ holds }) => holds.named !== true);
  withoutNamed.set(rules, anywhere);
  return anywhere;
}

/** What one rule says of one field on several platforms. */
interface Place {
  /** The mildest of it: an error is what is one everywhere. */
  readonly finding: Finding;
  readonly worst: Finding;
  readonly platforms: readonly MagnumPlatform[];
}

function placed(finding: Finding, platform: MagnumPlatform, before: Place | undefined): Place {
  const { finding: mildest = finding, worst = finding, platforms = [] } = before ?? {};
  return {
    finding: finding.severity === 'warning' ? finding : mildest,
    worst: finding.severity === 'error' ? finding : worst,
    platforms: [...platforms, platform],
  };
}

function onSome(finding: Finding, platforms: readonly MagnumPlatform[]): Finding[] {
  return finding.severity === 'warning'
    ? []
    : [{ ...finding, severity: 'warning', message: `${finding.message} (on ${namePlatforms(platforms)})` }];
}
