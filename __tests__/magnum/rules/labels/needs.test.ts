import type { ClusterSpec, TemplateSpec } from '../../../../magnum/spec/specs';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const CSI =
  'warning labels.cinder_csi_enabled must come with volumeDriver cinder, otherwise the CSI is not installed, got volumeDriver none';
const LB = (name: string): string =>
  `warning labels.${name} must come with masterLbEnabled true, otherwise there is no load balancer, got masterLbEnabled false`;

test.each([
  ['LB-30', 'heat@2023.1', { labels: { cinder_csi_enabled: 'true' } }, [CSI]],
  ['LB-30', 'heat@2023.1', { labels: { cinder_csi_enabled: 'false' } }, []],
  ['LB-30', 'heat@2023.1', { labels: { cinder_csi_enabled: 'true' }, volumeDriver: 'cinder' }, []],
  ['LB-30', 'heat@2023.1', { labels: { cinder_csi_enabled: UNKNOWN } }, ['not judged: labels.cinder_csi_enabled']],
  [
    'LB-30',
    'heat@2023.1',
    { labels: { cinder_csi_enabled: 'true' }, volumeDriver: UNKNOWN },
    ['not judged: volumeDriver'],
  ],
  ['LB-30', 'cluster-api@0.38', { labels: { cinder_csi_enabled: 'true' } }, []],

  [
    'LB-33',
    'heat@2023.1',
    { labels: { master_lb_floating_ip_enabled: 'true' }, masterLbEnabled: false },
    [LB('master_lb_floating_ip_enabled')],
  ],
  ['LB-33', 'heat@2023.1', { labels: { master_lb_floating_ip_enabled: 'false' }, masterLbEnabled: false }, []],
  ['LB-33', 'heat@2023.1', { labels: { master_lb_floating_ip_enabled: 'true' }, masterLbEnabled: true }, []],
  [
    'LB-33',
    'heat@2023.1',
    { labels: { master_lb_allowed_cidrs: '10.0.0.0/8' }, masterLbEnabled: false },
    [LB('master_lb_allowed_cidrs')],
  ],
  [
    'LB-33',
    'heat@2023.1',
    { labels: { master_lb_floating_ip_enabled: 'true' }, masterLbEnabled: UNKNOWN },
    ['not judged: masterLbEnabled'],
  ],
  ['LB-33', 'capi-helm@1.4', { labels: { master_lb_floating_ip_enabled: 'true' }, masterLbEnabled: false }, []],
] as const)('%s on %s of %j', (rule, on, spec, expected) => {
  expect(saidBy(rule, template(spec), { on })).toEqual(expected);
});

const clusters: readonly (readonly [spec: Partial<ClusterSpec>, of: TemplateSpec, count: number])[] = [
  [{}, { masterLbEnabled: false }, 0],
  [{ masterLbEnabled: true }, { masterLbEnabled: false }, 0],
  [{ masterLbEnabled: false }, { masterLbEnabled: true }, 1],
  [{ masterLbEnabled: false, labels: {} }, { masterLbEnabled: true }, 1],
  [{ masterLbEnabled: false, labels: { master_lb_floating_ip_enabled: 'false' } }, { masterLbEnabled: true }, 0],
];

test.each(clusters)('LB-33 of a cluster with %j on a template with %j: %p', (spec, of, count) => {
  const labels = { master_lb_floating_ip_enabled: 'true' };

  expect(saidBy('LB-33', cluster(spec, { ...of, labels }))).toHaveLength(count);
});

const nothing = (name: string, needs: string, got: string): string =>
  `warning labels.${name} must come with ${needs}, otherwise it does nothing, got ${got}`;

