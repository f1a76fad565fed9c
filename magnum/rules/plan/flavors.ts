import { atLeast, fact, literal } from '../../conditions/condition';
import { atCapiHelm, atMagnum } from '../sources';
import { bootVolumeGb } from './boot-volume';
import type { FlavorRole } from './each-flavor';
import { eachFlavor } from './each-flavor';
import type { PlanRule, Requirement } from './plan-rule';

const diskOrBootVolume: PlanRule = {
  id: 'CT-13',
  severity: 'error',
  title: 'Nodes have a disk or a volume to boot from',
  why:
    'Magnum refuses the template: `Flavor with zero root volume size is not supported when boot_volume_size is zero.` ' +
    'Before 20.0.2 Nova refuses the servers.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'source',
  holds: {},
  fix: 'use a flavor with a disk, or boot from a volume with the label boot_volume_size',
  requires: eachFlavor(
    (role, labels, { thresholds }) =>
      bootVolumeGb(labels, thresholds) === 0
        ? [{ field: role, ...least(role, 'disk', 1, 'GB of disk where boot_volume_size is 0') }]
        : [],
    { labels: ['boot_volume_size'] },
  ),
};

function least(role: FlavorRole, attribute: string, minimum: number, unit: string): Omit<Requirement, 'field'> {
  const has = fact(role, attribute);
  return {
    condition: atLeast(has, literal(minimum)),
    says: [`must have at least ${minimum} ${unit}; `, fact(role, 'name'), ' has ', has],
  };
}

const enoughRam: PlanRule = {
  id: 'FLV-01',
  severity: 'error',
  title: 'Nodes have the RAM that magnum-capi-helm asks for',
  why: 'The cluster ends in CREATE_FAILED: `Flavor … does not have enough RAM to run Kubernetes. Minimum 2048 MB required.`',
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'use a larger flavor; where the operator set another minimum_flavor_ram, say so with thresholds.minimumFlavorRamMb',
  requires: eachFlavor((role, _labels, { thresholds }) => [
    { field: role, about: role, ...least(role, 'ram', thresholds.minimumFlavorRamMb, 'MB of RAM') },
  ]),
};

const enoughCpus: PlanRule = {
  id: 'FLV-02',
  severity: 'error',
  title: 'Nodes have the CPUs that magnum-capi-helm asks for',
  why: 'The cluster ends in CREATE_FAILED: `Flavor … does not have enough CPU to run Kubernetes. Minimum 2 vcpus required.`',
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'use a larger flavor; where the operator set another minimum_flavor_vcpus, say so with thresholds.minimumFlavorVcpus',
  requires: eachFlavor((role, _labels, { thresholds }) => [
    { field: role, about: role, ...least(role, 'vcpus', thresholds.minimumFlavorVcpus, 'vCPUs') },
  ]),
};

/** What kubeadm asks of a machine that is to be a master. */
const KUBEADM = { ramMb: 1700, cpus: 2 };

const masterForKubeadm: PlanRule = {
  id: 'FLV-03',
  severity: 'warning',
  title: 'Masters are large enough for Kubernetes',
  why:
    'kubeadm asks for 2 CPUs and 1700 MB of RAM for a master, and begins nothing with less: with magnum-cluster-api the ' +
    'cluster stays in progress. With Heat nobody asks, and the services of a master in 512 MB never start.',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.30.0/cmd/kubeadm/app/constants/constants.go',
  evidence: 'general',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'use a larger flavor for the masters',
  requires: eachFlavor((role, _labels, { platform }) =>
    role === 'flavor'
      ? []
      : [
          { field: role, about: role, ...least(role, 'ram', KUBEADM.ramMb, 'MB of RAM') },
          platform.driver === 'cluster-api'
            ? { field: role, about: role, ...least(role, 'vcpus', KUBEADM.cpus, 'vCPUs') }
            : undefined,
        ],
  ),
};

export const FLAVOR_RULES: readonly PlanRule[] = [diskOrBootVolume, enoughRam, enoughCpus, masterForKubeadm];
