import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

test.each([
  [
    false,
    { cloud_provider_enabled: 'true' },
    ['error labels.cloud_provider_enabled must be false where cluster_user_trust is, got "true"'],
  ],
  [false, { cloud_provider_enabled: 'false' }, []],
  [false, {}, []],
  [true, { cloud_provider_enabled: 'true' }, []],
  [undefined, { cloud_provider_enabled: 'true' }, []],
  [false, { cloud_provider_enabled: UNKNOWN }, ['not judged: labels.cloud_provider_enabled']],
] as const)('LB-28 where cluster_user_trust is %p of %j', (clusterUserTrust, labels, expected) => {
  const thresholds = { clusterUserTrust };

  expect(saidBy('LB-28', template({ labels }), { thresholds })).toEqual(expected);
  expect(saidBy('LB-28', template({ labels }), { thresholds, on: 'cluster-api@0.38' })).toEqual([]);
  expect(saidBy('LB-28', template({ labels }), { thresholds, on: 'heat@stein' })).toEqual([]);
});

const LABEL = 'error labels.cloud_provider_enabled must be true or left out where volumeDriver is cinder, got "false"';
const DRIVER = 'error volumeDriver must be left out where cluster_user_trust is false, got "cinder"';

test.each([
  [undefined, { cloud_provider_enabled: 'false' }, [LABEL]],
  [undefined, { cloud_provider_enabled: 'true' }, []],
  // As the driver compares it.
  [undefined, { cloud_provider_enabled: 'no' }, []],
  [undefined, {}, []],
  [true, {}, []],
  [false, {}, [DRIVER]],
  [undefined, { cloud_provider_enabled: UNKNOWN }, ['not judged: labels.cloud_provider_enabled']],
] as const)('LB-29 where cluster_user_trust is %p of %j', (clusterUserTrust, labels, expected) => {
  const thresholds = { clusterUserTrust };

  expect(saidBy('LB-29', template({ labels, volumeDriver: 'cinder' }), { thresholds })).toEqual(expected);
  expect(saidBy('LB-29', template({ labels, volumeDriver: 'cinder' }), { thresholds, on: 'capi-helm@1.4' })).toEqual(
    [],
  );
});

test('LB-29 of what has no volumes, may have some, or has its label on the cluster', () => {
  const labels = { cloud_provider_enabled: 'false' };

  expect(saidBy('LB-29', template({ labels }))).toEqual([]);
  expect(saidBy('LB-29', template({ labels, volumeDriver: UNKNOWN }))).toEqual(['not judged: volumeDriver']);
  expect(saidBy('LB-29', cluster({ labels }, { volumeDriver: 'cinder' }))).toEqual([LABEL]);
  expect(saidBy('LB-29', cluster({}, { labels, volumeDriver: 'cinder' }))).toEqual([]);
});

const OVN = 'error labels.octavia_lb_algorithm must be SOURCE_IP_PORT with the provider ovn';

test.each([
  ['heat@2023.1', { octavia_provider: 'ovn' }, [`${OVN}, the default is ROUND_ROBIN, got none`]],
  ['heat@2023.1', { octavia_provider: 'ovn', octavia_lb_algorithm: 'SOURCE_IP' }, [`${OVN}, got "SOURCE_IP"`]],
  ['heat@2023.1', { octavia_provider: 'ovn', octavia_lb_algorithm: 'SOURCE_IP_PORT' }, []],
  ['heat@2023.1', {}, []],
  [
    'heat@2023.1',
    { octavia_lb_algorithm: 'SOURCE_IP_PORT' },
    ['error labels.octavia_lb_algorithm must be another one with the provider amphora, got "SOURCE_IP_PORT"'],
  ],
  ['heat@2023.1', { octavia_provider: 'f5', octavia_lb_algorithm: 'SOURCE_IP_PORT' }, []],
  ['heat@2023.1', { octavia_provider: UNKNOWN }, ['not judged: labels.octavia_provider']],
  ['heat@yoga', { octavia_provider: 'ovn' }, []],
  ['capi-helm@1.4', { octavia_provider: 'ovn' }, []],
  ['cluster-api@0.38', { octavia_provider: 'ovn' }, []],
  ['cluster-api@0.38', { octavia_provider: 'ovn', octavia_lb_algorithm: 'ROUND_ROBIN' }, [`${OVN}, got "ROUND_ROBIN"`]],
] as const)('LB-31 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-31', template({ labels }), { on })).toEqual(expected);
});

test('LB-31 of a cluster that changes one of the two', () => {
  const of = { labels: { octavia_provider: 'ovn', octavia_lb_algorithm: 'SOURCE_IP_PORT' } };
  const labels = { octavia_lb_algorithm: 'ROUND_ROBIN' };

  expect(saidBy('LB-31', cluster({ labels, mergeLabels: true }, of))).toEqual([`${OVN}, got "ROUND_ROBIN"`]);
  expect(saidBy('LB-31', cluster({}, { labels: { octavia_provider: 'ovn' } }))).toEqual([]);
});

const untyped = (type: string, size: string): string =>
  `warning labels.${type} must be given where ${size} is more than 0, got none`;

test.each([
  ['heat@2023.1', { labels: { etcd_volume_size: '5' } }, [untyped('etcd_volume_type', 'etcd_volume_size')]],
  ['heat@2023.1', { labels: { etcd_volume_size: '5', etcd_volume_type: 'ssd' } }, []],
  ['heat@2023.1', { labels: { etcd_volume_size: '0' } }, []],
  ['heat@2023.1', { labels: { boot_volume_size: '5' } }, [untyped('boot_volume_type', 'boot_volume_size')]],
  ['heat@2023.1', { dockerVolumeSizeGb: 5 }, [untyped('docker_volume_type', 'dockerVolumeSizeGb')]],
  ['heat@2023.1', { dockerVolumeSizeGb: 5, labels: { docker_volume_type: 'ssd' } }, []],
  ['heat@2023.1', {}, []],
  ['heat@2023.1', { dockerVolumeSizeGb: UNKNOWN }, ['not judged: dockerVolumeSizeGb']],
  ['cluster-api@0.38', { labels: { boot_volume_size: '5' } }, [untyped('boot_volume_type', 'boot_volume_size')]],
  // There Cinder itself has a default.
  ['cluster-api@0.38', { dockerVolumeSizeGb: 5, labels: { etcd_volume_size: '5' } }, []],
  ['capi-helm@1.4', { labels: { boot_volume_size: '5' } }, []],
] as const)('LB-45 on %s of %j', (on, spec, expected) => {
  expect(saidBy('LB-45', template(spec), { on })).toEqual(expected);
});

test('LB-45 is said where the size is given', () => {
  const says = [untyped('docker_volume_type', 'dockerVolumeSizeGb')];

  expect(saidBy('LB-45', cluster({}, { dockerVolumeSizeGb: 5 }))).toEqual([]);
  expect(saidBy('LB-45', cluster({ dockerVolumeSizeGb: 5 }))).toEqual(says);
  expect(saidBy('LB-45', cluster({ dockerVolumeSizeGb: 5 }, { labels: { docker_volume_type: 'ssd' } }))).toEqual([]);
  expect(saidBy('LB-45', nodeGroup({ labels: { boot_volume_size: '5' } }))).toEqual([]);
});
