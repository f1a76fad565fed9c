import type { MagnumPlatform } from '../../magnum/platform';
import type { RuleText } from '../../magnum/rules/rule';
import type { RulebookEntry } from '../../magnum/rules/rulebook';
import { doorOf } from '../../magnum/rules/rulebook';
import { placesInWords, severityInWords, severityOn } from '../../magnum/rules/rule-words';

/** A rule for machines: what it says, without what judges. */
export function ruleToJson(entry: RulebookEntry, rule: RuleText, platform?: MagnumPlatform): object {
  const { id, title, why, holds, evidence, source, fix } = rule;
  const severity = platform === undefined ? severityInWords(rule) : severityOn(rule, platform);
  return {
    id,
    severity,
    door: doorOf(entry, rule),
    title,
    why,
    holds,
    where: placesInWords(holds),
    evidence,
    source,
    fix,
  };
}
