import { MagnumPlatform } from '../../../../magnum/platform';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

test.each([
  [
    'heat@2024.2',
    { kube_dashboard_version: 'v2.0.0' },
    [
      'warning labels.kube_dashboard_version must be a label that the Heat driver reads, it is one that it only documents',
    ],
  ],
  ['heat@2024.2', { kube_dashboard_enabled: 'true' }, []],
  ['heat@2026.2', { kube_dashboard_version: 'v2.0.0' }, []],
  ['heat@2024.2', UNKNOWN, ['not judged: labels']],
] as const)('LB-40 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-40', template({ labels }), { on })).toEqual(expected);
});

test.each([
  [
    'heat@yoga',
    { octavia_provider: 'ovn' },
    ['warning labels.octavia_provider must be a label that heat@yoga reads, Magnum 15.0.0 is the first that does'],
  ],
  ['heat@zed', { octavia_provider: 'ovn' }, []],
  ['heat@2023.2', { tiller_enabled: 'true' }, []],
  [
    'heat@2024.1',
    { tiller_enabled: 'true' },
    ['warning labels.tiller_enabled must be a label that heat@2024.1 reads, Magnum 17 was the last that did'],
  ],
  [
    'capi-helm@1.3',
    { extra_network_names: 'a' },
    [
      'warning labels.extra_network_names must be a label that capi-helm@1.3 reads, magnum-capi-helm 1.4.0 is the first that does',
    ],
  ],
  ['capi-helm@1.4', { extra_network_names: 'a' }, []],
  // That the driver is gone is said once, not of every label.
  ['heat@2026.2', { tiller_enabled: 'true' }, []],
  [
    'heat@2024.1',
    { tiller_enabled: UNKNOWN },
    ['warning labels.tiller_enabled must be a label that heat@2024.1 reads, Magnum 17 was the last that did'],
  ],
  ['heat@2024.1', UNKNOWN, ['not judged: labels']],
] as const)('LB-41 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-41', template({ labels }), { on })).toEqual(expected);
});

test('LB-41 knows patch levels where they are told', () => {
  const labels = { fixed_subnet_cidr: '10.0.0.0/24' };
  const on = (magnumVersion?: string) => MagnumPlatform.heat('ussuri', { magnumVersion });

  expect(saidBy('LB-41', template({ labels }), { platform: on('10.0.0') })).toHaveLength(1);
  expect(saidBy('LB-41', template({ labels }), { platform: on('10.1.0') })).toEqual([]);
  expect(saidBy('LB-41', template({ labels }), { platform: on() })).toEqual([]);
});

test('LB-46 of what is read from the template alone', () => {
  const labels = { capi_helm_chart_version: '0.10.1' };
  const on = 'capi-helm@1.4';

  expect(saidBy('LB-46', template({ labels }), { on })).toEqual([]);
  expect(saidBy('LB-46', cluster({}, { labels }), { on })).toEqual([]);
  expect(saidBy('LB-46', cluster({ labels }), { on })).toEqual([
    'warning labels.capi_helm_chart_version must be given on the template, magnum-capi-helm reads it there only',
  ]);
  expect(saidBy('LB-46', cluster({ labels: UNKNOWN }), { on })).toEqual(['not judged: labels']);
});

test.each([
  [
    'heat@2023.1',
    { etcd_volume_size: '5' },
    ["warning labels.etcd_volume_size must be given on the cluster, the Heat driver does not read a node group's"],
  ],
  ['heat@2023.1', { availability_zone: 'az2' }, []],
  // As its cluster has it.
  ['heat@2023.1', { etcd_tag: 'v3.4.6' }, []],
  // NG-11 says of all labels of a group that they are ignored.
  ['capi-helm@1.4', { octavia_provider: 'ovn' }, []],
  ['heat@2023.1', { etcd_volume_size: UNKNOWN }, ['not judged: labels.etcd_volume_size']],
] as const)('LB-46 on %s of a node group with %j', (on, labels, expected) => {
  expect(saidBy('LB-46', nodeGroup({ labels }, { labels: { etcd_tag: 'v3.4.6' } }), { on })).toEqual(expected);
});
