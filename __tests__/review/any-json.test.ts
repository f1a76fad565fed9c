import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { reviewPlan } from '../../review/judge/review-plan';
import { CannotReview } from '../../review/plan/cannot-review';
import { parsePlan } from '../../review/plan/parse-plan';
import { toMarkdown } from '../../review/report/markdown';
import { RISKS } from '../../review/risk';
import { CANARY } from '../support/plans/scrub';

const PLAN = readFileSync(join(__dirname, 'plans', 'cluster-with-group-replaced.json'));

/** What a person sees: a verdict, or why there is none. */
function outcome(bytes: Buffer): string {
  try {
    const report = reviewPlan(parsePlan(bytes));
    toMarkdown(report);
    return report.verdict;
  } catch (error) {
    if (error instanceof CannotReview && /^\S.*[^.\s]$/s.test(error.message)) {
      return 'cannot review';
    }
    throw error;
  }
}

const OUTCOMES = [...RISKS, 'cannot review'];

test('any JSON is reviewed, or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(OUTCOMES).toContain(outcome(Buffer.from(text)));
    }),
  );
});

test('any bytes are reviewed, or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(outcome(Buffer.from(bytes))).toBe('cannot review');
    }),
  );
});

test('a plan that is cut off anywhere is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: PLAN.length - 3 }), (length) => {
      expect(outcome(PLAN.subarray(0, length))).toBe('cannot review');
    }),
  );
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place of a JSON value, as a path. */
function placesOf(json: Json, path: readonly string[] = []): (readonly string[])[] {
  const members = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [path, ...members.flatMap(([name, one]) => placesOf(one, [...path, name]))];
}

function replaced(json: Json, [name, ...path]: readonly string[], value: unknown): unknown {
  if (name === undefined || typeof json !== 'object' || json === null) {
    return value;
  }
  const copy = (Array.isArray(json) ? [...json] : { ...json }) as Record<string, unknown>;
  copy[name] = replaced(copy[name] as Json, path, value);
  return copy;
}

const { prior_state: _state, planned_values: _values, ...READ } = JSON.parse(PLAN.toString()) as Record<string, Json>;
const PLACES = placesOf(READ).slice(1);

test('a plan with a value of another type anywhere is reviewed, or refused in a sentence, and keeps its secrets', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
      const bytes = Buffer.from(JSON.stringify(replaced(READ as Json, place, value)));

      expect(OUTCOMES).toContain(outcome(bytes));
      expect(reportOf(bytes)).not.toContain(CANARY);
    }),
    { numRuns: 500 },
  );
});

function reportOf(bytes: Buffer): string {
  try {
    return JSON.stringify(reviewPlan(parsePlan(bytes)));
  } catch (error) {
    return String(error);
  }
}
