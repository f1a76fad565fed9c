import type { Label } from '../../../magnum/labels';
import { findLabel, itemsOf, labelProblem, toBoolean, toLabelValue } from '../../../magnum/labels';
import type { MagnumDriver } from '../../../magnum/platform';

function label(driver: MagnumDriver, name: string): Label {
  const found = findLabel(driver, name);
  if (found === undefined) {
    throw new Error(`${driver} has no label ${name}`);
  }
  return found;
}

test.each([
  [true, 'true'],
  [false, 'false'],
  [5, '5'],
  ['x', 'x'],
  [['a', 'b'], 'a,b'],
  [[], ''],
])('writes %j as %j', (value, text) => {
  expect(toLabelValue(value)).toBe(text);
});

test('separates by spaces what capi-helm splits at them', () => {
  expect(toLabelValue(['storage', 'backup'], label('capi-helm', 'extra_network_names'))).toBe('storage backup');
  expect(toLabelValue(['10.0.0.0/8', '::/0'], label('capi-helm', 'api_master_lb_allowed_cidrs'))).toBe(
    '10.0.0.0/8,::/0',
  );
});

test('splits a list as the driver does', () => {
  expect(itemsOf('a b', label('capi-helm', 'extra_network_names'))).toEqual(['a', 'b']);
  expect(itemsOf('a,b', label('heat', 'master_lb_allowed_cidrs'))).toEqual(['a', 'b']);
  expect(itemsOf('')).toEqual([]);
});

test.each([
  ['true', true],
  ['True', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['OFF', false],
  ['0', false],
  ['yess', undefined],
  ['', undefined],
])('reads %j as %s', (text, value) => {
  expect(toBoolean(text)).toBe(value);
});

test.each<[MagnumDriver, string, string, string | undefined]>([
  ['heat', 'auto_healing_enabled', 'true', undefined],
  ['heat', 'auto_healing_enabled', 'yess', 'must be true or false'],
  ['heat', 'use_podman', 'true', undefined],
  ['heat', 'use_podman', 'false', 'must be true'],
  ['cluster-api', 'cinder_csi_enabled', 'TRUE', undefined],
  ['cluster-api', 'cinder_csi_enabled', 'yes', 'must be true or false'],
  ['heat', 'etcd_volume_size', '0', undefined],
  ['heat', 'etcd_volume_size', '-1', 'must be a whole number of at least 0'],
  ['heat', 'etcd_volume_size', '10GB', 'must be a whole number of at least 0'],
  ['heat', 'etcd_volume_size', '', 'must be a whole number of at least 0'],
  ['heat', 'etcd_volume_size', '1.5', 'must be a whole number of at least 0'],
  ['capi-helm', 'min_node_count', '1', undefined],
  ['capi-helm', 'min_node_count', '0', 'must be a whole number of at least 1'],
  ['heat', 'flannel_backend', 'vxlan', undefined],
  ['heat', 'flannel_backend', 'ipip', 'must be one of udp, vxlan, host-gw'],
  ['heat', 'calico_ipv4pool_ipip', 'never', 'must be one of Always, CrossSubnet, Never, Off'],
  ['heat', 'container_runtime', '', undefined],
  ['heat', 'container_runtime', 'crio', 'must be one of host-docker, containerd'],
  ['heat', 'calico_ipv4pool', '10.100.0.0/16', undefined],
  ['heat', 'calico_ipv4pool', '0.0.0.0/0', undefined],
  ['heat', 'calico_ipv4pool', '255.255.255.255/32', undefined],
  ['heat', 'calico_ipv4pool', '10.100.0.0', 'must be an IPv4 network such as 10.100.0.0/16'],
  ['heat', 'calico_ipv4pool', '10.100.0.1/16', 'must be an IPv4 network such as 10.100.0.0/16'],
  ['heat', 'calico_ipv4pool', '10.100.0.0/33', 'must be an IPv4 network such as 10.100.0.0/16'],
  ['heat', 'calico_ipv4pool', '10.256.0.0/16', 'must be an IPv4 network such as 10.100.0.0/16'],
  ['heat', 'calico_ipv4pool', 'fd00::/64', 'must be an IPv4 network such as 10.100.0.0/16'],
  ['heat', 'container_infra_prefix', '', undefined],
  ['heat', 'container_infra_prefix', 'registry.example.org/x/', undefined],
  ['heat', 'container_infra_prefix', 'registry.example.org/x', 'must end with a /'],
  ['cluster-api', 'container_infra_prefix', 'registry.example.org/x', undefined],
  ['cluster-api', 'container_infra_prefix', 'registry.example.org/x/', 'must not end with a /'],
  ['cluster-api', 'server_group_policies', 'affinity,soft-affinity', undefined],
  [
    'cluster-api',
    'server_group_policies',
    'affinity,hard',
    'must be a list of affinity, anti-affinity, soft-affinity, soft-anti-affinity',
  ],
  ['heat', 'containerd_tarball_sha256', 'a'.repeat(64), undefined],
  ['heat', 'containerd_tarball_sha256', 'a'.repeat(63), 'must be 64 hexadecimal digits'],
  ['capi-helm', 'extra_network_names', 'a b', undefined],
  ['capi-helm', 'extra_network_names', 'a,b', 'must hold letters, digits, .-/_ and spaces only'],
  ['cluster-api', 'calico_tag', 'v9.9.9', undefined],
])('says of %s’s %s, given %j: %s', (driver, name, value, problem) => {
  expect(labelProblem(label(driver, name), value)).toBe(problem);
});
