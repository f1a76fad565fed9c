import type { TemplateSpec } from '../../../../magnum/spec/specs';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const DNS = "warning labels.service_cluster_ip_range must contain 10.254.0.10, where the cluster's DNS is";

test.each([
  ['heat@2023.1', '10.96.0.0/12', [`${DNS}, got "10.96.0.0/12"`]],
  ['heat@2023.1', '10.254.0.0/29', [`${DNS}, got "10.254.0.0/29"`]],
  ['heat@2023.1', '10.254.0.8/29', []],
  ['heat@2023.1', '10.254.0.0/16', []],
  // What is no network LB-22 says.
  ['heat@2023.1', 'x', []],
  ['heat@2023.1', UNKNOWN, ['not judged: labels.service_cluster_ip_range']],
  ['cluster-api@0.38', '10.96.0.0/12', []],
] as const)('LB-20 on %s of %p', (on, value, expected) => {
  expect(saidBy('LB-20', template({ labels: { service_cluster_ip_range: value } }), { on })).toEqual(expected);
});

const apart: readonly (readonly [on: string, spec: TemplateSpec, expected: readonly string[]])[] = [
  ['heat@2023.1', {}, []],
  [
    'heat@2023.1',
    { labels: { calico_ipv4pool: '10.0.0.0/8' } },
    [
      'warning labels.calico_ipv4pool must not overlap the network of services, 10.254.0.0/16, got "10.0.0.0/8"',
      'warning labels.calico_ipv4pool must not overlap the network of nodes, 10.0.0.0/24, got "10.0.0.0/8"',
    ],
  ],
  ['heat@2023.1', { labels: { calico_ipv4pool: '10.0.1.0/24' } }, []],
  [
    'heat@2023.1',
    { labels: { calico_ipv4pool: '10.0.0.128/25' } },
    ['warning labels.calico_ipv4pool must not overlap the network of nodes, 10.0.0.0/24, got "10.0.0.128/25"'],
  ],
  // A subnet that exists is the plan's affair.
  ['heat@2023.1', { labels: { calico_ipv4pool: '10.0.0.0/24' }, fixedSubnet: 's-1' }, []],
  // Pods of the other driver.
  ['heat@2023.1', { labels: { flannel_network_cidr: '10.0.0.0/24' } }, []],
  [
    'heat@2023.1',
    { labels: { flannel_network_cidr: '10.0.0.0/24' }, networkDriver: 'flannel' },
    ['warning labels.flannel_network_cidr must not overlap the network of nodes, 10.0.0.0/24, got "10.0.0.0/24"'],
  ],
  [
    'cluster-api@0.38',
    { labels: { cilium_ipv4pool: '10.0.0.0/16', fixed_subnet_cidr: '10.0.9.0/24' }, networkDriver: 'cilium' },
    ['warning labels.fixed_subnet_cidr must not overlap the network of pods, 10.0.0.0/16, got "10.0.9.0/24"'],
  ],
  [
    'capi-helm@1.4',
    { labels: { fixed_subnet_cidr: '172.20.0.0/24' } },
    ['warning labels.fixed_subnet_cidr must not overlap the network of pods, 172.16.0.0/13, got "172.20.0.0/24"'],
  ],
  [
    'capi-helm@1.4',
    { labels: { fixed_subnet_cidr: '172.31.0.0/24' } },
    ['warning labels.fixed_subnet_cidr must not overlap the network of services, 172.24.0.0/13, got "172.31.0.0/24"'],
  ],
  ['capi-helm@1.4', { labels: { fixed_subnet_cidr: '172.32.0.0/24' } }, []],
  ['heat@2023.1', { labels: { calico_ipv4pool: UNKNOWN } }, ['not judged: labels.calico_ipv4pool']],
  ['heat@2023.1', { labels: { calico_ipv4pool: '10.0.0.0/8' }, networkDriver: UNKNOWN }, ['not judged: networkDriver']],
];

test.each(apart)('LB-21 on %s of %j', (on, spec, expected) => {
  expect(saidBy('LB-21', template(spec), { on })).toEqual(expected);
});

test('LB-21 of a cluster blames what it gives itself', () => {
  const labels = { fixed_subnet_cidr: '10.1.0.0/24' };
  const of: TemplateSpec = { labels: { calico_ipv4pool: '10.1.0.0/16' } };

  expect(saidBy('LB-21', cluster({ labels, mergeLabels: true }, of))).toEqual([
    'warning labels.fixed_subnet_cidr must not overlap the network of pods, 10.1.0.0/16, got "10.1.0.0/24"',
  ]);
  expect(saidBy('LB-21', cluster({ labels: { etcd_tag: 'v3.4.6' }, mergeLabels: true }, of))).toEqual([]);
  expect(saidBy('LB-21', cluster({}, { labels: { calico_ipv4pool: '10.0.0.0/8' } }))).toEqual([]);
});

const CIDR = 'must be an IPv4 network with a prefix of 1 to 30, e.g. 10.100.0.0/16';

test.each([
  ['10.100.0.0', false],
  ['10.100.0.0/33', false],
  ['10.100.0.0/31', false],
  ['10.100.0.0/30', true],
  ['10.0.0.0/1', true],
  ['10.0.0.0/0', false],
  ['10.1/16', false],
  ['10.256.0.0/16', false],
  ['fd00::/64', false],
  // Neutron and Kubernetes leave the bits of the host out.
  ['10.100.0.1/16', true],
  ['text', false],
] as const)('LB-22 of %s: %p', (value, isRight) => {
  const labels = { fixed_subnet_cidr: value };
  const says = [`error labels.fixed_subnet_cidr ${CIDR}, got "${value}"`];

  for (const on of ['heat@2023.1', 'capi-helm@1.4', 'cluster-api@0.38']) {
    expect(saidBy('LB-22', template({ labels }), { on })).toEqual(isRight ? [] : says);
  }
});

test('LB-22 of what is unknown, and what another driver reads', () => {
  expect(saidBy('LB-22', template({ labels: { calico_ipv4pool: UNKNOWN } }))).toEqual([
    'not judged: labels.calico_ipv4pool',
  ]);
  expect(saidBy('LB-22', template({ labels: { calico_ipv4pool: 'x' } }), { on: 'capi-helm@1.4' })).toEqual([]);
});
