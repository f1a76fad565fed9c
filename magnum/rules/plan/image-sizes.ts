import { all, any, atLeast, entry, equal, fact, gibibytes, hasKey, literal, not } from '../../conditions/condition';
import type { LabelsView } from '../../spec/view';
import type { RuleContext } from '../rule';
import { atCinder, atNova } from '../sources';
import { bootVolumeGb } from './boot-volume';
import type { FlavorRole } from './each-flavor';
import { eachFlavor } from './each-flavor';
import type { PlanRule, Requirement } from './plan-rule';

const NAME = fact('image', 'name');
const MIN_DISK = fact('image', 'min_disk_gb');
const MIN_RAM = fact('image', 'min_ram_mb');
const SIZE = gibibytes(fact('image', 'size_bytes'));

const imageFitsFlavor: PlanRule = {
  id: 'IMG-02',
  severity: 'error',
  title: 'The image fits the flavor',
  why:
    "Nova refuses the servers: `Flavor's disk is smaller than the minimum size specified in image metadata`, or " +
    "`Flavor's memory is too small for requested image.` With Heat the cluster ends in CREATE_FAILED, with Cluster API it stays in progress.",
  source: atNova('nova/compute/api.py'),
  evidence: 'source',
  holds: {},
  fix: 'use a larger flavor, or boot from a volume with the label boot_volume_size',
  requires: eachFlavor((role, labels, context) => [ram(role), disk(role, labels, context)], {
    labels: ['boot_volume_size'],
    image: true,
  }),
};

function ram(role: FlavorRole): Requirement {
  const has = fact(role, 'ram');
  return {
    field: role,
    condition: atLeast(has, MIN_RAM),
    says: [
      'must have the ',
      MIN_RAM,
      ' MB of RAM that the image ',
      NAME,
      ' asks for; ',
      fact(role, 'name'),
      ' has ',
      has,
    ],
  };
}

/** A flavor without a disk is another rule's. */
function disk(role: FlavorRole, labels: LabelsView, { thresholds }: RuleContext): Requirement | undefined {
  if (bootVolumeGb(labels, thresholds) !== 0) {
    return undefined;
  }
  const has = fact(role, 'disk');
  const says = [
    'must have a disk for the image ',
    NAME,
    ' of ',
    SIZE,
    ' GB that asks for ',
    MIN_DISK,
    ' GB; ',
  ] as const;
  return {
    field: role,
    condition: any(equal(has, literal(0)), all(atLeast(has, MIN_DISK), atLeast(has, SIZE))),
    says: [...says, fact(role, 'name'), ' has ', has],
  };
}

const imageFitsBootVolume: PlanRule = {
  id: 'VOL-04',
  severity: 'error',
  title: 'The image fits the volume that nodes boot from',
  why: 'Cinder refuses the volumes: `Size of specified image …GB is larger than volume size …GB.`',
  source: atCinder('cinder/volume/flows/api/create_volume.py'),
  evidence: 'source',
  holds: {},
  fix: 'raise the label boot_volume_size',
  requires: {
    template: bootVolumeHoldsImage,
    cluster: (cluster, context) =>
      cluster.ownLabel('boot_volume_size') === undefined ? undefined : bootVolumeHoldsImage(cluster, context),
  },
};

function bootVolumeHoldsImage(labels: LabelsView, { thresholds }: RuleContext): Requirement | undefined {
  const size = bootVolumeGb(labels, thresholds);
  if (size === undefined || size === 0) {
    return undefined;
  }
  const found = ['; ', NAME, ' is ', SIZE, ' GB large and asks for ', MIN_DISK, ' GB'] as const;
  return {
    field: 'labels.boot_volume_size',
    condition: all(atLeast(literal(size), MIN_DISK), atLeast(literal(size), SIZE)),
    says: [`must hold the image, got "${size}"`, ...found],
  };
}

const ARCHITECTURE = 'hw_architecture';
/** As Nova's scheduler compares it. */
const FLAVOR_ARCHITECTURE = 'capabilities:cpu_info:arch';

const sameArchitecture: PlanRule = {
  id: 'IMG-05',
  severity: 'warning',
  title: "The image is of the flavor's architecture",
  why: 'An image for aarch64 does not boot on x86_64: nodes never come up, and no reason is given.',
  source: atNova('doc/source/user/flavors.rst'),
  evidence: 'general',
  holds: {},
  fix: 'use an image and a flavor of one architecture',
  requires: eachFlavor(
    (role) => {
      const [properties, specs] = [fact('image', 'properties'), fact(role, 'extra_specs')];
      const [wanted, has] = [entry(properties, ARCHITECTURE), entry(specs, FLAVOR_ARCHITECTURE)];
      return [
        {
          field: role,
          condition: any(
            not(hasKey(properties, ARCHITECTURE)),
            not(hasKey(specs, FLAVOR_ARCHITECTURE)),
            equal(wanted, has),
          ),
          says: ['must be for ', wanted, ' as the image ', NAME, ' is; ', fact(role, 'name'), ' is for ', has],
        },
      ];
    },
    { image: true },
  ),
};

export const IMAGE_SIZE_RULES: readonly PlanRule[] = [imageFitsFlavor, sameArchitecture, imageFitsBootVolume];
