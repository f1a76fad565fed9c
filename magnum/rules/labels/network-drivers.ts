import { CALICO_MANIFESTS } from '../../labels/cluster-api/network';
import { KNOWN_DRIVER_VERSIONS } from '../../driver-releases';
import type { MagnumPlatform } from '../../platform';
import { compareVersions } from '../../version-numbers';
import type { Problem, Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import type { TemplateView } from '../../spec/view';
import { onCluster, wrong } from './place';

/** A driver newer than what is known may have further manifests. */
function isNewer({ driverVersion }: MagnumPlatform): boolean {
  return compareVersions(driverVersion, KNOWN_DRIVER_VERSIONS['cluster-api'].newest) > 0;
}

const manifestOfCalico: Rule = {
  id: 'LB-34',
  severity: (platform) => (isNewer(platform) ? 'warning' : 'error'),
  title: 'magnum-cluster-api has the manifest of the Calico version',
  why: 'It opens a file that comes with the driver, CREATE_FAILED: `[Errno 2] No such file or directory: .../calico/v3.26.1.yaml`.',
  source: atClusterApi('magnum_cluster_api/resources.py#L436-L443'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: "leave it out for the driver's own version, or use one of them",
  check: onCluster(['calico_tag'], (place, { platform }) => {
    const tag = place.labels.label('calico_tag');
    if (tag === undefined || place.template.networkDriver !== 'calico') {
      return undefined;
    }
    const tags = Object.keys(CALICO_MANIFESTS).filter((one) =>
      platform.mayDriverBeAtLeast(CALICO_MANIFESTS[one] ?? ''),
    );
    return tags.includes(tag)
      ? undefined
      : wrong(place, 'calico_tag', `must be one of ${tags.join(', ')} with ${platform.toString()}`);
  }),
};

const manifestOfHeat: Rule = {
  id: 'LB-35',
  severity: 'warning',
  title: 'Magnum has a manifest for the Calico version',
  why: 'From Magnum 18 on v3.26.x gets a manifest of 3.26, and every other version that of 3.21, which may not fit it.',
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml#L39-L43'),
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { since: '18.0', before: '23.0' } } },
  fix: 'use v3.26.4, or leave it out',
  check: onCluster(['calico_tag'], (place) => {
    const tag = place.labels.label('calico_tag') ?? '';
    return tag === '' || /^v3\.(21|26)\./.test(tag)
      ? undefined
      : wrong(place, 'calico_tag', 'must be v3.26.x or v3.21.x');
  }),
};

/** Magnum's own default is flannel. */
function isFlannel({ networkDriver }: TemplateView): boolean {
  return networkDriver === undefined || networkDriver === 'flannel';
}

/** The place that says it; a template made elsewhere is the plan's affair. */
function notFlannel(template: TemplateView): Problem | undefined {
  const given = template.networkDriver === undefined ? "none, which Magnum takes for 'flannel'" : '"flannel"';
  return isFlannel(template)
    ? { field: 'networkDriver', says: `must be calico or cilium on Cluster API, got ${given}` }
    : undefined;
}

export const networkOfClusterApi: Rule = {
  id: 'LB-53',
  severity: 'error',
  title: 'magnum-cluster-api has Calico or Cilium',
  why: 'The driver raises `UnsupportedCNI` without a text: CREATE_FAILED, and Terraform prints `is in an error state: ` and nothing else.',
  source: atClusterApi('magnum_cluster_api/utils.py'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'use calico',
  check: { template: notFlannel },
};

export const networkOfCapiHelm: Rule = {
  id: 'LB-54',
  severity: 'warning',
  title: 'magnum-capi-helm has Calico or Cilium',
  why:
    'From 1.4 on the driver hands the name to its chart, which has nothing for flannel: there is no network between ' +
    'pods, and no node becomes ready.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L895-L900'),
  evidence: 'derived',
  holds: { drivers: ['capi-helm'], driver: { 'capi-helm': { since: '1.4' } } },
  fix: 'use calico',
  check: { template: notFlannel },
};

const networkOfHeat: Rule = {
  id: 'LB-55',
  severity: 'error',
  title: 'The Heat driver has flannel or Calico',
  why:
    "Magnum's API takes cilium since other drivers have it, `But the Heat driver doesn't support this yet`: there is no " +
    'network between pods, and the cluster ends in a timeout.',
  source: atMagnum('22.0.0', 'magnum/api/validation.py#L342-L347'),
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { since: '18.0', before: '23.0' } } },
  fix: 'use calico',
  check: {
    template: ({ networkDriver }) =>
      networkDriver === 'cilium'
        ? { field: 'networkDriver', says: 'must be flannel or calico with the Heat driver, got "cilium"' }
        : undefined,
  },
};

export const LABEL_NETWORK_DRIVER_RULES: readonly Rule[] = [
  manifestOfCalico,
  manifestOfHeat,
  networkOfClusterApi,
  networkOfCapiHelm,
  networkOfHeat,
];
