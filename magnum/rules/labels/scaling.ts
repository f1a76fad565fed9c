import type { MagnumDriver } from '../../platform';
import { itemsOf } from '../../labels';
import type { Problem, Rule, RuleContext } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import { effective, isOn } from './effective';
import type { LabelPlace } from './place';
import { clusterPlace, fieldOf, onCluster, onNodes, wrong } from './place';

const FRAGMENTS = 'magnum/drivers/common/templates/kubernetes/fragments';

/** A bound as a number; that it is one is another rule's affair. */
function boundOf({ labels }: LabelPlace, name: string): number | undefined {
  const text = labels.label(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Least `min_node_count`: Cluster API, in the version of magnum-capi-helm, cannot scale to nothing. */
const LEAST: Partial<Readonly<Record<MagnumDriver, number>>> = { 'capi-helm': 1 };

/** What the bounds themselves must be. */
function boundProblems(place: LabelPlace, { platform }: RuleContext): (Problem | undefined)[] {
  const [min, max] = [boundOf(place, 'min_node_count'), boundOf(place, 'max_node_count')];
  const least = LEAST[platform.driver] ?? 0;
  return [
    min !== undefined && min < least
      ? wrong(place, 'min_node_count', `must be at least ${least} where the cluster scales`)
      : undefined,
    min !== undefined && max !== undefined && min > max
      ? wrong(place, 'max_node_count', `must be at least min_node_count, which is ${min}`)
      : undefined,
  ];
}

/** What the number of nodes must be; magnum-capi-helm looks at the lower bound only. */
function countProblem(place: LabelPlace, { platform }: RuleContext): Problem | undefined {
  const [min = 0, max = Infinity] = [boundOf(place, 'min_node_count'), boundOf(place, 'max_node_count')];
  const nodeCount = place.cluster?.nodeCount;
  // That magnum-capi-helm scales no cluster without nodes CL-06 says.
  const isSaid = nodeCount === 0 && platform.driver === 'capi-helm';
  if (nodeCount === undefined || isSaid || min > max) {
    return undefined;
  }
  if (nodeCount < min) {
    return { field: 'nodeCount', says: `must be at least the label min_node_count, which is ${min}, got ${nodeCount}` };
  }
  return nodeCount > max && platform.driver !== 'capi-helm'
    ? { field: 'nodeCount', says: `must be at most the label max_node_count, which is ${max}, got ${nodeCount}` }
    : undefined;
}

const BOUNDS: readonly string[] = ['auto_scaling_enabled', 'min_node_count', 'max_node_count'];

const boundsOfScaling = onCluster(BOUNDS, (place, context) =>
  isOn(place, context, 'auto_scaling_enabled') ? boundProblems(place, context) : undefined,
);

const bounds: Rule = {
  id: 'LB-24',
  severity: ({ driver }) => (driver === 'capi-helm' ? 'error' : 'warning'),
  title: 'A cluster that scales has as many nodes as its bounds allow',
  why:
    'magnum-capi-helm refuses the cluster, CREATE_FAILED: `Min node count must be less than or equal to current node ' +
    "count` or `Max node count must be greater than or equal to min node count`. Elsewhere the autoscaler doesn't start, " +
    'or changes the number of nodes at once.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L823-L851'),
  evidence: 'source',
  holds: { driver: { heat: { before: '23.0' } } },
  fix: 'keep min_node_count <= nodeCount <= max_node_count',
  check: {
    template: boundsOfScaling.template,
    cluster: [
      boundsOfScaling.cluster,
      (cluster, context) => {
        const place = clusterPlace(cluster);
        return isOn(place, context, 'auto_scaling_enabled') ? countProblem(place, context) : undefined;
      },
    ],
  },
};

const HEALING: readonly string[] = ['auto_healing_enabled', 'auto_healing_controller', 'auto_scaling_enabled'];

/** The script of the autoscaler asks for both. */
const scalingByDraino: Rule = {
  id: 'LB-27',
  severity: 'warning',
  title: 'draino comes with an autoscaler that somebody asked for',
  why:
    'With the healing controller draino, which is the default, the cluster autoscaler is installed even when scaling is ' +
    'off: it changes the number of nodes, and Terraform changes it back.',
  source: atMagnum('22.0.0', `${FRAGMENTS}/enable-auto-scaling.sh#L12`),
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { since: '9.0', before: '23.0' } } },
  fix: 'set auto_healing_controller: magnum-auto-healer, or auto_scaling_enabled: true with its bounds',
  check: onCluster(HEALING, (place, context) => {
    if (!isOn(place, context, 'auto_healing_enabled') || isOn(place, context, 'auto_scaling_enabled')) {
      return undefined;
    }
    const controller = effective(place, context, 'auto_healing_controller')?.toLowerCase();
    return controller === 'draino'
      ? {
          field: fieldOf(place, 'auto_healing_controller'),
          says: 'must not be draino, the default, where auto_scaling_enabled is not true, got "draino"',
        }
      : undefined;
  }),
};

const softPolicy: Rule = {
  id: 'LB-48',
  severity: 'warning',
  title: 'Nodes may share a hypervisor when there is no other',
  why: 'With the hard policy Nova has no host for a node more than there are hypervisors, and the cluster waits for it.',
  source: atClusterApi('magnum_cluster_api/utils.py#L607-L627'),
  evidence: 'general',
  holds: { drivers: ['cluster-api'] },
  fix: 'use soft-anti-affinity, which is the default',
  check: onNodes(['server_group_policies'], (place) =>
    itemsOf(place.labels.label('server_group_policies') ?? '').includes('anti-affinity')
      ? wrong(place, 'server_group_policies', 'must be soft where there may be more nodes than hypervisors')
      : undefined,
  ),
};

export const LABEL_SCALING_RULES: readonly Rule[] = [bounds, scalingByDraino, softPolicy];
