import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got, mustBeOneOf } from '../words';

/** Every driver of Heat but the one for Fedora CoreOS could have devicemapper; they ended with 2023.2. */
const noDeviceMapper: Rule = {
  id: 'CT-29',
  severity: (platform) => (platform.isMagnumAtLeast('18.0') ? 'error' : 'warning'),
  title: 'Fedora CoreOS has no devicemapper',
  why:
    "Heat refuses the cluster's stack: `Parameter 'docker_storage_driver' is invalid: \"devicemapper\" does not match " +
    'pattern "^(?!devicemapper$).*"`. Up to 2023.2 that depends on the image: Fedora Atomic had devicemapper.',
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
  evidence: 'source',
  holds: { drivers: ['heat'], magnum: { since: '10.0' } },
  fix: "use 'overlay2', or leave it out",
  check: {
    template: ({ dockerStorageDriver, coe }) =>
      dockerStorageDriver === 'devicemapper' && (coe ?? 'kubernetes') === 'kubernetes'
        ? { field: 'dockerStorageDriver', says: 'must be overlay2 on Fedora CoreOS, got "devicemapper"' }
        : undefined,
  },
};

const knownStorageDriver: Rule = {
  id: 'CT-30',
  severity: 'warning',
  title: 'The storage driver is one that the driver works with',
  why:
    'Magnum takes any text. Heat hands it to the Docker of host-docker, and nothing else reads it; the release notes say ' +
    '`only overlay2 is supported` of Fedora CoreOS. The Cluster API drivers read it nowhere; their images have overlay2.',
  source: atMagnum(
    '22.0.0',
    'magnum/drivers/common/templates/fragments/configure_docker_storage_driver_fedora_coreos.sh',
  ),
  evidence: 'source',
  holds: {},
  fix: 'leave it out',
  check: {
    template: ({ dockerStorageDriver }, { platform }) => {
      if (dockerStorageDriver === undefined || dockerStorageDriver === 'overlay2') {
        return undefined;
      }
      if (platform.driver !== 'heat') {
        const says = `must be left out with Cluster API, which does not read it, ${got(dockerStorageDriver)}`;
        return { field: 'dockerStorageDriver', says };
      }
      const known = platform.isMagnumAtLeast('18.0') ? ['overlay2'] : ['overlay2', 'overlay', 'devicemapper'];
      // Of devicemapper more is said elsewhere.
      return dockerStorageDriver === 'devicemapper' || known.includes(dockerStorageDriver)
        ? undefined
        : { field: 'dockerStorageDriver', says: `${mustBeOneOf(known)}, ${got(dockerStorageDriver)}` };
    },
  },
};

export const DOCKER_STORAGE_RULES: readonly Rule[] = [noDeviceMapper, knownStorageDriver];
