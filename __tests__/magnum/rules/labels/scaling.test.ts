import { UNKNOWN } from '../../../../magnum/spec/field';
import type { LabelFields } from '../../../../magnum/spec/specs';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const scaling = (labels: LabelFields): LabelFields => ({ auto_scaling_enabled: 'true', ...labels });
const MAX = 'labels.max_node_count must be at least min_node_count, which is 3, got "2"';

test.each([
  ['capi-helm@1.4', scaling({ min_node_count: '3', max_node_count: '2' }), [`error ${MAX}`]],
  ['heat@2023.1', scaling({ min_node_count: '3', max_node_count: '2' }), [`warning ${MAX}`]],
  ['cluster-api@0.38', scaling({ min_node_count: '3', max_node_count: '2' }), [`warning ${MAX}`]],
  ['heat@2023.1', scaling({ min_node_count: '3', max_node_count: '3' }), []],
  [
    'capi-helm@1.4',
    scaling({ min_node_count: '0' }),
    ['error labels.min_node_count must be at least 1 where the cluster scales, got "0"'],
  ],
  ['capi-helm@1.4', scaling({ min_node_count: '1' }), []],
  ['heat@2023.1', scaling({ min_node_count: '0' }), []],
  ['heat@2023.1', { min_node_count: '3', max_node_count: '2' }, []],
  ['capi-helm@1.4', { auto_scaling_enabled: 'false', min_node_count: '3', max_node_count: '2' }, []],
  ['heat@2023.1', scaling({ min_node_count: UNKNOWN, max_node_count: '2' }), ['not judged: labels.min_node_count']],
  ['heat@2026.2', scaling({ min_node_count: '3', max_node_count: '2' }), []],
] as const)('LB-24 on %s of a template with %j', (on, labels, expected) => {
  expect(saidBy('LB-24', template({ labels }), { on })).toEqual(expected);
});

const LEAST = 'nodeCount must be at least the label min_node_count, which is 2, got 1';
const MOST = 'nodeCount must be at most the label max_node_count, which is 4, got 5';

test.each([
  ['capi-helm@1.4', 1, [`error ${LEAST}`]],
  ['heat@2023.1', 1, [`warning ${LEAST}`]],
  ['heat@2023.1', 2, []],
  ['heat@2023.1', 4, []],
  ['heat@2023.1', 5, [`warning ${MOST}`]],
  // CL-06 says it.
  ['capi-helm@1.4', 0, []],
  // That driver does not look.
  ['capi-helm@1.4', 5, []],
  ['heat@2023.1', UNKNOWN, ['not judged: nodeCount']],
] as const)('LB-24 on %s of %p nodes where the template scales from 2 to 4', (on, nodeCount, expected) => {
  const labels = scaling({ min_node_count: '2', max_node_count: '4' });

  expect(saidBy('LB-24', cluster({ nodeCount }, { labels }), { on })).toEqual(expected);
  expect(saidBy('LB-24', cluster({ nodeCount, labels }), { on })).toEqual(expected);
});

test('LB-24 says of a cluster what is wrong with the template’s labels only once', () => {
  const labels = scaling({ min_node_count: '3', max_node_count: '2' });

  expect(saidBy('LB-24', cluster({ nodeCount: 3 }, { labels }))).toEqual([]);
  expect(saidBy('LB-24', cluster({ nodeCount: 3, labels }))).toEqual([`warning ${MAX}`]);
  expect(saidBy('LB-24', cluster({ template: UNKNOWN }))).toEqual(['not judged: labels.auto_scaling_enabled']);
});

const DRAINO = [
  'warning labels.auto_healing_controller must not be draino, the default, where auto_scaling_enabled is not true, got "draino"',
];

test.each([
  ['heat@2023.1', { auto_healing_enabled: 'true' }, DRAINO],
  ['heat@2023.1', { auto_healing_enabled: 'true', auto_healing_controller: 'Draino' }, DRAINO],
  ['heat@2023.1', { auto_healing_enabled: 'true', auto_healing_controller: 'magnum-auto-healer' }, []],
  ['heat@2023.1', { auto_healing_enabled: 'true', auto_scaling_enabled: 'true' }, []],
  ['heat@2023.1', { auto_healing_enabled: 'false' }, []],
  ['heat@2023.1', {}, []],
  ['heat@2023.1', { auto_healing_enabled: UNKNOWN }, ['not judged: labels.auto_healing_enabled']],
  ['heat@stein', { auto_healing_enabled: 'true' }, []],
  ['cluster-api@0.38', { auto_healing_enabled: 'true' }, []],
] as const)('LB-27 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-27', template({ labels }), { on })).toEqual(expected);
  expect(saidBy('LB-27', cluster({}, { labels }), { on })).toEqual([]);
});

test.each([
  [
    'cluster-api@0.38',
    'anti-affinity',
    [
      'warning labels.server_group_policies must be soft where there may be more nodes than hypervisors, got "anti-affinity"',
    ],
  ],
  ['cluster-api@0.38', 'soft-anti-affinity', []],
  ['cluster-api@0.38', UNKNOWN, ['not judged: labels.server_group_policies']],
  ['heat@2023.1', 'anti-affinity', []],
] as const)('LB-48 on %s of %p', (on, policies, expected) => {
  const labels: LabelFields = { server_group_policies: policies };

  expect(saidBy('LB-48', template({ labels }), { on })).toEqual(expected);
  expect(saidBy('LB-48', nodeGroup({ labels }), { on })).toEqual(expected);
});
