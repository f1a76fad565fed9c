import type { MagnumDriver, MagnumPlatform } from '../platform';
import { isAtLeast } from '../version-numbers';
import type { KubernetesVersion } from './kubernetes-version';

/** What a driver's project itself has tried together. */
export interface TestedSet {
  /** First version that it was tried with: Magnum's for heat, the driver's for the others. */
  readonly since: string;
  /** Last one, where it was tried with no later one. */
  readonly until?: string;
  /** Versions, or `1.21.x` for a series. */
  readonly kubernetes: readonly string[];
  /** The image that nodes ran. */
  readonly image?: string;
  /** Labels beside kube_tag. */
  readonly labels?: Readonly<Record<string, string>>;
}

const FCOS_31 = 'fedora-coreos-31.20200323.3.2';
const FCOS_35 = 'fedora-coreos-35.20220116.3.0';
const FCOS_38 = 'fedora-coreos-38.20230806.3.0';

/**
 * SHA-256 of the archives `cri-containerd-cni-VERSION-linux-amd64.tar.gz` that Magnum's documentation and defaults name.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/doc/source/user/index.rst#supported-labels
 */
export const CONTAINERD_SHA256: Readonly<Record<string, string>> = {
  '1.2.8': '1f2f0fb928179df90492a83c326a194b8e9d992538498efb44cbb6ef15465627',
  '1.4.4': '96641849cb78a0a119223a427dfdc1ade88412ef791a14193212c8c8e29d447b',
  '1.6.6': 'a64568c8ce792dd73859ce5f336d5485fcbceab15dc3e06d5d1bc1c3353fa20f',
  '1.6.20': '1d86b534c7bba51b78a7eeb1b67dd2ac6c0edeb01c034cc5f590d5ccd824b416',
  '1.6.28': 'f70736e52d61e5ad225f4fd21643b5ca1220013ab8b6c380434caeefb572da9b',
  '1.6.31': '75afb9b9674ff509ae670ef3ab944ffcdece8ea9f7d92c42307693efa7b6109d',
};

/** containerd in a version whose archive is known. */
function containerd(version: string): Record<string, string> {
  return {
    container_runtime: 'containerd',
    containerd_version: version,
    containerd_tarball_sha256: CONTAINERD_SHA256[version] ?? '',
  };
}

/** The parts of openstack/cloud-provider-openstack, released together. */
function cloudProvider(tag: string): Record<string, string> {
  return {
    cloud_provider_tag: tag,
    cinder_csi_plugin_tag: tag,
    k8s_keystone_auth_tag: tag,
    octavia_ingress_controller_tag: tag,
  };
}

/**
 * Magnum's documentation, "Supported versions" and "Supported labels". It has none for 20.0 and later, where those of
 * 19.0 are the nearest.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/doc/source/user/index.rst#supported-versions
 */
const HEAT: readonly TestedSet[] = [
  { since: '11.1', until: '13', kubernetes: ['1.21.x'], image: FCOS_31 },
  { since: '14.0', until: '15', kubernetes: ['v1.23.3-rancher1'], image: FCOS_35 },
  {
    since: '16.0',
    until: '16',
    kubernetes: ['v1.23.3-rancher1', 'v1.23.8-rancher1'],
    image: FCOS_35,
    labels: {
      ...containerd('1.6.6'),
      ...cloudProvider('v1.23.4'),
      magnum_auto_healer_tag: 'v1.23.4',
      autoscaler_tag: 'v1.23.0',
      flannel_tag: 'v0.18.1',
      coredns_tag: '1.9.3',
      csi_snapshotter_tag: 'v4.2.1',
      csi_attacher_tag: 'v3.3.0',
      csi_resizer_tag: 'v1.3.0',
      csi_provisioner_tag: 'v3.0.0',
      csi_node_driver_registrar_tag: 'v2.4.0',
    },
  },
  {
    since: '17.0',
    until: '17',
    kubernetes: ['v1.25.9-rancher1', 'v1.26.8-rancher1'],
    image: FCOS_38,
    labels: {
      ...containerd('1.6.20'),
      ...cloudProvider('v1.26.3'),
      flannel_tag: 'v0.21.5',
      coredns_tag: '1.10.1',
      csi_snapshotter_tag: 'v6.2.1',
      csi_attacher_tag: 'v4.2.0',
      csi_resizer_tag: 'v1.7.0',
      csi_provisioner_tag: 'v3.4.1',
      csi_node_driver_registrar_tag: 'v2.8.0',
    },
  },
  {
    since: '18.0',
    until: '18',
    kubernetes: ['v1.27.8-rancher2'],
    image: FCOS_38,
    labels: {
      ...containerd('1.6.28'),
      ...cloudProvider('v1.27.3'),
      magnum_auto_healer_tag: 'v1.27.3',
      calico_tag: 'v3.26.4',
    },
  },
  {
    since: '19.0',
    until: '19',
    kubernetes: ['v1.27.8-rancher2', 'v1.28.9-rancher1'],
    image: FCOS_38,
    labels: {
      ...containerd('1.6.31'),
      ...cloudProvider('v1.27.3'),
      magnum_auto_healer_tag: 'v1.27.3',
      calico_tag: 'v3.26.4',
    },
  },
];

