import { UNKNOWN } from '../../../../magnum/spec/field';
import { nodeGroup, saidBy } from '../../../support/judged';

const SCALED = { labels: { auto_scaling_enabled: 'true' } };
const TOO_FEW = 'error minNodeCount must be at least 1 where auto_scaling_enabled is true, got 0';

test.each([
  ['capi-helm@1.4', { minNodeCount: 0 }, SCALED, [TOO_FEW]],
  ['capi-helm@1.4', { minNodeCount: undefined }, SCALED, [TOO_FEW]],
  ['capi-helm@1.4', { minNodeCount: 1 }, SCALED, []],
  ['capi-helm@1.4', { minNodeCount: 0 }, {}, []],
  ['capi-helm@1.4', { minNodeCount: UNKNOWN }, SCALED, ['not judged: minNodeCount']],
  ['capi-helm@1.4', { minNodeCount: 0 }, { labels: UNKNOWN }, ['not judged: labels.auto_scaling_enabled']],
  ['capi-helm@1.4', { minNodeCount: 0, cluster: UNKNOWN }, {}, ['not judged: labels.auto_scaling_enabled']],
  ['cluster-api@0.38', { minNodeCount: 0 }, SCALED, []],
] as const)('NG-10 on %s of %p in a cluster with %p', (on, spec, of, expected) => {
  expect(saidBy('NG-10', nodeGroup(spec, of), { on })).toEqual(expected);
});

const most = (count: number) =>
  `warning maxNodeCount must be given where auto_scaling_enabled is true: without it the group has ${count} node(s) at most`;

test.each([
  ['cluster-api@0.38', { nodeCount: 3, minNodeCount: 1 }, SCALED, [most(2)]],
  ['cluster-api@0.38', { nodeCount: 3, minNodeCount: undefined }, SCALED, [most(1)]],
  ['cluster-api@0.38', { maxNodeCount: 5 }, SCALED, []],
  ['cluster-api@0.38', {}, { labels: { ...SCALED.labels, max_node_count: '5' } }, []],
  ['cluster-api@0.38', {}, {}, []],
  ['cluster-api@0.38', { maxNodeCount: UNKNOWN }, SCALED, ['not judged: maxNodeCount']],
  ['capi-helm@1.4', { nodeCount: 3, minNodeCount: 1 }, SCALED, [most(3)]],
  // The label is the default group's there.
  ['capi-helm@1.4', { nodeCount: 3 }, { labels: { ...SCALED.labels, max_node_count: '5' } }, [most(3)]],
  ['capi-helm@1.4', { maxNodeCount: 5 }, SCALED, []],
  ['heat@2023.1', {}, SCALED, []],
] as const)('NG-18 on %s of %p in a cluster with %p', (on, spec, of, expected) => {
  expect(saidBy('NG-18', nodeGroup(spec, of), { on })).toEqual(expected);
});

test("NG-10 and NG-18 read the template's label too", () => {
  const group = nodeGroup({}, {}, SCALED);

  expect(saidBy('NG-10', group, { on: 'capi-helm@1.4' })).toEqual([TOO_FEW]);
  expect(saidBy('NG-18', group, { on: 'cluster-api@0.38' })).toEqual([most(1)]);
});
