import type { Facts } from '../../magnum/conditions/evaluate';
import { MagnumPlatform } from '../../magnum/platform';
import { PLAN_RULES } from '../../magnum/rules/plan';
import { judgeByFacts } from '../../magnum/rules/plan/ask';
import { DEFAULT_THRESHOLDS } from '../../magnum/rules/thresholds';
import type { Subject } from '../../magnum/spec/specs';
import type { Where } from './judged';

/** What one plan rule says of a subject when these facts are known: `error field says`, or `not judged: field`. */
export function saidByFacts(
  rule: string,
  subject: Subject,
  facts: Facts,
  { on = 'heat@2023.1', platform, thresholds }: Where = {},
): string[] {
  const context = {
    platform: platform ?? MagnumPlatform.parse(on),
    thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds },
  };
  const { findings, notJudged } = judgeByFacts(subject, PLAN_RULES, context, facts);
  return [
    ...findings.filter((finding) => finding.rule === rule).map(({ severity, message }) => `${severity} ${message}`),
    ...notJudged.filter((one) => one.rule === rule).map(({ field }) => `not judged: ${field}`),
  ];
}

/** Facts of an image that fits everything, but for these. */
export function image(
  facts: object = {},
  properties: Readonly<Record<string, string>> = { os_distro: 'fedora-coreos' },
): Facts {
  return { image: { name: 'fcos', properties, min_disk_gb: 0, min_ram_mb: 0, size_bytes: 1, ...facts } };
}

/** Facts of two flavors that fit everything, but for these of the one for nodes. */
export function flavors(facts: object = {}): Facts {
  const good = { name: 'good', ram: 4096, vcpus: 2, disk: 20, extra_specs: {} };
  return { masterFlavor: good, flavor: { ...good, name: 'm1.small', ...facts } };
}
