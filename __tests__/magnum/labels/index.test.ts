import type { Label } from '../../../magnum/labels';
import {
  defaultOf,
  driversThatKnow,
  findLabel,
  isRequired,
  labelState,
  needsOf,
  suggestLabel,
} from '../../../magnum/labels';
import type { MagnumDriver } from '../../../magnum/platform';
import { MagnumPlatform } from '../../../magnum/platform';

function label(driver: MagnumDriver, name: string): Label {
  const found = findLabel(driver, name);
  if (found === undefined) {
    throw new Error(`${driver} has no label ${name}`);
  }
  return found;
}

test.each([
  ['octavia_provider', 'yoga', 'not yet'],
  ['octavia_provider', 'zed', 'known'],
  ['octavia_provider', '2026.1', 'known'],
  ['octavia_provider', '2026.2', 'removed'],
  ['tiller_enabled', 'rocky', 'not yet'],
  ['tiller_enabled', 'stein', 'known'],
  ['tiller_enabled', '2023.2', 'known'],
  ['tiller_enabled', '2024.1', 'removed'],
  ['calico_kube_controllers_tag', '2024.1', 'known'],
  ['calico_kube_controllers_tag', '2024.2', 'removed'],
  ['swarm_strategy', '2023.2', 'known'],
  ['swarm_strategy', '2024.1', 'removed'],
  ['mesos_slave_work_dir', 'zed', 'known'],
  ['mesos_slave_work_dir', '2023.1', 'removed'],
  ['kube_dashboard_version', '2024.2', 'ignored'],
  ['kube_dashboard_version', '2026.2', 'removed'],
  ['fixed_network_cidr', 'ussuri', 'ignored'],
  ['fixed_network_cidr', 'victoria', 'removed'],
])('heat’s %s is in %s: %s', (name, release, state) => {
  expect(labelState(label('heat', name), MagnumPlatform.heat(release))).toBe(state);
});

test.each([
  [undefined, 'known'],
  ['10.0.0', 'not yet'],
  ['10.1.0', 'known'],
])('a label that came with a patch level is with Magnum %s: %s', (magnumVersion, state) => {
  const platform = MagnumPlatform.heat('ussuri', { magnumVersion });

  expect(labelState(label('heat', 'fixed_subnet_cidr'), platform)).toBe(state);
});

test.each([
  [MagnumPlatform.capiHelm('1.3'), 'extra_network_names', 'not yet'],
  [MagnumPlatform.capiHelm('1.4'), 'extra_network_names', 'known'],
  [MagnumPlatform.capiHelm('9.9'), 'extra_network_names', 'known'],
  [MagnumPlatform.clusterApi('0.36.0'), 'boot_volume_availability_zone', 'not yet'],
  [MagnumPlatform.clusterApi('0.36'), 'boot_volume_availability_zone', 'known'],
  [MagnumPlatform.clusterApi('0.36.1'), 'boot_volume_availability_zone', 'known'],
])('the label of %s, %s, is %s', (platform, name, state) => {
  expect(labelState(label(platform.driver, name), platform)).toBe(state);
});

test.each([
  ['kube_tag', 'ussuri', 'v1.18.2'],
  ['kube_tag', 'xena', 'v1.18.16'],
  ['kube_tag', 'yoga', 'v1.23.3-rancher1'],
  ['kube_tag', '2026.1', 'v1.23.3-rancher1'],
  ['cinder_csi_enabled', 'victoria', 'true'],
  ['cinder_csi_enabled', 'ussuri', 'false'],
  ['helm_client_tag', '2025.2', 'v3.2.1'],
  ['helm_client_tag', '2026.1', 'v3.13.3'],
  ['container_runtime', '2026.1', 'host-docker'],
  ['boot_volume_size', '2026.1', undefined],
  ['cloud_provider_enabled', '2026.1', undefined],
  ['octavia_provider', 'yoga', undefined],
  ['kube_dashboard_version', 'zed', undefined],
])('the default of heat’s %s in %s is %s', (name, release, value) => {
  expect(defaultOf(label('heat', name), MagnumPlatform.heat(release))).toBe(value);
});

test.each([
  ['12.0.0', 'v1.18.2'],
  ['12.1.0', 'v1.18.16'],
  [undefined, 'v1.18.16'],
])('takes the default of Magnum %s of Wallaby: %s', (magnumVersion, value) => {
  expect(defaultOf(label('heat', 'kube_tag'), MagnumPlatform.heat('wallaby', { magnumVersion }))).toBe(value);
});

