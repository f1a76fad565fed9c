import { UNKNOWN } from '../../../../magnum/spec/field';
import { nodeGroup, saidBy } from '../../../support/judged';

test.each([
  [{ minNodeCount: 2, nodeCount: 1 }, ['error minNodeCount must not exceed nodeCount (1), got 2']],
  [{ minNodeCount: 1, nodeCount: 1 }, []],
  [{ minNodeCount: undefined, nodeCount: 0 }, []],
  // One fault is said once.
  [{ minNodeCount: 0, nodeCount: -1 }, []],
  [{ minNodeCount: UNKNOWN, nodeCount: 1 }, ['not judged: minNodeCount']],
  [{ minNodeCount: 2, nodeCount: UNKNOWN }, ['not judged: nodeCount']],
] as const)('NG-01 of %p', (spec, expected) => {
  expect(saidBy('NG-01', nodeGroup(spec))).toEqual(expected);
});

test.each([
  [{ maxNodeCount: 3, nodeCount: 4 }, ['error nodeCount must not exceed maxNodeCount (3), got 4']],
  [{ maxNodeCount: 3, nodeCount: 3, minNodeCount: 3 }, []],
  [{ maxNodeCount: 2, nodeCount: 3, minNodeCount: 3 }, ['error minNodeCount must not exceed maxNodeCount (2), got 3']],
  [{ maxNodeCount: 0, nodeCount: 0 }, ['error maxNodeCount must be at least 1, got 0']],
  [{ maxNodeCount: 1, nodeCount: 0 }, []],
  [{ maxNodeCount: undefined, nodeCount: 100 }, []],
  [{ maxNodeCount: UNKNOWN, nodeCount: 4 }, ['not judged: maxNodeCount']],
] as const)('NG-02 of %p', (spec, expected) => {
  expect(saidBy('NG-02', nodeGroup(spec))).toEqual(expected);
});

const least = (field: string) => `error ${field} must be at least 1 before Magnum 12.0 (wallaby), got 0`;

test.each([
  ['heat@victoria', { nodeCount: 0, minNodeCount: 0 }, [least('nodeCount'), least('minNodeCount')]],
  ['heat@victoria', { nodeCount: 1, minNodeCount: 0 }, [least('minNodeCount')]],
  ['heat@victoria', { nodeCount: 1, minNodeCount: 1 }, []],
  ['heat@victoria', { nodeCount: UNKNOWN, minNodeCount: 1 }, ['not judged: nodeCount']],
  ['heat@wallaby', { nodeCount: 0, minNodeCount: 0 }, []],
] as const)('NG-22 on %s of %p', (on, spec, expected) => {
  expect(saidBy('NG-22', nodeGroup(spec), { on })).toEqual(expected);
});
