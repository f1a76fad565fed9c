import { MagnumPlatform } from '../../../../magnum/platform';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const boolean = (name: string, got: string): string => `labels.${name} must be true or false, got "${got}"`;
const number = (name: string, got: string): string =>
  `labels.${name} must be a whole number of at least 0, got "${got}"`;

test.each([
  ['heat@2023.1', 'auto_scaling_enabled', 'yess', [`error ${boolean('auto_scaling_enabled', 'yess')}`]],
  ['heat@2023.1', 'auto_scaling_enabled', 'yes', []],
  ['heat@2023.1', 'auto_scaling_enabled', 'True', []],
  ['heat@2023.1', 'auto_scaling_enabled', '', []],
  ['heat@2023.1', 'auto_scaling_enabled', UNKNOWN, ['not judged: labels.auto_scaling_enabled']],
  // Magnum 15 is the first that reads it: until then its text is nobody's.
  ['heat@yoga', 'octavia_lb_healthcheck', 'yess', []],
  ['capi-helm@1.4', 'auto_scaling_enabled', 'yess', []],
] as const)('LB-02 on %s of %s %p', (on, name, value, expected) => {
  expect(saidBy('LB-02', template({ labels: { [name]: value } }), { on })).toEqual(expected);
});

test.each([
  ['cluster-api@0.38', 'auto_healing_enabled', 'yess', [`error ${boolean('auto_healing_enabled', 'yess')}`]],
  ['cluster-api@0.38', 'auto_healing_enabled', '', [`error ${boolean('auto_healing_enabled', '')}`]],
  ['cluster-api@0.38', 'auto_healing_enabled', 'on', []],
  ['cluster-api@0.38', 'auto_healing_enabled', UNKNOWN, ['not judged: labels.auto_healing_enabled']],
  ['heat@2023.1', 'auto_healing_enabled', 'yess', []],
] as const)('LB-03 on %s of %s %p', (on, name, value, expected) => {
  expect(saidBy('LB-03', template({ labels: { [name]: value } }), { on })).toEqual(expected);
});

test.each([
  ['capi-helm@1.4', 'monitoring_enabled', 'yess', [`warning ${boolean('monitoring_enabled', 'yess')}`]],
  ['capi-helm@1.4', 'monitoring_enabled', 'yes', []],
  ['capi-helm@1.4', 'etcd_blockdevice_size', '10GB', [`warning ${number('etcd_blockdevice_size', '10GB')}`]],
  ['capi-helm@1.4', 'etcd_blockdevice_size', '10', []],
  [
    'capi-helm@1.4',
    'max_node_count',
    'many',
    ['warning labels.max_node_count must be a whole number of at least 1, got "many"'],
  ],
  // How large it is, LB-24 says.
  ['capi-helm@1.4', 'max_node_count', '0', []],
  ['capi-helm@1.4', 'etcd_blockdevice_size', UNKNOWN, ['not judged: labels.etcd_blockdevice_size']],
  ['heat@2023.1', 'monitoring_enabled', 'yess', []],
] as const)('LB-04 on %s of %s %p', (on, name, value, expected) => {
  expect(saidBy('LB-04', template({ labels: { [name]: value } }), { on })).toEqual(expected);
});

test.each([
  ['cluster-api@0.29', []],
  [
    'cluster-api@0.30',
    [
      'error labels.cinder_csi_enabled must be left out with cluster-api@0.30, which cannot read it, got "true"',
      'error labels.manila_csi_enabled must be left out with cluster-api@0.30, which cannot read it, got "false"',
    ],
  ],
  ['cluster-api@0.37', []],
  ['heat@2023.1', []],
] as const)('LB-05 on %s', (on, expected) => {
  const labels = { cinder_csi_enabled: 'true', manila_csi_enabled: 'false', kube_tag: 'v1.31.1' };

  expect(saidBy('LB-05', template({ labels }), { on })).toEqual(expected);
  expect(saidBy('LB-05', template({ labels: UNKNOWN }), { on })).toEqual(
    expected.length === 0 ? [] : ['not judged: labels'],
  );
});

test.each([
  ['heat@2023.1', 'etcd_volume_size', '10GB', [`error ${number('etcd_volume_size', '10GB')}`]],
  ['heat@2023.1', 'etcd_volume_size', '', [`error ${number('etcd_volume_size', '')}`]],
  ['heat@2023.1', 'etcd_volume_size', '10', []],
  ['heat@2023.1', 'monitoring_retention_days', '', []],
  ['heat@2023.1', 'etcd_volume_size', UNKNOWN, ['not judged: labels.etcd_volume_size']],
  ['cluster-api@0.38', 'etcd_volume_size', '1.5', [`error ${number('etcd_volume_size', '1.5')}`]],
  ['capi-helm@1.4', 'etcd_volume_size', '10GB', []],
  ['heat@2024.2', 'boot_volume_size', '20GB', [`error ${number('boot_volume_size', '20GB')}`]],
  // The API looks itself from then on, which CT-15 says.
  ['heat@2026.1', 'boot_volume_size', '20GB', []],
] as const)('LB-06 on %s of %s %p', (on, name, value, expected) => {
  expect(saidBy('LB-06', template({ labels: { [name]: value } }), { on })).toEqual(expected);
});

test.each([
  ['20.0.1', 1],
  ['20.0.2', 0],
  [undefined, 1],
] as const)('LB-06 leaves boot volumes to the API of Magnum %s or not', (magnumVersion, count) => {
  const platform = MagnumPlatform.heat('2025.1', { magnumVersion });

  expect(saidBy('LB-06', template({ labels: { boot_volume_size: '20GB' } }), { platform })).toHaveLength(count);
});

test('judges types where the label is given, in extraLabels as well', () => {
  const bad = { etcd_volume_size: '10GB' };

  expect(saidBy('LB-06', template({ extraLabels: bad }))).toEqual([
    'error extraLabels.etcd_volume_size must be a whole number of at least 0, got "10GB"',
  ]);
  expect(saidBy('LB-06', cluster({}, { labels: bad }))).toEqual([]);
  expect(saidBy('LB-06', cluster({ labels: bad }))).toEqual([`error ${number('etcd_volume_size', '10GB')}`]);
  expect(saidBy('LB-06', nodeGroup({ labels: bad }))).toEqual([`error ${number('etcd_volume_size', '10GB')}`]);
});

test('judges of a node group’s labels on Cluster API those that are read', () => {
  const on = 'cluster-api@0.38';

  expect(saidBy('LB-06', nodeGroup({ labels: { etcd_volume_size: 'x' } }), { on })).toEqual([]);
  expect(saidBy('LB-06', nodeGroup({ labels: { boot_volume_size: 'x' } }), { on: 'cluster-api@0.26' })).toHaveLength(1);
});
