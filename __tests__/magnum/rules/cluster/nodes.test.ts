import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy } from '../../../support/judged';

test.each([
  ['heat@victoria', 0, ['error nodeCount must be at least 1 before Magnum 12.0 (wallaby), got 0']],
  ['heat@victoria', 1, []],
  ['heat@victoria', UNKNOWN, ['not judged: nodeCount']],
  ['heat@wallaby', 0, []],
  ['capi-helm@1.4', 0, []],
] as const)('CL-05 on %s of %p nodes', (on, nodeCount, expected) => {
  expect(saidBy('CL-05', cluster({ nodeCount }), { on })).toEqual(expected);
});

const SCALED = { auto_scaling_enabled: 'true' };
const TOO_FEW = 'error nodeCount must be at least 1 where auto_scaling_enabled is true, got 0';

test.each([
  ['capi-helm@1.4', { nodeCount: 0 }, SCALED, [TOO_FEW]],
  ['capi-helm@1.4', { nodeCount: 0, labels: SCALED }, {}, [TOO_FEW]],
  ['capi-helm@1.4', { nodeCount: 1 }, SCALED, []],
  ['capi-helm@1.4', { nodeCount: 0 }, {}, []],
  ['capi-helm@1.4', { nodeCount: 0, labels: { auto_scaling_enabled: 'false' } }, SCALED, []],
  ['capi-helm@1.4', { nodeCount: 0 }, UNKNOWN, ['not judged: labels.auto_scaling_enabled']],
  ['capi-helm@1.4', { nodeCount: UNKNOWN }, SCALED, ['not judged: nodeCount']],
  ['cluster-api@0.38', { nodeCount: 0 }, SCALED, []],
] as const)('CL-06 on %s of %j on a template with the labels %j', (on, spec, labels, expected) => {
  expect(saidBy('CL-06', cluster(spec, { labels }), { on })).toEqual(expected);
});

test.each([
  [{ nodeCount: -1 }, ['error nodeCount must be at least 0, got -1']],
  [{ nodeCount: 0 }, []],
  [{ createTimeoutMinutes: -1 }, ['error createTimeoutMinutes must be at least 0, got -1']],
  [{ createTimeoutMinutes: 0 }, []],
  [
    { nodeCount: UNKNOWN, createTimeoutMinutes: -1 },
    ['error createTimeoutMinutes must be at least 0, got -1', 'not judged: nodeCount'],
  ],
] as const)('CL-41 of a cluster with %j', (spec, expected) => {
  expect(saidBy('CL-41', cluster(spec))).toEqual(expected);
});

test.each([
  [{ nodeCount: -1 }, ['error nodeCount must be at least 0, got -1']],
  [{ minNodeCount: -1 }, ['error minNodeCount must be at least 0, got -1']],
  [{ nodeCount: 0, minNodeCount: 0 }, []],
  [{ minNodeCount: UNKNOWN }, ['not judged: minNodeCount']],
] as const)('CL-41 of a node group with %j', (spec, expected) => {
  expect(saidBy('CL-41', nodeGroup(spec))).toEqual(expected);
});
