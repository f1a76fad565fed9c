import type { MagnumDriver } from '../../platform';
import type { Problem, Rule, RuleContext } from '../rule';
import { atClusterApi, atMagnum } from '../sources';
import { effective, isGiven } from './effective';
import type { LabelPlace } from './place';
import { everywhere, onCluster, wrong } from './place';

const TRUST = atMagnum('22.0.0', 'magnum/drivers/heat/k8s_fedora_template_def.py#L61-L73');

/** As the driver reads it: the text, not what else counts as false. */
function cloudProvider({ labels }: LabelPlace): string | undefined {
  return labels.label('cloud_provider_enabled')?.toLowerCase();
}

/** Judged only where somebody says what the operator set. */
const trusted: Rule = {
  id: 'LB-28',
  severity: 'error',
  title: "The cloud provider is not asked for where the operator does not trust clusters' users",
  why:
    'The driver refuses the cluster, CREATE_FAILED: `"cluster_user_trust" must be set to True in magnum.conf when ' +
    '"cloud_provider_enabled" label is set to true.`',
  source: TRUST,
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { since: '9.0', before: '23.0' } } },
  fix: 'ask the operator to set [trust]cluster_user_trust, or leave the label out',
  check: onCluster(['cloud_provider_enabled'], (place, { thresholds }) =>
    thresholds.clusterUserTrust === false && cloudProvider(place) === 'true'
      ? wrong(place, 'cloud_provider_enabled', 'must be false where cluster_user_trust is')
      : undefined,
  ),
};

const volumesNeedCloudProvider: Rule = {
  id: 'LB-29',
  severity: 'error',
  title: 'Volumes of Cinder come with the cloud provider',
  why:
    'The driver refuses the cluster, CREATE_FAILED: `"cinder" volume driver needs "cloud_provider_enabled" label to be ' +
    'true or unset.` Unset is false where the operator left [trust]cluster_user_trust as it is.',
  source: TRUST,
  evidence: 'seen',
  holds: { drivers: ['heat'], driver: { heat: { since: '9.0', before: '23.0' } } },
  fix: 'leave out the label, or volumeDriver',
  check: onCluster(['cloud_provider_enabled'], (place, context) => {
    const given = cloudProvider(place);
    const isOff = given === undefined ? context.thresholds.clusterUserTrust === false : given === 'false';
    return isOff && place.template.volumeDriver === 'cinder' ? volumesWithout(place, given) : undefined;
  }),
};

function volumesWithout(place: LabelPlace, given: string | undefined): Problem {
  return given === undefined
    ? { field: 'volumeDriver', says: 'must be left out where cluster_user_trust is false, got "cinder"' }
    : wrong(place, 'cloud_provider_enabled', 'must be true or left out where volumeDriver is cinder');
}

const ONLY_OF_OVN = 'SOURCE_IP_PORT';

/** Each provider has algorithms of its own. */
const algorithmOfProvider: Rule = {
  id: 'LB-31',
  severity: 'error',
  title: `The load balancer's algorithm is one of its provider: ${ONLY_OF_OVN} with ovn, another with amphora`,
  why:
    'Octavia refuses the pool: `OVN provider does not support ROUND_ROBIN algorithm`. The Heat driver has ROUND_ROBIN by ' +
    'default with every provider; magnum-cluster-api refuses the cluster: `Invalid value for octavia_lb_algorithm: ROUND_ROBIN.`',
  source: atClusterApi('magnum_cluster_api/utils.py#L127-L137'),
  evidence: 'source',
  holds: { driver: { heat: { since: '15.0', before: '23.0' } } },
  fix: `set octavia_lb_algorithm: ${ONLY_OF_OVN} with the provider ovn, and only there`,
  check: onCluster(['octavia_provider', 'octavia_lb_algorithm'], (place, context) => {
    const provider = effective(place, context, 'octavia_provider')?.toLowerCase();
    const algorithm = effective(place, context, 'octavia_lb_algorithm');
    return algorithm === undefined ? undefined : algorithmProblem(place, provider, algorithm);
  }),
};

function algorithmProblem(place: LabelPlace, provider: string | undefined, algorithm: string): Problem | undefined {
  const isOnlyOvn = algorithm === ONLY_OF_OVN;
  if (provider === 'ovn' && !isOnlyOvn) {
    const default_ = isGiven(place, 'octavia_lb_algorithm') ? '' : `, the default is ${algorithm}`;
    return wrong(place, 'octavia_lb_algorithm', `must be ${ONLY_OF_OVN} with the provider ovn${default_}`);
  }
  return provider?.startsWith('amphora') === true && isOnlyOvn
    ? wrong(place, 'octavia_lb_algorithm', `must be another one with the provider ${provider}`)
    : undefined;
}

/** A volume whose type Magnum chooses where nobody says it. */
interface Volume {
  readonly type: string;
  /** Label of its size; without one it is the attribute docker_volume_size. */
  readonly size?: string;
}

const BOOT: Volume = { type: 'boot_volume_type', size: 'boot_volume_size' };

const VOLUMES: Partial<Readonly<Record<MagnumDriver, readonly Volume[]>>> = {
  heat: [BOOT, { type: 'etcd_volume_type', size: 'etcd_volume_size' }, { type: 'docker_volume_type' }],
  'cluster-api': [BOOT],
};

const judgeTypes = everywhere(untyped);

const typedVolumes: Rule = {
  id: 'LB-45',
  severity: 'warning',
  title: 'A volume has a type',
  why: "Without one Magnum takes the operator's default, and where there is none the first type that Cinder lists.",
  source: atMagnum('22.0.0', 'magnum/common/cinder.py'),
  evidence: 'source',
  holds: { drivers: ['heat', 'cluster-api'], driver: { heat: { since: '9.0', before: '23.0' } } },
  fix: 'name a type that the cloud has (openstack volume type list)',
  check: { template: judgeTypes.template, cluster: judgeTypes.cluster },
};

function untyped(place: LabelPlace, { platform }: RuleContext): (Problem | undefined)[] {
  return (VOLUMES[platform.driver] ?? []).map(({ type, size }) =>
    isSizedHere(place, size) && !isGiven(place, type)
      ? {
          field: `labels.${type}`,
          says: `must be given where ${size ?? 'dockerVolumeSizeGb'} is more than 0, got none`,
        }
      : undefined,
  );
}

/** What the template says was judged there. */
function isSizedHere({ labels, cluster, template }: LabelPlace, size: string | undefined): boolean {
  const value = size === undefined ? (cluster ?? template).dockerVolumeSizeGb : labels.ownLabel(size);
  return Number(value ?? 0) > 0;
}

export const LABEL_CLOUD_RULES: readonly Rule[] = [
  trusted,
  volumesNeedCloudProvider,
  algorithmOfProvider,
  typedVolumes,
];