test.each([
  // Another label, by its default or given.
  [
    'heat@2023.1',
    { monitoring_retention_days: '7' },
    [nothing('monitoring_retention_days', 'monitoring_enabled true', 'monitoring_enabled none')],
  ],
  ['heat@2023.1', { monitoring_retention_days: '7', monitoring_enabled: 'Yes' }, []],
  [
    'heat@ussuri',
    { csi_resizer_tag: 'v1' },
    [nothing('csi_resizer_tag', 'cinder_csi_enabled other than false', 'cinder_csi_enabled none')],
  ],
  ['heat@victoria', { csi_resizer_tag: 'v1' }, []],
  [
    'heat@victoria',
    { csi_resizer_tag: 'v1', cinder_csi_enabled: 'False' },
    [nothing('csi_resizer_tag', 'cinder_csi_enabled other than false', 'cinder_csi_enabled False')],
  ],
  // An attribute.
  [
    'heat@2023.1',
    { flannel_tag: 'v0.15.1' },
    [nothing('flannel_tag', 'networkDriver flannel', 'networkDriver calico')],
  ],
  ['heat@2023.1', { calico_tag: 'v3.21.2' }, []],
  [
    'heat@2023.1',
    { docker_volume_type: 'ssd' },
    [
      'warning labels.docker_volume_type must come with dockerVolumeSizeGb above 0, otherwise there is no such volume, got dockerVolumeSizeGb 0',
    ],
  ],
  // The operator may have set another size.
  ['heat@2023.1', { boot_volume_type: 'ssd' }, []],
  [
    'heat@2023.1',
    { boot_volume_type: 'ssd', boot_volume_size: '0' },
    [
      'warning labels.boot_volume_type must come with boot_volume_size above 0, otherwise there is no such volume, got boot_volume_size 0',
    ],
  ],
  // Something that must be given.
  [
    'cluster-api@0.38',
    { oidc_issuer_url: 'https://idp' },
    [
      'warning labels.oidc_issuer_url must come with oidc_client_id, otherwise kube-apiserver does not start, got oidc_client_id none',
    ],
  ],
  ['cluster-api@0.38', { oidc_issuer_url: 'https://idp', oidc_client_id: 'k' }, []],
  // Not read at all, which LB-41 says.
  [
    'heat@wallaby',
    { monitoring_storage_class_name: 'x' },
    [nothing('monitoring_storage_class_name', 'monitoring_enabled true', 'monitoring_enabled none')],
  ],
  ['heat@victoria', { monitoring_storage_class_name: 'x' }, []],
  ['heat@2026.2', { monitoring_retention_days: '7' }, []],
  ['heat@2023.1', { monitoring_retention_days: UNKNOWN }, ['not judged: labels.monitoring_retention_days']],
  [
    'heat@2023.1',
    { monitoring_retention_days: '7', monitoring_enabled: UNKNOWN },
    ['not judged: labels.monitoring_enabled'],
  ],
] as const)('LB-57 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-57', template({ labels }), { on })).toEqual(expected);
});

test('LB-57 is said where one of the two is given, and not of extraLabels', () => {
  const tag = { monitoring_retention_days: '7' };
  const says = [nothing('monitoring_retention_days', 'monitoring_enabled true', 'monitoring_enabled none')];

  expect(saidBy('LB-57', cluster({}, { labels: tag }))).toEqual([]);
  expect(saidBy('LB-57', cluster({ labels: tag }))).toEqual(says);
  expect(
    saidBy('LB-57', cluster({ labels: tag, mergeLabels: true }, { labels: { monitoring_enabled: 'true' } })),
  ).toEqual([]);
  expect(
    saidBy('LB-57', cluster({ labels: { monitoring_enabled: 'false' }, mergeLabels: true }, { labels: tag })),
  ).toEqual([nothing('monitoring_retention_days', 'monitoring_enabled true', 'monitoring_enabled false')]);
  expect(saidBy('LB-57', template({ extraLabels: tag }))).toEqual([]);
  // No group has a monitoring of its own.
  expect(saidBy('LB-57', nodeGroup({ labels: tag }))).toEqual([]);
});
