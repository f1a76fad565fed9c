import type { Problem, Rule } from '../rule';
import { atCapiHelm } from '../sources';

const noDockerVolume: Rule = {
  id: 'CL-30',
  severity: 'warning',
  title: 'magnum-capi-helm makes no volumes for container images',
  why: 'The driver does not read `docker_volume_size`: images lie on the disk of the flavor.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L986-L999'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'leave it out, and take a flavor with disk enough or the label boot_volume_size',
  check: {
    template: ({ dockerVolumeSizeGb }) => ignoredVolume(dockerVolumeSizeGb),
    cluster: ({ dockerVolumeSizeGb }) => ignoredVolume(dockerVolumeSizeGb),
  },
};

function ignoredVolume(size: number | undefined): Problem | undefined {
  return size === undefined
    ? undefined
    : { field: 'dockerVolumeSizeGb', says: `must be left out: this driver does not read it, got ${size}` };
}

/** One is made for every cluster, and a person pays for it. */
const alwaysLoadBalanced: Rule = {
  id: 'CL-32',
  severity: 'warning',
  title: 'With magnum-capi-helm every cluster has a load balancer',
  why: 'The driver ignores `master_lb_enabled`: there is a load balancer in front of one master too, and it counts in the quota.',
  source: atCapiHelm('doc/source/configuration/index.rst#L46-L48'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'leave it out, or set it to true as it will be',
  check: {
    template: ({ masterLbEnabled }) => ignoredNo(masterLbEnabled),
    cluster: ({ masterLbEnabled }) => ignoredNo(masterLbEnabled),
  },
};

function ignoredNo(masterLbEnabled: boolean | undefined): Problem | undefined {
  return masterLbEnabled === false
    ? { field: 'masterLbEnabled', says: 'must not be false: this driver makes a load balancer whatever it says' }
    : undefined;
}

export const IGNORED_BY_CLUSTER_RULES: readonly Rule[] = [noDockerVolume, alwaysLoadBalanced];
