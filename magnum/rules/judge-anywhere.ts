import type { MagnumPlatform } from '../platform';
import { KNOWN_PLATFORMS } from '../known-platforms';
import type { Subject } from '../spec/specs';
import type { Finding, Judgement } from './judge';
import { judge } from './judge';
import type { Rule } from './rule';
import type { Thresholds } from './thresholds';

/**
 * Judges where nobody says which platform it is: what is wrong on every driver and release keeps its severity, and what
 * is wrong on some is a warning that names them.
 */
export function judgeAnywhere(subject: Subject, rules: readonly Rule[], thresholds: Thresholds): Judgement {
  const anywhere = rulesAnywhere(rules);
  const judgements = KNOWN_PLATFORMS.map((platform) => ({
    platform,
    ...judge(subject, anywhere, { platform, thresholds }),
  }));
  const places = new Map<string, { finding: Finding; platforms: MagnumPlatform[] }>();
  for (const { platform, findings } of judgements) {
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.field}`;
      const { platforms } = places.get(key) ?? { platforms: [] };
      // The mildest counts: an error is what is one everywhere.
      const mildest = finding.severity === 'warning' ? finding : (places.get(key)?.finding ?? finding);
      places.set(key, { finding: mildest, platforms: [...platforms, platform] });
    }
  }
  const notJudged = new Map(judgements.flatMap((one) => one.notJudged).map((one) => [`${one.rule} ${one.field}`, one]));
  return {
    findings: [...places.values()].map(({ finding, platforms }) => onSome(finding, platforms)),
    notJudged: [...notJudged.values()],
  };
}

const withoutNamed = new WeakMap<readonly Rule[], readonly Rule[]>();

function rulesAnywhere(rules: readonly Rule[]): readonly Rule[] {
  const anywhere = withoutNamed.get(rules) ?? rules.filter(({ holds }) => holds.named !== true);
  withoutNamed.set(rules, anywhere);
  return anywhere;
}

function onSome(finding: Finding, platforms: readonly MagnumPlatform[]): Finding {
  if (platforms.length === KNOWN_PLATFORMS.length) {
    return finding;
  }
  return { ...finding, severity: 'warning', message: `${finding.message} (on ${shortly(platforms)})` };
}

/** `heat@zed to heat@2023.2, capi-helm@1.4`: of each driver the first and the last. */
function shortly(platforms: readonly MagnumPlatform[]): string {
  const drivers = [...new Set(platforms.map(({ driver }) => driver))];
  return drivers
    .map((driver) => {
      const ofDriver = platforms.filter((platform) => platform.driver === driver).map(String);
      const [first = '', last] = [ofDriver[0], ofDriver.at(-1)];
      return last === undefined || last === first ? first : `${first} to ${last}`;
    })
    .join(', ');
}
