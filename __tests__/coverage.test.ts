import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BEYOND_CATALOGUE, CATALOGUE } from '../magnum/catalogue';
import { RULES } from '../magnum/rules';
import { PLAN_RULES } from '../magnum/rules/plan';
import { names } from '../tools/docs/proofs';
import { readCoverage } from '../tools/docs/coverage';
import { PROJECT } from './support/app';

const COVERED = readCoverage();
const HANDLED = COVERED.filter(({ isHandled }) => isHandled);

test('the catalogue has every way to fail once, each in words of its own', () => {
  expect(CATALOGUE).toHaveLength(231);
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(231);
  expect(CATALOGUE.filter(({ title }) => title.trim() === '' || title.endsWith('.'))).toEqual([]);
});

test('every rule is in the catalogue', () => {
  const ids = [...CATALOGUE, ...BEYOND_CATALOGUE].map(({ id }) => id);

  expect([...RULES, ...PLAN_RULES].filter(({ id }) => !ids.includes(id)).map(({ id }) => id)).toEqual([]);
});

test('what another thing than a rule catches, or nothing, says how or why', () => {
  expect(CATALOGUE.filter(({ door, reason }) => (door === undefined) !== (reason === undefined))).toEqual([]);
});

test.each(HANDLED.map((entry) => [entry.id, entry.proof] as const))(
  '%s is shown by a test that names it',
  (id, proof) => {
    expect(proof).toBeDefined();
    expect(existsSync(join(PROJECT, proof ?? ''))).toBe(true);
    expect(names(readFileSync(join(PROJECT, proof ?? ''), 'utf8'), id)).toBe(true);
  },
);

test('what is to come is not counted as handled', () => {
  const later = COVERED.filter(({ doors }) => doors.every((door) => ['review', 'preflight', 'nothing'].includes(door)));

  expect(later.filter(({ isHandled }) => isHandled)).toEqual([]);
  expect(later.length).toBeGreaterThan(0);
});

test.each([
  ['CT-1 is right', 'CT-1', true],
  ['CT-10 is right', 'CT-1', false],
  ['xCT-1', 'CT-1', false],
])('%j names %s: %p', (text, id, expected) => {
  expect(names(text, id)).toBe(expected);
});
