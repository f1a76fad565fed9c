import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const CONTAINERD = 'warning labels.container_runtime must be containerd with Kubernetes 1.24 and later';

test.each([
  ['heat@2023.1', { kube_tag: 'v1.24.0-rancher1' }, [`${CONTAINERD}, got none`]],
  [
    'heat@2023.1',
    { kube_tag: 'v1.24.0-rancher1', container_runtime: 'host-docker' },
    [`${CONTAINERD}, got "host-docker"`],
  ],
  ['heat@2023.1', { kube_tag: 'v1.24.0-rancher1', container_runtime: 'containerd' }, []],
  ['heat@2023.1', { kube_tag: 'v1.23.8-rancher1' }, []],
  ['heat@2023.1', {}, []],
  ['heat@2023.1', { kube_tag: UNKNOWN }, ['not judged: labels.kube_tag']],
  [
    'heat@2023.1',
    { kube_tag: 'v1.24.0-rancher1', container_runtime: UNKNOWN },
    ['not judged: labels.container_runtime'],
  ],
  ['cluster-api@0.38', { kube_tag: 'v1.31.1' }, []],
  ['heat@2026.2', { kube_tag: 'v1.24.0-rancher1' }, []],
] as const)('LB-15 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-15', template({ labels }), { on })).toEqual(expected);
});

test('LB-15 is said on what gives a label that takes part', () => {
  const kubernetes = { kube_tag: 'v1.28.9-rancher1' };
  const runtime = { container_runtime: 'containerd' };
  const mergeLabels = true;

  expect(saidBy('LB-15', cluster({}, { labels: kubernetes }))).toEqual([]);
  expect(saidBy('LB-15', cluster({ labels: { etcd_tag: 'v3.4.6' }, mergeLabels }, { labels: kubernetes }))).toEqual([]);
  expect(saidBy('LB-15', cluster({ labels: kubernetes, mergeLabels }, { labels: runtime }))).toEqual([]);
  // Without merging the template's runtime is lost.
  expect(saidBy('LB-15', cluster({ labels: kubernetes }, { labels: runtime }))).toEqual([`${CONTAINERD}, got none`]);
  expect(saidBy('LB-15', nodeGroup({ labels: kubernetes }, { labels: runtime }))).toEqual([`${CONTAINERD}, got none`]);
  expect(saidBy('LB-15', nodeGroup({ labels: kubernetes, mergeLabels }, { labels: runtime }))).toEqual([]);
  expect(saidBy('LB-15', cluster({ labels: kubernetes, mergeLabels, template: UNKNOWN }))).toEqual([
    'not judged: labels.container_runtime',
  ]);
});

const POLICY = 'warning labels.admission_control_list must not have PodSecurityPolicy with Kubernetes 1.25 and later';

test.each([
  ['heat@2023.1', { kube_tag: 'v1.25.0-rancher1' }, [`${POLICY}, got Magnum's default list, which has it`]],
  ['heat@2023.1', { kube_tag: 'v1.24.0-rancher1' }, []],
  ['heat@2023.2', { kube_tag: 'v1.25.0-rancher1' }, []],
  ['heat@2023.1', { kube_tag: 'v1.25.0-rancher1', admission_control_list: 'ServiceAccount' }, []],
  [
    'heat@2023.2',
    { kube_tag: 'v1.25.0-rancher1', admission_control_list: 'ServiceAccount,PodSecurityPolicy' },
    [`${POLICY}, got it`],
  ],
  ['cluster-api@0.38', { kube_tag: 'v1.31.1', admission_control_list: 'PodSecurityPolicy' }, [`${POLICY}, got it`]],
  ['capi-helm@1.4', { admission_control_list: 'PodSecurityPolicy' }, []],
  ['heat@2023.1', { kube_tag: UNKNOWN }, ['not judged: labels.kube_tag']],
] as const)('LB-17 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-17', template({ labels }), { on })).toEqual(expected);
});

const RANCHER =
  "must be a version with a v and Rancher's build, as the images of docker.io/rancher/ have it, e.g. v1.28.9-rancher1";
