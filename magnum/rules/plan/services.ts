import { each, fact, hasKey, intersects, keys } from '../../conditions/condition';
import type { MagnumPlatform } from '../../platform';
import type { LabelsView } from '../../spec/view';
import { atCapiHelm, atMagnum } from '../sources';
import type { PlanRule, Requirement } from './plan-rule';
import { volumesOfCluster, volumesOfTemplate } from './volumes-used';

const TYPES = each(fact('authScope', 'service_catalog'), 'type');

/** Types that a service has had in catalogues. */
const OCTAVIA = ['load-balancer'];
const CINDER = ['volumev3', 'block-storage', 'block-store', 'volume'];
const MAGNUM = ['container-infra', 'container-infrastructure-management', 'container-infrastructure'];

function serviceIn(field: string, types: readonly string[], must: string): Requirement {
  return { field, condition: intersects(TYPES, ...types), says: [`must ${must}; its catalogue has `, TYPES] };
}

const magnumItself: PlanRule = {
  id: 'REL-03',
  severity: 'warning',
  title: 'The cloud has Magnum',
  why: 'The provider makes nothing: `No suitable endpoint could be found in the service catalog.`',
  source: 'https://github.com/gophercloud/gophercloud/blob/v2.9.0/openstack/client.go',
  evidence: 'general',
  holds: {},
  fix: 'name another cloud, or ask its operator',
  requires: { template: () => ({ ...serviceIn('cloud', MAGNUM, 'have Magnum'), about: 'authScope' }) },
};

const octaviaForHeat: PlanRule = {
  id: 'NET-11',
  severity: 'warning',
  title: 'The load balancer in front of the masters has a service',
  why:
    'Without Octavia the Heat driver takes the load balancers of Neutron, which Heat hides from 21.0 on and no cloud has ' +
    'any more: CREATE_FAILED. magnum-cluster-api waits for its load balancer without an end.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/template_def.py'),
  evidence: 'derived',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'use one master and masterLbEnabled: false, or ask the operator for Octavia',
  requires: {
    template: ({ masterLbEnabled }) => octaviaWhere(masterLbEnabled),
    cluster: ({ masterLbEnabled }) => octaviaWhere(masterLbEnabled),
  },
};

function octaviaWhere(masterLbEnabled: boolean | undefined): Requirement | undefined {
  return masterLbEnabled === true
    ? serviceIn('masterLbEnabled', OCTAVIA, 'be false in a cloud without Octavia')
    : undefined;
}

const octaviaForCapiHelm: PlanRule = {
  id: 'NET-12',
  severity: 'error',
  title: 'The cloud has load balancers for magnum-capi-helm',
  why: "The driver puts a load balancer in front of every cluster's API: without Octavia the cluster stays in progress, and no reason is given.",
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'name another cloud, or ask its operator for Octavia',
  requires: { template: (_template, { platform }) => onlyWith('Octavia', OCTAVIA, platform) },
};

function onlyWith(service: string, types: readonly string[], platform: MagnumPlatform): Requirement {
  const must = `be another than ${String(platform)} in a cloud without ${service}`;
  return { ...serviceIn('platform', types, must), about: 'authScope' };
}

const octaviaForIngress: PlanRule = {
  id: 'LB-13',
  severity: 'error',
  title: 'The ingress controller octavia has Octavia',
  why: 'The cluster ends in CREATE_FAILED: `Octavia service needs to be deployed for octavia ingress controller.`',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_template_def.py'),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'use nginx or traefik, or ask the operator for Octavia',
  requires: {
    template: (template) => octaviaIngress(template.label('ingress_controller')),
    cluster: (cluster) => octaviaIngress(cluster.ownLabel('ingress_controller')),
  },
};

function octaviaIngress(controller: string | undefined): Requirement | undefined {
  return controller?.toLowerCase() === 'octavia'
    ? serviceIn('labels.ingress_controller', OCTAVIA, 'be another than "octavia" in a cloud without Octavia')
    : undefined;
}

/** An operator can have Heat do without volumes, hence no error. */
const cinderForVolumes: PlanRule = {
  id: 'VOL-02',
  severity: 'warning',
  title: 'Volumes have a service',
  why: 'The cluster ends in CREATE_FAILED: `Valid volume type could not be found.`, or no endpoint is found.',
  source: atMagnum('22.0.0', 'magnum/common/cinder.py'),
  evidence: 'source',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'leave volumeDriver, dockerVolumeSizeGb and the labels of volumes out, or ask the operator for Cinder',
  requires: {
    template: (template, { thresholds }) =>
      template.volumeDriver === 'cinder'
        ? cinderFor('volumeDriver')
        : volumesOfTemplate(template, thresholds)
          ? cinderFor((template.dockerVolumeSizeGb ?? 0) > 0 ? 'dockerVolumeSizeGb' : 'labels')
          : undefined,
    cluster: (cluster, { thresholds }) => {
      const field = cluster.dockerVolumeSizeGb === undefined ? 'labels' : 'dockerVolumeSizeGb';
      const isItsOwn = cluster.dockerVolumeSizeGb !== undefined || cluster.labelNames().length > 0;
      return isItsOwn && volumesOfCluster(cluster, thresholds) ? cinderFor(field) : undefined;
    },
  },
};

function cinderFor(field: string): Requirement {
  return serviceIn(field, CINDER, 'ask for no volumes in a cloud without Cinder');
}

const cinderForCapiHelm: PlanRule = {
  id: 'VOL-03',
  severity: 'error',
  title: 'The cloud has volumes for magnum-capi-helm',
  why: "The driver asks Cinder for its volume types to make the cluster's storage classes, and the cluster ends in CREATE_FAILED without an answer, or with `list index out of range`.",
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'name another cloud, or ask its operator for Cinder',
  requires: { template: (_template, { platform }) => onlyWith('Cinder', CINDER, platform) },
};

const TYPE_LABELS = [
  'boot_volume_type',
  'docker_volume_type',
  'etcd_volume_type',
  'etcd_blockdevice_volume_type',
] as const;
const QUOTA = fact('volumeQuota', 'volume_type_quota');

const volumeTypeThatExists: PlanRule = {
  id: 'LB-44',
  severity: 'warning',
  title: 'Volume types are of the cloud',
  why: 'Cinder makes no volume: with Heat the cluster ends in CREATE_FAILED, with Cluster API it stays in progress.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_fedora_template_def.py'),
  evidence: 'derived',
  holds: {},
  fix: 'name one that openstack volume type list shows, or none',
  requires: {
    template: (template) => volumeTypes((name) => template.label(name)),
    cluster: (cluster) => volumeTypes((name) => cluster.ownLabel(name)),
    nodeGroup: (group) => volumeTypes((name) => group.ownLabel(name)),
  },
};

/** Cinder's quota has a limit for each type, by the type's name. */
function volumeTypes(label: LabelsView['label']): Requirement[] {
  return TYPE_LABELS.flatMap((name) => {
    const type = label(name);
    return type === undefined || type === ''
      ? []
      : [
          {
            field: `labels.${name}`,
            about: 'volumeQuota' as const,
            condition: hasKey(QUOTA, `volumes_${type}`),
            says: [`must be a volume type, got ${JSON.stringify(type)}; the quota has `, keys(QUOTA)],
          },
        ];
  });
}

export const SERVICE_RULES: readonly PlanRule[] = [
  magnumItself,
  octaviaForHeat,
  octaviaForCapiHelm,
  octaviaForIngress,
  cinderForVolumes,
  cinderForCapiHelm,
  volumeTypeThatExists,
];
