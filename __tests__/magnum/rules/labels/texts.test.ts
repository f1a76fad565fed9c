import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const NETWORKS = 'must hold letters, digits, .-/_ and spaces only';
const DROPPED = 'must hold characters only that magnum-capi-helm does not drop, as it does';

test.each([
  [
    'LB-49',
    'cluster-api@0.38',
    'api_server_cert_sans',
    'a.example.com, b.example.com',
    ['warning labels.api_server_cert_sans must have no spaces, got "a.example.com, b.example.com"'],
  ],
  ['LB-49', 'cluster-api@0.38', 'api_server_cert_sans', 'a.example.com,b.example.com', []],
  ['LB-49', 'cluster-api@0.38', 'api_server_cert_sans', UNKNOWN, ['not judged: labels.api_server_cert_sans']],
  ['LB-49', 'cluster-api@0.19', 'api_server_cert_sans', 'a, b', []],

  [
    'LB-50',
    'capi-helm@1.4',
    'extra_network_names',
    'storage,backup',
    [`error labels.extra_network_names ${NETWORKS}, got "storage,backup"`],
  ],
  ['LB-50', 'capi-helm@1.4', 'extra_network_names', 'storage backup', []],
  ['LB-50', 'capi-helm@1.4', 'extra_network_names', UNKNOWN, ['not judged: labels.extra_network_names']],
  ['LB-50', 'capi-helm@1.3', 'extra_network_names', 'storage,backup', []],
  ['LB-50', 'capi-helm@1.3', 'extra_network_name', 'a:b', [`error labels.extra_network_name ${NETWORKS}, got "a:b"`]],

  [
    'LB-51',
    'capi-helm@1.4',
    'boot_volume_type',
    'fast (ssd)',
    [`warning labels.boot_volume_type ${DROPPED} "(", got "fast (ssd)"`],
  ],
  ['LB-51', 'capi-helm@1.4', 'boot_volume_type', 'fast-ssd_1', []],
  ['LB-51', 'capi-helm@1.4', 'api_master_lb_allowed_cidrs', '10.0.0.0/8,fd00::/8', []],
  [
    'LB-51',
    'capi-helm@1.4',
    'api_master_lb_allowed_cidrs',
    '10.0.0.0/8;fd00::/8',
    [`warning labels.api_master_lb_allowed_cidrs ${DROPPED} ";", got "10.0.0.0/8;fd00::/8"`],
  ],
  [
    'LB-51',
    'capi-helm@1.4',
    'capi_helm_chart_version',
    '0.10.1_x',
    ['warning labels.capi_helm_chart_version must hold lower case letters, digits and .+- only, got "0.10.1_x"'],
  ],
  ['LB-51', 'capi-helm@1.4', 'boot_volume_type', UNKNOWN, ['not judged: labels.boot_volume_type']],
  ['LB-51', 'cluster-api@0.38', 'boot_volume_type', 'fast (ssd)', []],

  [
    'LB-58',
    'heat@2023.1',
    'cgroup_driver',
    'Systemd',
    ['warning labels.cgroup_driver must be one of systemd, cgroupfs, got "Systemd"'],
  ],
  ['LB-58', 'heat@2023.1', 'cgroup_driver', 'systemd', []],
  ['LB-58', 'heat@2023.1', 'cgroup_driver', UNKNOWN, ['not judged: labels.cgroup_driver']],
  [
    'LB-58',
    'cluster-api@0.38',
    'oidc_issuer_url',
    'http://idp',
    ['warning labels.oidc_issuer_url must be an https URL, got "http://idp"'],
  ],
  // A boolean that nobody refuses.
  [
    'LB-58',
    'heat@2023.1',
    'master_lb_floating_ip_enabled',
    'yess',
    ['warning labels.master_lb_floating_ip_enabled must be true or false, got "yess"'],
  ],
  [
    'LB-58',
    'capi-helm@1.4',
    'csi_cinder_reclaim_policy',
    'Keep',
    ['warning labels.csi_cinder_reclaim_policy must be one of Retain, Delete, got "Keep"'],
  ],
] as const)('%s on %s of %s %p', (rule, on, name, value, expected) => {
  expect(saidBy(rule, template({ labels: { [name]: value } }), { on })).toEqual(expected);
});
