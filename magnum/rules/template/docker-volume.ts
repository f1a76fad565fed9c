import type { ClusterView, NodeGroupView, TemplateView } from '../../spec/view';
import type { Problem, Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const FIELD = 'dockerVolumeSizeGb';
const DEVICE_MAPPER_GB = 3;

/** A size that CT-31 has nothing against. */
function tooSmallForDeviceMapper(size: number | undefined): boolean {
  return size === undefined || (size >= 1 && size < DEVICE_MAPPER_GB);
}

function deviceMapperNeeds(size: number | undefined): Problem {
  return { field: FIELD, says: `must be at least 3 with dockerStorageDriver "devicemapper", ${got(size)}` };
}

const deviceMapperVolume: Rule = {
  id: 'CT-28',
  severity: 'error',
  title: 'devicemapper has a volume of 3 GB or more',
  why:
    'Magnum refuses the template or the cluster: `docker volume size None GB is not valid, expecting minimum value 3GB for ' +
    'devicemapper storage driver.`',
  source: atMagnum('22.0.0', 'magnum/api/validation.py'),
  evidence: 'seen',
  holds: {},
  fix: "use dockerStorageDriver: 'overlay2', or give 3 GB or more",
  check: {
    template: ({ dockerStorageDriver, dockerVolumeSizeGb }) =>
      dockerStorageDriver === 'devicemapper' && tooSmallForDeviceMapper(dockerVolumeSizeGb)
        ? deviceMapperNeeds(dockerVolumeSizeGb)
        : undefined,
    // A cluster without a size of its own has its template's, which is judged there.
    cluster: ({ dockerVolumeSizeGb, template }) =>
      dockerVolumeSizeGb !== undefined &&
      tooSmallForDeviceMapper(dockerVolumeSizeGb) &&
      template.dockerStorageDriver === 'devicemapper'
        ? deviceMapperNeeds(dockerVolumeSizeGb)
        : undefined,
  },
};

function atLeastOne({ dockerVolumeSizeGb }: TemplateView | ClusterView | NodeGroupView): Problem | undefined {
  return dockerVolumeSizeGb === undefined || dockerVolumeSizeGb >= 1
    ? undefined
    : { field: FIELD, says: `must be at least 1, ${got(dockerVolumeSizeGb)}` };
}

const dockerVolumeSize: Rule = {
  id: 'CT-31',
  severity: 'error',
  title: 'A volume for container images has 1 GB or more',
  why:
    "Magnum refuses the request: `Invalid input for field/attribute docker_volume_size. Value: '0'. Value should be greater " +
    'or equal to 1`.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster.py'),
  evidence: 'seen',
  holds: {},
  fix: 'leave it out for no such volume',
  check: { template: atLeastOne, cluster: atLeastOne, nodeGroup: atLeastOne },
};

export const DEVICE_MAPPER_VOLUME_RULES: readonly Rule[] = [deviceMapperVolume];
export const DOCKER_VOLUME_RULES: readonly Rule[] = [dockerVolumeSize];
