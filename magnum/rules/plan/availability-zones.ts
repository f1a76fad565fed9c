import { contains, fact, literal } from '../../conditions/condition';
import { findLabel, itemsOf } from '../../labels';
import type { LabelsView } from '../../spec/view';
import { atNova } from '../sources';
import type { RuleContext } from '../rule';
import type { PlanRule, Requirement } from './plan-rule';
import { usesVolumes, volumesOfCluster, volumesOfTemplate } from './volumes-used';

const ZONE = 'availability_zone';
const MASTER_ZONES = 'control_plane_availability_zones';
const VOLUME_ZONE = 'boot_volume_availability_zone';

const zoneThatExists: PlanRule = {
  id: 'LB-42',
  severity: 'error',
  title: 'The availability zone is one of the cloud',
  why:
    'Nova refuses the servers: `The requested availability zone is not available`. With Heat the cluster ends in ' +
    'CREATE_FAILED, with magnum-cluster-api it stays in progress. The volumes are made in the zone of the same name.',
  source: atNova('nova/compute/api.py'),
  evidence: 'source',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'name one that openstack availability zone list shows, or none',
  requires: {
    template: (template, context) => zones(template, volumesOfTemplate(template, context.thresholds), context),
    cluster: (cluster, context) =>
      hasItsOwn(cluster) ? zones(cluster, volumesOfCluster(cluster, context.thresholds), context) : undefined,
    nodeGroup: (group, context) =>
      hasItsOwn(group)
        ? zones(group, usesVolumes(group, group.dockerVolumeSizeGb, context.thresholds), context)
        : undefined,
  },
};

function hasItsOwn(labels: LabelsView): boolean {
  return [ZONE, MASTER_ZONES, VOLUME_ZONE].some((name) => labels.ownLabel(name) !== undefined);
}

function zones(labels: LabelsView, hasVolumes: boolean, { platform }: RuleContext): Requirement[] {
  const zone = labels.label(ZONE);
  const masterZones = findLabel(platform.driver, MASTER_ZONES);
  const volumeLabel = findLabel(platform.driver, VOLUME_ZONE) ?? { name: ZONE };
  const volumeZone = hasVolumes ? (labels.label(volumeLabel.name) ?? zone) : undefined;
  return [
    ...zonesOf(zone).map((one) => existing(ZONE, 'computeZones', 'Nova', one)),
    ...(masterZones === undefined ? [] : itemsOf(labels.label(MASTER_ZONES) ?? '', masterZones)).map((one) =>
      existing(MASTER_ZONES, 'computeZones', 'Nova', one),
    ),
    ...zonesOf(volumeZone).map((one) => existing(volumeLabel.name, 'volumeZones', 'Cinder', one)),
  ];
}

/** An administrator may add a host, with a colon before it. */
function zonesOf(zone: string | undefined): readonly string[] {
  const [name = ''] = (zone ?? '').split(':');
  return name === '' ? [] : [name];
}

function existing(label: string, role: 'computeZones' | 'volumeZones', whose: string, zone: string): Requirement {
  return {
    field: `labels.${label}`,
    condition: contains(fact(role, 'names'), literal(zone)),
    says: [`must be an availability zone of ${whose}, got ${JSON.stringify(zone)}; there is `, fact(role, 'names')],
  };
}

export const AVAILABILITY_ZONE_RULES: readonly PlanRule[] = [zoneThatExists];