test.each([
  ['0.16.0', 'octavia_provider', 'amphora'],
  ['0.36.2', 'octavia_provider', 'amphora'],
  ['0.36.3', 'octavia_provider', 'amphorav2'],
  ['0.29.0', 'calico_tag', 'v3.24.2'],
  ['0.29.1', 'calico_tag', 'v3.29.2'],
  ['0.38', 'calico_tag', 'v3.32.1'],
  ['0.29', 'csi_attacher_tag', undefined],
  ['0.30', 'csi_attacher_tag', 'v4.7.0'],
])('the default of cluster-api %s for %s is %s', (version, name, value) => {
  expect(defaultOf(label('cluster-api', name), MagnumPlatform.clusterApi(version))).toBe(value);
});

test.each([
  ['1.1', 'capi_helm_chart_version', '0.4.0'],
  ['1.2', 'capi_helm_chart_version', '0.10.1'],
  ['1.2', 'master_lb_floating_ip_enabled', undefined],
  ['1.3', 'master_lb_floating_ip_enabled', 'true'],
])('the default of capi-helm %s for %s is %s', (version, name, value) => {
  expect(defaultOf(label('capi-helm', name), MagnumPlatform.capiHelm(version))).toBe(value);
});

test.each([
  [MagnumPlatform.clusterApi('0.27'), 'v1.25.3', false],
  [MagnumPlatform.clusterApi('0.28'), undefined, true],
])('%s has the default version %s, and needs one: %s', (platform, value, required) => {
  expect(defaultOf(label('cluster-api', 'kube_tag'), platform)).toBe(value);
  expect(isRequired(label('cluster-api', 'kube_tag'), platform)).toBe(required);
});

test.each<[MagnumDriver, string, string | undefined]>([
  ['heat', 'auto_scalng_enabled', 'auto_scaling_enabled'],
  ['heat', 'autoscaling_enabled', 'auto_scaling_enabled'],
  ['heat', 'kube-tag', 'kube_tag'],
  ['heat', 'KUBE_TAG', 'kube_tag'],
  ['heat', 'kubetag', 'kube_tag'],
  ['heat', 'master_lb_allowed_cidr', 'master_lb_allowed_cidrs'],
  ['capi-helm', 'master_lb_allowed_cidrs', 'api_master_lb_allowed_cidrs'],
  ['cluster-api', 'audit_log_maxage', 'audit_log_max_age'],
  ['heat', 'my_own_label', undefined],
  ['heat', 'cilium_tag', undefined],
  ['heat', '', undefined],
  ['heat', 'x', undefined],
])('suggests for %s’s %s: %s', (driver, name, suggestion) => {
  expect(suggestLabel(driver, name)).toBe(suggestion);
});

test.each([
  ['kube_tag', ['heat', 'cluster-api']],
  ['boot_volume_size', ['heat', 'capi-helm', 'cluster-api']],
  ['api_master_lb_allowed_cidrs', ['capi-helm']],
  ['calico_tag', ['heat', 'cluster-api']],
  ['nonsense', []],
  ['constructor', []],
])('%s is a label of %s', (name, drivers) => {
  expect(driversThatKnow(name)).toEqual(drivers);
});

test.each<[MagnumDriver, string, string, (string | undefined)[]]>([
  ['heat', 'cinder_csi_enabled', 'true', ['volume_driver']],
  ['heat', 'cinder_csi_enabled', 'True', ['volume_driver']],
  ['heat', 'cinder_csi_enabled', 'false', []],
  ['heat', 'octavia_provider', 'ovn', ['octavia_lb_algorithm']],
  ['heat', 'octavia_provider', 'amphora', []],
  ['heat', 'etcd_volume_size', '1', ['etcd_volume_type']],
  ['heat', 'etcd_volume_size', '0', []],
  ['heat', 'helm_client_tag', 'v3.13.3', ['helm_client_sha256']],
  ['capi-helm', 'octavia_lb_algorithm', 'ROUND_ROBIN', ['octavia_provider']],
  ['capi-helm', 'octavia_lb_algorithm', 'SOURCE_IP_PORT', []],
  ['cluster-api', 'master_lb_floating_ip_enabled', 'false', ['master_lb_enabled']],
  ['cluster-api', 'master_lb_floating_ip_enabled', 'true', []],
  ['cluster-api', 'dns_cluster_domain', 'cluster.local', []],
  ['heat', 'kube_tag', 'v1.23.17-rancher1', []],
  ['heat', 'kube_tag', 'v1.24.0-rancher1', ['container_runtime']],
  ['heat', 'kube_tag', 'latest', []],
])('%s’s %s with %s needs %j', (driver, name, value, needed) => {
  expect(needsOf(label(driver, name), value).map((need) => need.label ?? need.attribute)).toEqual(needed);
});
