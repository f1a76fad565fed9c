import type { Rule, RuleText } from '../rule';

/** What a rule of the synth says of itself, for the one that asks the same where only the cloud can tell. */
export function textOf({ check: _check, ...text }: Rule): RuleText {
  return text;
}
