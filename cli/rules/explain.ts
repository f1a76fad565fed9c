import { closest } from 'fastest-levenshtein';

import type { Door } from '../../magnum/catalogue';
import type { RuleText } from '../../magnum/rules/rule';
import type { RulebookEntry } from '../../magnum/rules/rulebook';
import { doorOf, readRulebook } from '../../magnum/rules/rulebook';
import { evidenceInWords, placesInWords, severityInWords } from '../../magnum/rules/rule-words';
import { coloursFor } from '../colours';
import type { ExitCode, Io } from '../io';
import { wrap } from '../table';
import type { RulesOptions } from './options';
import { ruleToJson } from './to-json';

const DOOR_WORDS: Readonly<Record<Door, string>> = {
  synth: 'judged at synth',
  plan: 'asked of the cloud when Terraform plans',
  types: 'no rule: the types and checks of the props refuse it',
  'by construction': 'no rule: what the constructs make cannot go wrong so',
  'look-up': 'no rule: a look-up fails when Terraform plans',
  'life cycle': 'no rule: a matter of the life cycle of what is there',
  review: 'no rule: seen in a plan, when it is reviewed',
  preflight: 'no rule: asked of the live cloud before a plan',
  nothing: 'no rule: nothing can catch it',
};

/** Prints what there is to say of one entry of the rulebook. */
export function explainRule(id: string, { json, platform }: RulesOptions, io: Io): ExitCode {
  const rulebook = readRulebook();
  const entry = rulebook.find((one) => one.id === id.trim().toUpperCase());
  if (entry === undefined) {
    const meant = closest(
      id.trim().toUpperCase(),
      rulebook.map((one) => one.id),
    );
    io.err(`there is no rule ${id}; did you mean ${meant}?\ncdktf-magnum rules lists them`);
    return 2;
  }
  if (json === true) {
    const rules = entry.rules.map((rule) => ruleToJson(entry, rule, platform));
    const { title, doors, reason } = entry;
    io.out(
      JSON.stringify({ id: entry.id, title, doors, ...(rules.length > 0 ? {} : { reason }), rules }, undefined, 2),
    );
  } else {
    explain(entry, io);
  }
  return 0;
}

function explain(entry: RulebookEntry, io: Io): void {
  const { bold } = coloursFor(io);
  if (entry.rules.length === 0) {
    io.out(bold(`${entry.id}  ${entry.title}`));
    const words = entry.doors.map((door) => DOOR_WORDS[door]).join('; ') || 'no rule: nothing catches it yet';
    paragraph('caught', entry.reason === undefined ? words : `${words}; ${entry.reason}`, io);
    return;
  }
  entry.rules.forEach((rule, index) => {
    io.out(`${index === 0 ? '' : '\n'}${bold(`${rule.id}  ${rule.title}`)}`);
    paragraphs(entry, rule).forEach(([title, text]) => {
      paragraph(title, text, io);
    });
  });
}

function paragraphs(entry: RulebookEntry, rule: RuleText): [string, string][] {
  return [
    ['wrong', entry.title],
    ['severity', severityInWords(rule)],
    ['holds on', placesInWords(rule.holds)],
    ['caught', DOOR_WORDS[doorOf(entry, rule) ?? 'nothing']],
    ['without it', rule.why],
    ['fix', rule.fix],
    ['known', evidenceInWords(rule)],
    ['source', rule.source],
  ];
}

/** A word before it, and every further line as deep as the first. */
function paragraph(title: string, text: string, { out, columns = Infinity }: Io): void {
  const indent = 14;
  // A link that is broken over lines leads nowhere.
  const width = /^https?:\S+$/.test(text) ? Infinity : Math.max(columns - indent, 30);
  wrap(text, width).forEach((line, index) => {
    out(`  ${(index === 0 ? title : '').padEnd(indent - 2)}${line}`);
  });
}
