import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const oneOf = (name: string, values: string, got: string): string =>
  `labels.${name} must be one of ${values}, got "${got}"`;

const BACKENDS = 'udp, vxlan, host-gw';
const IPIP = 'Always, CrossSubnet, Never, Off';
const SELINUX = 'enforcing, permissive, disabled';

test.each([
  ['LB-07', 'heat@2023.1', 'flannel_backend', 'ipip', [`error ${oneOf('flannel_backend', BACKENDS, 'ipip')}`]],
  ['LB-07', 'heat@2023.1', 'flannel_backend', 'VXLAN', [`error ${oneOf('flannel_backend', BACKENDS, 'VXLAN')}`]],
  ['LB-07', 'heat@2023.1', 'flannel_backend', 'host-gw', []],
  ['LB-07', 'heat@2023.1', 'flannel_backend', UNKNOWN, ['not judged: labels.flannel_backend']],
  ['LB-07', 'capi-helm@1.4', 'flannel_backend', 'ipip', []],

  ['LB-08', 'heat@2023.1', 'calico_ipv4pool_ipip', 'never', [`error ${oneOf('calico_ipv4pool_ipip', IPIP, 'never')}`]],
  ['LB-08', 'heat@2023.1', 'calico_ipv4pool_ipip', 'Never', []],
  ['LB-08', 'heat@2023.1', 'calico_ipv4pool_ipip', UNKNOWN, ['not judged: labels.calico_ipv4pool_ipip']],
  ['LB-08', 'heat@train', 'calico_ipv4pool_ipip', 'never', []],

  ['LB-09', 'heat@2023.1', 'selinux_mode', 'off', [`error ${oneOf('selinux_mode', SELINUX, 'off')}`]],
  ['LB-09', 'heat@2023.1', 'selinux_mode', 'permissive', []],
  ['LB-09', 'heat@2023.1', 'selinux_mode', UNKNOWN, ['not judged: labels.selinux_mode']],
  ['LB-09', 'heat@train', 'selinux_mode', 'off', []],

  ['LB-10', 'heat@2024.1', 'use_podman', 'false', ['error labels.use_podman must be true, got "false"']],
  ['LB-10', 'heat@2023.2', 'use_podman', 'false', ['warning labels.use_podman must be true, got "false"']],
  ['LB-10', 'heat@2024.1', 'use_podman', 'true', []],
  ['LB-10', 'heat@2024.1', 'use_podman', '1', []],
  ['LB-10', 'heat@2024.1', 'use_podman', UNKNOWN, ['not judged: labels.use_podman']],
  ['LB-10', 'cluster-api@0.38', 'use_podman', 'false', []],

  [
    'LB-11',
    'heat@2023.1',
    'container_infra_prefix',
    'r.example.com/x',
    ['error labels.container_infra_prefix must end with a /, got "r.example.com/x"'],
  ],
  ['LB-11', 'heat@2023.1', 'container_infra_prefix', 'r.example.com/x/', []],
  ['LB-11', 'heat@2023.1', 'container_infra_prefix', '', []],
  [
    'LB-11',
    'cluster-api@0.38',
    'container_infra_prefix',
    'r.example.com/x/',
    ['warning labels.container_infra_prefix must not end with a /, got "r.example.com/x/"'],
  ],
  ['LB-11', 'cluster-api@0.38', 'container_infra_prefix', 'r.example.com/x', []],
  ['LB-11', 'heat@2023.1', 'container_infra_prefix', UNKNOWN, ['not judged: labels.container_infra_prefix']],

  [
    'LB-12',
    'heat@2023.1',
    'ingress_controller',
    'haproxy',
    [`warning ${oneOf('ingress_controller', 'octavia, nginx, traefik', 'haproxy')}`],
  ],
  ['LB-12', 'heat@2023.1', 'ingress_controller', 'Nginx', []],
  ['LB-12', 'heat@2023.1', 'ingress_controller', '', []],
  ['LB-12', 'heat@2023.1', 'ingress_controller', UNKNOWN, ['not judged: labels.ingress_controller']],
  ['LB-12', 'cluster-api@0.38', 'ingress_controller', 'haproxy', []],

  [
    'LB-14',
    'heat@2023.1',
    'container_runtime',
    'crio',
    [`warning ${oneOf('container_runtime', 'host-docker, containerd', 'crio')}`],
  ],
  ['LB-14', 'heat@2023.1', 'container_runtime', 'containerd', []],
  ['LB-14', 'heat@2023.1', 'container_runtime', UNKNOWN, ['not judged: labels.container_runtime']],
  ['LB-14', 'capi-helm@1.4', 'container_runtime', 'crio', []],

  [
    'LB-26',
    'heat@2023.1',
    'auto_healing_controller',
    'npd',
    [`warning ${oneOf('auto_healing_controller', 'draino, magnum-auto-healer', 'npd')}`],
  ],
  ['LB-26', 'heat@2023.1', 'auto_healing_controller', 'magnum-auto-healer', []],
  ['LB-26', 'heat@2023.1', 'auto_healing_controller', UNKNOWN, ['not judged: labels.auto_healing_controller']],
  ['LB-26', 'heat@stein', 'auto_healing_controller', 'npd', []],

  [
    'LB-47',
    'cluster-api@0.38',
    'server_group_policies',
    'anti-afinity',
    [
      'warning labels.server_group_policies must be a list of affinity, anti-affinity, soft-affinity, soft-anti-affinity, got "anti-afinity"',
    ],
  ],
  ['LB-47', 'cluster-api@0.38', 'server_group_policies', 'soft-affinity', []],
  ['LB-47', 'cluster-api@0.38', 'server_group_policies', UNKNOWN, ['not judged: labels.server_group_policies']],
  ['LB-47', 'cluster-api@0.23', 'server_group_policies', 'anti-afinity', []],

  [
    'LB-52',
    'capi-helm@1.4',
    'etcd_blockdevice_type',
    'Local',
    [`warning ${oneOf('etcd_blockdevice_type', 'volume, local', 'Local')}`],
  ],
  ['LB-52', 'capi-helm@1.4', 'etcd_blockdevice_type', 'local', []],
  ['LB-52', 'capi-helm@1.4', 'etcd_blockdevice_type', UNKNOWN, ['not judged: labels.etcd_blockdevice_type']],
  ['LB-52', 'heat@2023.1', 'etcd_blockdevice_type', 'Local', []],
] as const)('%s on %s of %s %p', (rule, on, name, value, expected) => {
  expect(saidBy(rule, template({ labels: { [name]: value } }), { on })).toEqual(expected);
});
