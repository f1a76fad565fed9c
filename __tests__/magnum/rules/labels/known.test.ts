import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

test.each([
  [
    'heat@2023.1',
    { 'kube-tag': 'v1.23.3-rancher1' },
    ['error labels.kube-tag must be a label that the Heat driver reads, did you mean kube_tag?'],
  ],
  ['heat@2023.1', { kube_tag: 'v1.23.3-rancher1' }, []],
  ['heat@2023.1', { constructor: '1' }, ['error labels.constructor must be a label that the Heat driver reads']],
  ['heat@2023.1', { zzz: '1' }, ['error labels.zzz must be a label that the Heat driver reads']],
  [
    'capi-helm@1.4',
    { cgroup_driver: 'systemd' },
    ['error labels.cgroup_driver must be a label that magnum-capi-helm reads, it is one of the Heat driver'],
  ],
  [
    'heat@2023.1',
    { oidc_issuer_url: 'https://idp.example.com' },
    ['error labels.oidc_issuer_url must be a label that the Heat driver reads, it is one of magnum-cluster-api'],
  ],
  [
    'heat@2023.1',
    { kube_tag: UNKNOWN, 'kube-tag': UNKNOWN },
    ['error labels.kube-tag must be a label that the Heat driver reads, did you mean kube_tag?'],
  ],
  // Magnum itself reads it with every driver.
  ['cluster-api@0.38', { min_node_count: '1' }, []],
  ['heat@2023.1', UNKNOWN, ['not judged: labels']],
] as const)('LB-01 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-01', template({ labels }), { on })).toEqual(expected);
});

test('LB-01 leaves the names in extraLabels to the caller', () => {
  const extraLabels = { 'kube-tag': '1' };

  expect(saidBy('LB-01', template({ extraLabels }))).toEqual([]);
  expect(saidBy('LB-01', template({ labels: { zzz: '1' }, extraLabels }))).toEqual([
    'error labels.zzz must be a label that the Heat driver reads',
  ]);
  expect(saidBy('LB-01', template({ labels: {}, extraLabels: UNKNOWN }))).toEqual(['not judged: extraLabels']);
});

test('LB-01 is said where the label is given, once', () => {
  const labels = { zzz: '1' };
  const said = ['error labels.zzz must be a label that the Heat driver reads'];

  expect(saidBy('LB-01', cluster({}, { labels }))).toEqual([]);
  expect(saidBy('LB-01', cluster({ labels }))).toEqual(said);
  expect(saidBy('LB-01', nodeGroup({}, { labels }))).toEqual([]);
  expect(saidBy('LB-01', nodeGroup({ labels }))).toEqual(said);
});

test.each([
  [
    'LB-32',
    'capi-helm@1.4',
    'master_lb_allowed_cidrs',
    'must be called api_master_lb_allowed_cidrs with magnum-capi-helm',
  ],
  [
    'LB-32',
    'heat@2023.1',
    'api_master_lb_allowed_cidrs',
    'must be called master_lb_allowed_cidrs with the Heat driver',
  ],
  [
    'LB-32',
    'cluster-api@0.38',
    'master_lb_allowed_cidrs',
    'must be left out: magnum-cluster-api cannot restrict who reaches the API',
  ],
  ['LB-38', 'capi-helm@1.0', 'kube_tag', 'must be left out with magnum-capi-helm'],
  [
    'LB-39',
    'cluster-api@0.38',
    'audit_log_maxage',
    'must be called audit_log_max_age, its documented name is not read',
  ],
  ['LB-43', 'capi-helm@1.4', 'availability_zone', 'must be left out: magnum-capi-helm does not read it'],
] as const)('%s on %s of %s', (rule, on, name, says) => {
  const labels = { [name]: '10.0.0.0/8' };

  expect(saidBy(rule, template({ labels }), { on })).toEqual([`error labels.${name} ${says}`]);
  expect(saidBy('LB-01', template({ labels }), { on })).toEqual([]);
  expect(saidBy(rule, template({ extraLabels: labels }), { on })).toEqual([]);
  expect(saidBy(rule, template({ labels: UNKNOWN }), { on })).toEqual(['not judged: labels']);
});

test.each([
  ['LB-32', 'heat@2023.1', 'master_lb_allowed_cidrs'],
  ['LB-32', 'capi-helm@1.4', 'api_master_lb_allowed_cidrs'],
  ['LB-38', 'heat@2023.1', 'kube_tag'],
  ['LB-39', 'cluster-api@0.38', 'audit_log_max_age'],
  ['LB-43', 'cluster-api@0.38', 'availability_zone'],
] as const)('%s has nothing against %s of %s', (rule, on, name) => {
  expect(saidBy(rule, template({ labels: { [name]: '1' } }), { on })).toEqual([]);
});
