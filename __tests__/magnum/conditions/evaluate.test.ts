import {
  all,
  any,
  atLeast,
  disjoint,
  each,
  entry,
  equal,
  fact,
  factsOf,
  hasKey,
  literal,
  matches,
  not,
} from '../../../magnum/conditions/condition';
import { evaluate, tell } from '../../../magnum/conditions/evaluate';
import { UNKNOWN } from '../../../magnum/spec/field';
import { FACTS, ROWS } from '../../support/condition-table';

test.each(ROWS)('%s', (_what, condition, holds) => {
  expect(evaluate(condition, FACTS)).toBe(holds);
});

const [UNKNOWN_THING, YES] = [equal(fact('nobody', 'x'), literal(1)), equal(literal(1), literal(1))];
const NO = not(YES);

test.each([
  ['a thing', UNKNOWN_THING],
  ['an attribute', equal(fact('flavor', 'vcpus'), literal(1))],
  ['one side', atLeast(literal(1), fact('flavor', 'vcpus'))],
  ['a map', hasKey(fact('flavor', 'extra_specs'), 'a')],
  ['what an entry is of', matches(entry(fact('flavor', 'extra_specs'), 'a'), 'b')],
  ['what each is of', equal(each(fact('flavor', 'all'), 'a'), literal('b'))],
  ['a CIDR', disjoint(fact('network', 'other'), literal('10.0.0.0/8'))],
  ['what is negated', not(UNKNOWN_THING)],
  ['a part of all', all(YES, UNKNOWN_THING)],
  ['a part of any', any(NO, UNKNOWN_THING)],
])('does not decide where %s is not known', (_what, condition) => {
  expect(evaluate(condition, FACTS)).toBe(UNKNOWN);
});

test('decides where what is known is enough', () => {
  expect(evaluate(all(UNKNOWN_THING, NO), FACTS)).toBe(false);
  expect(evaluate(any(UNKNOWN_THING, YES), FACTS)).toBe(true);
});

test('finds every fact that a condition reads, also deep inside', () => {
  const condition = all(not(any(hasKey(fact('a', 'b'), 'k'))), atLeast(entry(fact('c', 'd'), 'k'), fact('e', 'f')));

  expect(factsOf(condition)).toEqual([fact('a', 'b'), fact('c', 'd'), fact('e', 'f')]);
});

test('tells what is known as JSON, and says what is not', () => {
  const message = ['must be b, got ', fact('flavor', 'name'), ' of ', fact('flavor', 'ram'), ' and ', fact('x', 'y')];

  expect(tell(message, FACTS)).toBe('must be b, got "m1.small" of 2048 and something not known');
});
