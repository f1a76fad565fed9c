import { any, entry, fact, hasKey, keys, not, oneOf } from '../../conditions/condition';
import type { MagnumPlatform } from '../../platform';
import { atMagnum } from '../sources';
import type { PlanRule, Requirement } from './plan-rule';

const PROPERTIES = fact('image', 'properties');
const NAME = fact('image', 'name');

const imageForTheDriver: PlanRule = {
  id: 'CT-07',
  severity: 'error',
  title: "The image's system is one that the driver is for",
  why: 'Magnum refuses the template, from 23.0 on the cluster: `Cluster type (vm, ubuntu, kubernetes) not supported.` It does not read over capitals.',
  source: atMagnum('22.0.0', 'magnum/drivers/common/driver.py'),
  evidence: 'seen',
  holds: {},
  fix: "use an image of the driver's system, or name the driver that this image is for as the platform",
  requires: {
    template: ({ coe, serverType }, { platform }) => {
      const systems = serverType === 'bm' ? [] : systemsFor(coe, platform);
      return systems.length === 0 ? undefined : isOneOf('os_distro', systems, ` on ${String(platform)}`);
    },
  },
};

/** Which `os_distro` a driver takes; none of an engine that it does not know. */
function systemsFor(coe: string | undefined, platform: MagnumPlatform): readonly string[] {
  switch (platform.driver) {
    case 'heat':
      return heatSystemsFor(coe, platform);
    case 'capi-helm':
      return ['ubuntu', 'flatcar'];
    case 'cluster-api':
      return [
        'ubuntu',
        'ubuntu-focal',
        'flatcar',
        'rockylinux',
        ...(platform.mayDriverBeAtLeast('0.37') ? ['debian'] : []),
      ];
  }
}

/** The Atomic and CoreOS drivers went with 18.0, together with swarm; mesos before. */
function heatSystemsFor(coe: string | undefined, platform: MagnumPlatform): readonly string[] {
  const isOld = !platform.isMagnumAtLeast('18.0');
  switch (coe) {
    case 'kubernetes':
      return isOld ? ['fedora-coreos', 'fedora-atomic', 'coreos'] : ['fedora-coreos'];
    case 'swarm':
    case 'swarm-mode':
      return ['fedora-atomic'];
    case 'mesos':
      return ['ubuntu'];
    case undefined:
    default:
      return [];
  }
}

/** A property that is one of these, if it is there at all. */
function isOneOf(property: string, values: readonly string[], where: string): Requirement {
  return {
    field: 'image',
    about: 'image',
    condition: any(not(hasKey(PROPERTIES, property)), oneOf(entry(PROPERTIES, property), values)),
    says: [`must have ${property} ${values.join(' or ')}${where}; `, NAME, ' has ', entry(PROPERTIES, property)],
  };
}

/** Only where somebody says that both are there: nothing tells it, and most clouds have one. */
const noDoubt: PlanRule = {
  id: 'CT-09',
  severity: 'warning',
  title: 'In a cloud with both Cluster API drivers the image says which one it is for',
  why: 'Both are for ubuntu and flatcar. Without a word Magnum takes the one that it loaded last, from 23.0 on the first by its name.',
  source: atMagnum('22.0.0', 'magnum/drivers/common/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm', 'cluster-api'], magnum: { since: '18.0' } },
  fix: 'set it, e.g. openstack image set --property magnum_driver=k8s_capi_helm_v1 IMAGE',
  requires: {
    template: (_template, { platform, thresholds }) => {
      const other = platform.driver === 'capi-helm' ? 'cluster-api' : 'capi-helm';
      return thresholds.otherDrivers.includes(other)
        ? {
            field: 'image',
            about: 'image',
            condition: any(
              not(oneOf(entry(PROPERTIES, 'os_distro'), ['ubuntu', 'flatcar'])),
              hasKey(PROPERTIES, 'magnum_driver'),
            ),
            says: ['must have the property magnum_driver; ', NAME, ' has ', keys(PROPERTIES)],
          }
        : undefined;
    },
  },
};

const HEAT_DRIVERS = ['k8s_fedora_coreos_v1'];
const CAPI_HELM_DRIVERS = ['k8s_capi_helm_v1'];
const CLUSTER_API_DRIVERS = ['ubuntu', 'ubuntu_focal', 'debian', 'flatcar', 'rockylinux'].map(
  (system) => `k8s_cluster_api_${system}`,
);

const ALL_DRIVERS = [...HEAT_DRIVERS, ...CAPI_HELM_DRIVERS, ...CLUSTER_API_DRIVERS];

/** A driver of somebody's own has a name that nobody knows here, hence no error. */
const knownDriver: PlanRule = {
  id: 'CT-08',
  severity: 'warning',
  title: 'The driver that the image names is one that there is',
  why: 'Magnum refuses the template where no driver of that name is installed: `Cluster driver (…) not supported.`',
  source: atMagnum('22.0.0', 'magnum/drivers/common/driver.py'),
  evidence: 'source',
  holds: { magnum: { since: '18.0' } },
  fix: "correct the image's property magnum_driver, or take it away",
  requires: {
    template: () => isOneOf('magnum_driver', ALL_DRIVERS, ''),
  },
};

const DRIVERS_OF = { heat: HEAT_DRIVERS, 'capi-helm': CAPI_HELM_DRIVERS, 'cluster-api': CLUSTER_API_DRIVERS };

const driverOfThePlatform: PlanRule = {
  id: 'REL-02',
  severity: 'warning',
  title: "The driver that the image names is the platform's",
  why: 'The image decides which driver makes the cluster: with another than the platform says, other rules hold than were checked.',
  source: atMagnum('22.0.0', 'magnum/drivers/common/driver.py'),
  evidence: 'source',
  holds: { magnum: { since: '18.0' } },
  fix: "name as the platform the driver that makes the cluster, or take the image's property magnum_driver away",
  requires: {
    template: (_template, { platform }) => {
      const own = isOneOf('magnum_driver', DRIVERS_OF[platform.driver], ` on ${String(platform)}`);
      // Of a driver that nobody knows another rule speaks.
      return { ...own, condition: any(own.condition, not(oneOf(entry(PROPERTIES, 'magnum_driver'), ALL_DRIVERS))) };
    },
  },
};

export const IMAGE_DRIVER_RULES: readonly PlanRule[] = [imageForTheDriver, knownDriver, noDoubt, driverOfThePlatform];
