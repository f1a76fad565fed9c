import { MagnumPlatform } from '../../magnum/platform';
import { RULES } from '../../magnum/rules';
import { judge } from '../../magnum/rules/judge';
import { DEFAULT_THRESHOLDS } from '../../magnum/rules/thresholds';
import type { ClusterSpec, Subject, TemplateSpec } from '../../magnum/spec/specs';

/** What the provider adds to every template. */
const SENT_BY_PROVIDER: TemplateSpec = { public: false, hidden: false, registryEnabled: false, tlsDisabled: false };

/** @see https://github.com/openstack/magnum-capi-helm/blob/a8b82c24/doc/source/install/index.rst */
const CAPI_HELM_DOCS: TemplateSpec = {
  ...SENT_BY_PROVIDER,
  name: 'new_driver',
  coe: 'kubernetes',
  labels: { octavia_provider: 'ovn' },
  image: '6cb5e1b5-0000-4000-8000-000000000000',
  externalNetwork: 'public',
  masterFlavor: 'ds2G20',
  flavor: 'ds2G20',
  public: true,
  masterLbEnabled: true,
};

/** @see https://github.com/vexxhost/magnum-cluster-api/blob/3890a362/docs/user/getting-started.md */
const CLUSTER_API_DOCS: TemplateSpec = {
  ...SENT_BY_PROVIDER,
  name: 'k8s-v1.25.12',
  image: '6cb5e1b5-0000-4000-8000-000000000000',
  externalNetwork: 'public',
  dnsNameservers: ['8.8.8.8'],
  masterLbEnabled: true,
  masterFlavor: 'm1.medium',
  flavor: 'm1.medium',
  networkDriver: 'calico',
  dockerStorageDriver: 'overlay2',
  coe: 'kubernetes',
  labels: { kube_tag: 'v1.25.12' },
};

/**
 * The provider's example with what no Magnum of today takes put right: its image, its version, the storage driver, the
 * network that is not there.
 *
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/27f26125/docs/resources/containerinfra_clustertemplate_v1.md
 */
const PROVIDER_DOCS: TemplateSpec = {
  ...SENT_BY_PROVIDER,
  name: 'clustertemplate_1',
  image: 'fedora-coreos-35',
  coe: 'kubernetes',
  externalNetwork: 'public',
  flavor: 'm1.small',
  masterFlavor: 'm1.medium',
  dnsNameservers: ['1.1.1.1'],
  dockerStorageDriver: 'overlay2',
  dockerVolumeSizeGb: 10,
  volumeDriver: 'cinder',
  networkDriver: 'flannel',
  serverType: 'vm',
  masterLbEnabled: true,
  floatingIpEnabled: false,
  labels: { kube_tag: 'v1.23.8-rancher1', kube_dashboard_enabled: 'true' },
};

function errorsOf(subject: Subject, platform: MagnumPlatform): string[] {
  const { findings } = judge(subject, RULES, { platform, thresholds: DEFAULT_THRESHOLDS });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${String(platform)}: ${rule} ${message}`);
}

test.each([
  ["magnum-capi-helm's", CAPI_HELM_DOCS, MagnumPlatform.capiHelm('1.4')],
  ["magnum-cluster-api's", CLUSTER_API_DOCS, MagnumPlatform.clusterApi('0.38')],
  ["the provider's, put right,", PROVIDER_DOCS, MagnumPlatform.heat('2023.1')],
] as const)('the template of %s documentation, and its cluster, have no error', (_whose, spec, platform) => {
  const cluster: ClusterSpec = { name: 'test-cluster', template: spec, masterCount: 1, nodeCount: 2, keypair: 'k' };

  expect(errorsOf({ kind: 'template', spec }, platform)).toEqual([]);
  expect(errorsOf({ kind: 'cluster', spec: cluster }, platform)).toEqual([]);
});

test('the example of the provider as it stands has the errors that Magnum and Heat tell of', () => {
  const spec: TemplateSpec = { ...PROVIDER_DOCS, externalNetwork: undefined, dockerStorageDriver: 'devicemapper' };

  expect(errorsOf({ kind: 'template', spec }, MagnumPlatform.heat('2024.1'))).toEqual(
    expect.arrayContaining([
      'heat@2024.1: CT-29 dockerStorageDriver must be overlay2 on Fedora CoreOS, got "devicemapper"',
      'heat@2024.1: CT-18 externalNetwork must be given, got none',
    ]),
  );
});