const WITH_V = 'must be a version with a v';

test.each([
  ['heat@yoga', { kube_tag: 'v1.23.3' }, [`warning labels.kube_tag ${RANCHER}, got "v1.23.3"`]],
  ['heat@yoga', { kube_tag: 'v1.23.3-rancher1' }, []],
  ['heat@yoga', { kube_tag: 'v1.23.3', container_infra_prefix: 'r.example.com/' }, []],
  ['heat@yoga', { kube_tag: 'v1.23.3', hyperkube_prefix: 'r.example.com/' }, []],
  [
    'heat@yoga',
    { kube_tag: '1.23.3', hyperkube_prefix: 'r.example.com/' },
    [`warning labels.kube_tag ${WITH_V}, e.g. v1.18.2, got "1.23.3"`],
  ],
  ['heat@xena', { kube_tag: 'v1.18.16' }, []],
  ['heat@xena', { kube_tag: '1.18.16' }, [`warning labels.kube_tag ${WITH_V}, e.g. v1.18.2, got "1.18.16"`]],
  ['cluster-api@0.38', { kube_tag: '1.31.1' }, [`warning labels.kube_tag ${WITH_V}, e.g. v1.31.1, got "1.31.1"`]],
  ['cluster-api@0.38', { kube_tag: 'v1.31.1' }, []],
  ['capi-helm@1.4', { kube_tag: '1.31.1' }, []],
  ['heat@yoga', { kube_tag: UNKNOWN }, ['not judged: labels.kube_tag']],
] as const)('LB-18 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-18', template({ labels }), { on })).toEqual(expected);
});

test('names the version as the caller gave it', () => {
  const version = 'v1.23.3';

  expect(saidBy('LB-18', template({ kubernetesVersion: version, labels: { kube_tag: version } }))).toEqual([
    `warning kubernetesVersion ${RANCHER}, got "v1.23.3"`,
  ]);
  expect(saidBy('LB-18', template({ extraLabels: { kube_tag: version } }))).toEqual([
    `warning extraLabels.kube_tag ${RANCHER}, got "v1.23.3"`,
  ]);
});

test.each([
  ['heat@ussuri', { etcd_tag: '3.4.5' }, ['error labels.etcd_tag must begin with a v, got "3.4.5"']],
  ['heat@ussuri', { etcd_tag: 'v3.4.5' }, []],
  ['heat@ussuri', { etcd_tag: '' }, []],
  ['heat@ussuri', { etcd_tag: '3.4.5', container_infra_prefix: 'r.example.com/' }, []],
  ['heat@train', { etcd_tag: '3.2.26' }, []],
  ['heat@ussuri', { etcd_tag: UNKNOWN }, ['not judged: labels.etcd_tag']],
  ['cluster-api@0.38', { etcd_tag: '3.4.5' }, []],
] as const)('LB-19 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-19', template({ labels }), { on })).toEqual(expected);
});

const MISSING = ['warning labels.kube_tag must be given with magnum-cluster-api, got none'];

test.each([
  ['cluster-api@0.28', {}, MISSING],
  ['cluster-api@0.28', undefined, MISSING],
  ['cluster-api@0.28', { kube_tag: 'v1.31.1' }, []],
  ['cluster-api@0.27', {}, []],
  ['heat@2023.1', {}, []],
  ['cluster-api@0.28', { kube_tag: UNKNOWN }, ['not judged: labels.kube_tag']],
] as const)('LB-36 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-36', template({ labels }), { on })).toEqual(expected);
});

test('LB-36 of a cluster whose own labels take the template’s away', () => {
  const on = 'cluster-api@0.38';
  const of = { labels: { kube_tag: 'v1.31.1' } };
  const labels = { auto_healing_enabled: 'false' };

  expect(saidBy('LB-36', cluster({}, {}), { on })).toEqual([]);
  expect(saidBy('LB-36', cluster({ labels }, of), { on })).toEqual(MISSING);
  expect(saidBy('LB-36', cluster({ labels, mergeLabels: true }, of), { on })).toEqual([]);
});
