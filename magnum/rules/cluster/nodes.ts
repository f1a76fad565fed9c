import { flagOf } from '../label-flag';
import type { Problem, Rule } from '../rule';
import { atCapiHelm, atMagnum } from '../sources';

/** Zero nodes came with API microversion 1.10. */
const aNodeBeforeWallaby: Rule = {
  id: 'CL-05',
  severity: 'error',
  title: 'A cluster has a node, before Magnum 12.0',
  why:
    'The provider asks for microversion 1.10, which this Magnum does not speak (406); asked for an older one, Magnum ' +
    "refuses the cluster: `Invalid input for field/attribute node_count. Value: '0'. Value should be greater or equal to 1`.",
  source: atMagnum('11.0.0', 'magnum/api/controllers/versions.py'),
  evidence: 'source',
  holds: { magnum: { before: '12.0' } },
  fix: 'give 1',
  check: {
    cluster: ({ nodeCount }) =>
      nodeCount === 0
        ? { field: 'nodeCount', says: 'must be at least 1 before Magnum 12.0 (wallaby), got 0' }
        : undefined,
  },
};

/** The driver compares with the group's size before it knows whether there is anything to scale. */
const aNodeToScaleFrom: Rule = {
  id: 'CL-06',
  severity: 'error',
  title: 'A cluster that magnum-capi-helm scales has a node to begin with',
  why:
    'The driver ends the cluster CREATE_FAILED: `Min node count must be greater than or equal to 1 for all node ' +
    'groups.`, or `Min node count must be less than or equal to current node count`.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L823-L851'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'give 1, or set labels.auto_scaling_enabled: false',
  check: {
    cluster: (cluster) =>
      cluster.nodeCount === 0 && flagOf(cluster.label('auto_scaling_enabled')) === true
        ? { field: 'nodeCount', says: 'must be at least 1 where auto_scaling_enabled is true, got 0' }
        : undefined,
  },
};

/** Counts and minutes do not go below nothing. */
const nothingNegative: Rule = {
  id: 'CL-41',
  severity: 'error',
  title: 'No count is negative',
  why: "Magnum refuses it: `Invalid input for field/attribute node_count. Value: '-1'. Value should be greater or equal to 0`.",
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster.py'),
  evidence: 'seen',
  holds: {},
  fix: 'give 0 or more',
  check: {
    cluster: [
      ({ nodeCount }) => notNegative('nodeCount', nodeCount),
      ({ createTimeoutMinutes }) => notNegative('createTimeoutMinutes', createTimeoutMinutes),
    ],
    nodeGroup: [
      ({ nodeCount }) => notNegative('nodeCount', nodeCount),
      ({ minNodeCount }) => notNegative('minNodeCount', minNodeCount),
    ],
  },
};

function notNegative(field: string, value: number | undefined): Problem | undefined {
  return value === undefined || value >= 0 ? undefined : { field, says: `must be at least 0, got ${value}` };
}

export const NODE_COUNT_RULES: readonly Rule[] = [aNodeBeforeWallaby, aNodeToScaleFrom, nothingNegative];
