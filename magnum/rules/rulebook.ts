import type { CatalogueEntry, Door } from '../catalogue';
import { BEYOND_CATALOGUE, CATALOGUE } from '../catalogue';
import { RULES } from '.';
import { PLAN_RULES } from './plan';
import type { RuleText } from './rule';

/** A way to fail, and what catches it. */
export interface RulebookEntry extends CatalogueEntry {
  /** The rules of this id: one at synth, one at plan, or both; none where something else catches it. */
  readonly rules: readonly RuleText[];
  /** All that catch it; none where nobody does yet. */
  readonly doors: readonly Door[];
}

/** The catalogue with the rules that catch its entries, in its order. For those who explain, not for those who judge. */
export function readRulebook(): readonly RulebookEntry[] {
  const atSynth = byId(RULES);
  const atPlan = byId(PLAN_RULES);
  return [...CATALOGUE, ...BEYOND_CATALOGUE].map((entry) => {
    const [synth, plan] = [atSynth.get(entry.id), atPlan.get(entry.id)];
    const byRules: Door[] = [
      ...(synth === undefined ? [] : ['synth' as const]),
      ...(plan === undefined ? [] : ['plan' as const]),
    ];
    const doors = byRules.length > 0 || entry.door === undefined ? byRules : [entry.door];
    return { ...entry, rules: [synth, plan].filter((rule) => rule !== undefined), doors };
  });
}

/** Where a rule of an entry judges: the doors stand in the order of the rules. */
export function doorOf({ rules, doors }: RulebookEntry, rule: RuleText): Door | undefined {
  return doors[rules.indexOf(rule)];
}

function byId(rules: readonly RuleText[]): ReadonlyMap<string, RuleText> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}
