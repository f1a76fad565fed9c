import type { Door } from '../../magnum/catalogue';
import { CATALOGUE } from '../../magnum/catalogue';
import type { RulebookEntry } from '../../magnum/rules/rulebook';
import { readRulebook } from '../../magnum/rules/rulebook';
import { findProofs } from './proofs';

/** How many entries are to be handled before anything is applied. */
const GOAL = 214;

/** Doors that catch something today; the other ones will. */
const HERE: readonly Door[] = ['synth', 'plan', 'types', 'by construction', 'look-up', 'life cycle'];
const TO_COME: readonly Door[] = ['review', 'preflight'];

/** An entry as the page shows it. */
export interface Covered extends RulebookEntry {
  /** Whether something catches it before anything is applied. */
  readonly isHandled: boolean;
  /** Path of the test that shows it. */
  readonly proof?: string;
}

export function readCoverage(): readonly Covered[] {
  const known = new Set(CATALOGUE.map(({ id }) => id));
  const entries = readRulebook().filter(({ id }) => known.has(id));
  const proofs = findProofs(entries.map(({ id }) => id));
  return entries.map((entry) => {
    const isHandled = entry.doors.some((door) => HERE.includes(door));
    return { ...entry, isHandled, ...(isHandled ? { proof: proofs.get(entry.id) } : {}) };
  });
}

/** docs/coverage.md: what catches each way to fail. */
export function coverage(): string {
  const entries = readCoverage();
  const handled = entries.filter(({ isHandled }) => isHandled).length;
  return `# Coverage

${entries.length} ways in which a cluster on Magnum goes wrong, and what catches each before anything is applied. ${handled} are caught today; the goal is ${GOAL}.

${counts(entries)}

- synth: a rule judges what is written; plan: a condition asks the cloud. Both are in [rules.md](rules.md).
- types: a prop's type, and the check of what is given for it. By construction: what the constructs make cannot go wrong so.
- look-up: something is looked up by its name, and the plan fails when it is not there, or not the only one.
- life cycle: what the constructs have done around a cluster, when Terraform plans and applies.
- Review and preflight are to come, and not counted.

Made by \`npm run docs\` from \`magnum/catalogue.ts\` and \`magnum/rules/\`.

<!-- prettier-ignore-start -->

| id | what is wrong | caught by | how | test |
| --- | --- | --- | --- | --- |
${entries.map(row).join('\n')}

<!-- prettier-ignore-end -->
`;
}

function counts(entries: readonly Covered[]): string {
  const by = (door: Door): string => `| ${door} | ${entries.filter(({ doors }) => doors.includes(door)).length} |`;
  const open = entries.filter(({ doors }) => doors.length === 0).length;
  const all = [...HERE, ...TO_COME, 'nothing' as const].map(by);
  return [
    '| caught by | entries |',
    '| --- | --- |',
    ...all,
    ...(open === 0 ? [] : [`| nothing yet | ${open} |`]),
  ].join('\n');
}

function row({ id, title, doors, reason, rules, proof }: Covered): string {
  const door = doors.join(', ') || 'nothing yet';
  const later = doors.some((one) => TO_COME.includes(one)) ? ' (to come)' : '';
  const how = rules.length > 0 ? `[${id}](rules.md#${id.toLowerCase()})` : (reason ?? '');
  const test = proof === undefined ? '' : `[${proof.replace('__tests__/', '')}](../${proof})`;
  return `| ${[id, title, `${door}${later}`, how, test].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
