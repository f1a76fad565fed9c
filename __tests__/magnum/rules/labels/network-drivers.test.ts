import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const OF_025 = 'v3.24.2, v3.25.2, v3.26.5, v3.27.4, v3.28.2, v3.29.0';

test.each([
  [
    'cluster-api@0.25',
    'v3.26.1',
    [`error labels.calico_tag must be one of ${OF_025} with cluster-api@0.25, got "v3.26.1"`],
  ],
  ['cluster-api@0.25', 'v3.26.5', []],
  [
    'cluster-api@0.25',
    'v3.32.1',
    [`error labels.calico_tag must be one of ${OF_025} with cluster-api@0.25, got "v3.32.1"`],
  ],
  ['cluster-api@0.38', 'v3.32.1', []],
  ['cluster-api@0.38', UNKNOWN, ['not judged: labels.calico_tag']],
  ['heat@2023.1', 'v3.26.1', []],
] as const)('LB-34 on %s of Calico %p', (on, tag, expected) => {
  expect(saidBy('LB-34', template({ labels: { calico_tag: tag } }), { on })).toEqual(expected);
});

test('LB-34 is a warning with a driver that may know more, and nothing without Calico', () => {
  const labels = { calico_tag: 'v3.99.0' };

  expect(saidBy('LB-34', template({ labels }), { on: 'cluster-api@0.39' })[0]).toMatch(/^warning /);
  expect(saidBy('LB-34', template({ labels, networkDriver: 'cilium' }), { on: 'cluster-api@0.38' })).toEqual([]);
  expect(saidBy('LB-34', cluster({}, { labels }), { on: 'cluster-api@0.38' })).toEqual([]);
});

test.each([
  ['heat@2024.1', 'v3.13.1', ['warning labels.calico_tag must be v3.26.x or v3.21.x, got "v3.13.1"']],
  ['heat@2024.1', 'v3.27.0', ['warning labels.calico_tag must be v3.26.x or v3.21.x, got "v3.27.0"']],
  ['heat@2024.1', 'v3.26.4', []],
  ['heat@2024.1', 'v3.21.2', []],
  ['heat@2024.1', '', []],
  ['heat@2023.2', 'v3.13.1', []],
  ['heat@2024.1', UNKNOWN, ['not judged: labels.calico_tag']],
  ['cluster-api@0.38', 'v3.13.1', []],
] as const)('LB-35 on %s of Calico %p', (on, tag, expected) => {
  expect(saidBy('LB-35', template({ labels: { calico_tag: tag } }), { on })).toEqual(expected);
});

const MUST = 'networkDriver must be calico or cilium on Cluster API, got';

test.each([
  ['LB-53', 'cluster-api@0.38', 'flannel', [`error ${MUST} "flannel"`]],
  ['LB-53', 'cluster-api@0.38', undefined, [`error ${MUST} none, which Magnum takes for 'flannel'`]],
  ['LB-53', 'cluster-api@0.38', 'calico', []],
  ['LB-53', 'cluster-api@0.38', 'cilium', []],
  ['LB-53', 'cluster-api@0.38', UNKNOWN, ['not judged: networkDriver']],
  ['LB-53', 'heat@2023.1', 'flannel', []],
  ['LB-53', 'capi-helm@1.4', 'flannel', []],

  ['LB-54', 'capi-helm@1.4', 'flannel', [`warning ${MUST} "flannel"`]],
  ['LB-54', 'capi-helm@1.4', 'calico', []],
  ['LB-54', 'capi-helm@1.3', 'flannel', []],
  ['LB-54', 'capi-helm@1.4', UNKNOWN, ['not judged: networkDriver']],

  [
    'LB-55',
    'heat@2024.1',
    'cilium',
    ['error networkDriver must be flannel or calico with the Heat driver, got "cilium"'],
  ],
  ['LB-55', 'heat@2024.1', 'calico', []],
  // Magnum itself refuses it there, which CT-23 says.
  ['LB-55', 'heat@2023.2', 'cilium', []],
  ['LB-55', 'heat@2024.1', UNKNOWN, ['not judged: networkDriver']],
  ['LB-55', 'cluster-api@0.38', 'cilium', []],
] as const)('%s on %s of %p', (rule, on, networkDriver, expected) => {
  expect(saidBy(rule, template({ networkDriver }), { on })).toEqual(expected);
});
