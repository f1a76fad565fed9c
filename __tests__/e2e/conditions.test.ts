import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Message } from '../../magnum/conditions/condition';
import { each, entry, fact, gibibytes, keys, length } from '../../magnum/conditions/condition';
import { evaluate, tell } from '../../magnum/conditions/evaluate';
import { renderCondition, renderMessage } from '../../magnum/conditions/render';
import { scratchFolder } from '../support/app';
import { FACTS, ROWS } from '../support/condition-table';
import { terraformEnv } from '../support/terraform';

/** What Terraform makes of expressions, all in one: of several lines it tells the last only. */
function consoled(expressions: readonly string[]): unknown[] {
  const scratch = scratchFolder();
  try {
    writeFileSync(join(scratch.path, 'facts.tf.json'), JSON.stringify({ locals: { facts: inHcl(FACTS) } }));
    const program = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
    const input = `jsonencode([${expressions.join(', ')}])\n`;
    const options = { cwd: scratch.path, env: terraformEnv(), input, encoding: 'utf8', stdio: 'pipe' } as const;
    return JSON.parse(JSON.parse(execFileSync(program, ['console'], options)) as string) as unknown[];
  } finally {
    scratch.remove();
  }
}

/** Text that looks like an expression stays text in Terraform's JSON, also in keys. */
function inHcl(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('${', () => '$${')) as unknown;
}

const nameOf = ({ of, attribute }: { of: string; attribute: string }): string => `local.facts.${of}.${attribute}`;

test('Terraform decides every condition as this program does', () => {
  const decided = consoled(ROWS.map(([, condition]) => renderCondition(condition, nameOf)));

  expect(decided).toHaveLength(ROWS.length);
  expect(ROWS.map(([what], index) => [what, decided[index]])).toEqual(
    ROWS.map(([what, condition]) => [what, evaluate(condition, FACTS)]),
  );
});

const MESSAGES: readonly Message[] = [
  ['plain ${text} %{too} "quoted"'],
  ['got ', fact('image', 'name'), ', ', fact('flavor', 'ram'), ', ', fact('network', 'external')],
  [fact('image', 'nothing'), entry(fact('image', 'properties'), 'absent'), entry(fact('image', 'properties'), '${x}')],
  [keys(fact('image', 'properties')), each(fact('scope', 'roles'), 'role_name'), length(fact('scope', 'roles'))],
  ['of ', gibibytes(fact('image', 'size_bytes')), ' GB'],
];

test('Terraform tells every message as this program does', () => {
  const templates = MESSAGES.map(
    (message) => `"${renderMessage(message, nameOf).replaceAll('"quoted"', '\\"quoted\\"')}"`,
  );

  expect(consoled(templates)).toEqual(MESSAGES.map((message) => tell(message, FACTS)));
});
