import { DRIVERS } from '../../magnum/labels';
import { holdsOn } from '../../magnum/rules/holds';
import type { RuleText } from '../../magnum/rules/rule';
import type { RulebookEntry } from '../../magnum/rules/rulebook';
import { doorOf, readRulebook } from '../../magnum/rules/rulebook';
import { placesInWords, severitiesOf, severityInWords, severityOn } from '../../magnum/rules/rule-words';
import { coloursFor } from '../colours';
import type { ExitCode, Io } from '../io';
import { table, wrap } from '../table';
import type { RulesOptions } from './options';
import { ruleToJson } from './to-json';

/** Prints the rules that the options ask for. */
export function listRules(options: RulesOptions, io: Io): ExitCode {
  const listed = readRulebook().flatMap((entry) => asked(entry, options));
  if (options.json === true) {
    const rules = listed.map(({ entry, rule }) => ruleToJson(entry, rule, options.platform));
    io.out(JSON.stringify({ rules }, undefined, 2));
    return 0;
  }
  if (listed.length > 0) {
    print(listed, options, io);
  }
  const where = options.platform === undefined ? '' : ` for ${options.platform.toString()}`;
  io.out(`${listed.length === 0 ? 'no rules' : `${listed.length} rule${listed.length === 1 ? '' : 's'}`}${where}`);
  return 0;
}

interface Listed {
  readonly entry: RulebookEntry;
  readonly rule: RuleText;
}

function asked(entry: RulebookEntry, { driver, platform, severity }: RulesOptions): Listed[] {
  return entry.rules
    .filter((rule) => driver === undefined || mayHoldFor(rule, driver))
    .filter((rule) => platform === undefined || holdsOn(rule.holds, platform))
    .filter((rule) => severity === undefined || severitiesThere(rule, platform).includes(severity))
    .map((rule) => ({ entry, rule }));
}

function mayHoldFor({ holds: { drivers = DRIVERS } }: RuleText, driver: (typeof DRIVERS)[number]): boolean {
  return drivers.includes(driver);
}

function severitiesThere(rule: RuleText, platform: RulesOptions['platform']): string[] {
  return platform === undefined ? [...severitiesOf(rule).keys()] : [severityOn(rule, platform)];
}

function print(listed: readonly Listed[], { platform }: RulesOptions, io: Io): void {
  const { bold, red, yellow } = coloursFor(io);
  const paintSeverity = (text: string): string => (text.startsWith('error') ? red(text) : yellow(text));
  const columns = [
    { title: 'rule', paint: bold },
    { title: 'severity', paint: paintSeverity },
    { title: 'at' },
    { title: 'what must hold', wraps: true },
    { title: 'where', wraps: true },
  ] as const;
  const rows = listed.map(({ entry, rule }) => [
    rule.id,
    platform === undefined ? shortSeverity(rule) : severityOn(rule, platform),
    doorOf(entry, rule) ?? '',
    rule.title,
    placesInWords(rule.holds),
  ]);
  const lines = table(columns, rows, io.columns) ?? rows.flatMap((row) => paragraph(row, io));
  lines.forEach(io.out);
}

/** Where the terminal is too narrow for a table. */
function paragraph(
  [id = '', severity = '', door = '', title = '']: readonly string[],
  { columns = Infinity }: Io,
): string[] {
  return [`${id} ${severity}, at ${door}`, ...wrap(title, columns - 2).map((line) => `  ${line}`)];
}

/** In the table there is no room for the releases. */
function shortSeverity(rule: RuleText): string {
  return severityInWords(rule).includes(' on ') ? 'error or warning' : severityInWords(rule);
}