/**
 * What CI makes clusters of; before 1.4 it named no version.
 *
 * @see https://github.com/openstack/magnum-capi-helm/blob/1.4.0/zuul.d/tempest-jobs-v1-35.yaml
 */
const CAPI_HELM: readonly TestedSet[] = [{ since: '1.4', kubernetes: ['v1.34.7', 'v1.34.8', 'v1.35.5'] }];

/**
 * What CI makes clusters of.
 *
 * @see https://github.com/vexxhost/magnum-cluster-api/tree/v0.38.1/zuul.d
 */
const CLUSTER_API: readonly TestedSet[] = [
  { since: '0.8', until: '0.10', kubernetes: ['v1.23.17', 'v1.24.15', 'v1.25.11', 'v1.26.6', 'v1.27.3'] },
  { since: '0.11', until: '0.12.0', kubernetes: ['v1.24.16', 'v1.25.12', 'v1.26.7', 'v1.27.4'] },
  { since: '0.12.1', until: '0.14', kubernetes: ['v1.26.11', 'v1.27.8'] },
  { since: '0.21', until: '0.21', kubernetes: ['v1.27.8', 'v1.27.15', 'v1.28.11'] },
  { since: '0.22', until: '0.22', kubernetes: ['v1.27.15', 'v1.28.11', 'v1.29.6', 'v1.30.2'] },
  { since: '0.23', until: '0.29', kubernetes: ['v1.27.15', 'v1.28.11', 'v1.29.6', 'v1.30.2', 'v1.31.1'] },
  { since: '0.36', until: '0.36.0', kubernetes: ['v1.32.12', 'v1.33.8', 'v1.34.4', 'v1.35.1'] },
  { since: '0.36.1', until: '0.36.1', kubernetes: ['v1.33.9', 'v1.34.5', 'v1.35.2'] },
  { since: '0.36.2', until: '0.36.5', kubernetes: ['v1.33.10', 'v1.34.6', 'v1.35.3'] },
  { since: '0.36.6', until: '0.36.6', kubernetes: ['v1.33.11', 'v1.34.7', 'v1.35.4'] },
  { since: '0.37', kubernetes: ['v1.33.12', 'v1.34.8', 'v1.35.5', 'v1.36.1'] },
];

const TESTED: Readonly<Record<MagnumDriver, readonly TestedSet[]>> = {
  heat: HEAT,
  'capi-helm': CAPI_HELM,
  'cluster-api': CLUSTER_API,
};

/** The newest set that was tried with the platform, or else with the last one before it that any was tried with. */
export function testedSet(platform: MagnumPlatform): TestedSet | undefined {
  return TESTED[platform.driver].findLast(({ since }) => platform.mayDriverBeAtLeast(since));
}

/** Whether the set was tried with this platform itself, not only with an earlier one. */
export function isTestedWith(set: TestedSet, platform: MagnumPlatform): boolean {
  return set.until === undefined || platform.driverWithin(set.since, set.until) !== 'no';
}

/** Lowest and highest minor version that was tried, e.g. `['1.27', '1.28']`. */
export function testedSeries({ kubernetes }: TestedSet): readonly [first: string, last: string] {
  const series = kubernetes.map((version) => /\d+\.\d+/.exec(version)?.[0] ?? '').sort(bySeries);
  return [series[0] ?? '', series.at(-1) ?? ''];
}

function bySeries(a: string, b: string): number {
  return a === b ? 0 : isAtLeast(a, b) ? 1 : -1;
}

/** Where a version stands to what was tried: in its range, or how it is outside. */
export function againstTested(version: KubernetesVersion, set: TestedSet): 'older' | 'tested' | 'newer' {
  const [first, last] = testedSeries(set);
  if (!version.isAtLeast(first)) {
    return 'older';
  }
  return version.series === last || !version.isAtLeast(last) ? 'tested' : 'newer';
}
