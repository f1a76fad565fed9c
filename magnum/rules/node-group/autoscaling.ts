import type { NodeGroupView } from '../../spec/view';
import { flagOf } from '../label-flag';
import type { Rule } from '../rule';
import { atCapiHelm, atClusterApi } from '../sources';

function isScaled(group: NodeGroupView): boolean {
  return flagOf(group.cluster.label('auto_scaling_enabled')) === true;
}

/** Cluster API for OpenStack cannot scale from nothing, and Magnum's own minimum is 0. */
const aNodeToScaleFrom: Rule = {
  id: 'NG-10',
  severity: 'error',
  title: 'A node group that magnum-capi-helm scales keeps a node',
  why: 'The driver ends the group CREATE_FAILED: `Min node count must be greater than or equal to 1 for all node groups.`',
  source: atCapiHelm('magnum_capi_helm/driver.py#L823-L851'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'give minNodeCount: 1 or more',
  check: {
    nodeGroup: (group) => {
      const { minNodeCount = 0 } = group;
      return minNodeCount < 1 && isScaled(group)
        ? { field: 'minNodeCount', says: `must be at least 1 where auto_scaling_enabled is true, got ${minNodeCount}` }
        : undefined;
    },
  },
};

/** Somebody who turns autoscaling on wants a group that grows. */
const roomToGrow: Rule = {
  id: 'NG-18',
  severity: 'warning',
  title: 'A node group that Cluster API scales says how far',
  why:
    'Without `max_node_count` magnum-cluster-api lets the group have one node more than its minimum, or what the label ' +
    '`max_node_count` says; magnum-capi-helm lets it have the nodes that it was made with.',
  source: atClusterApi('magnum_cluster_api/utils.py#L280-L289'),
  evidence: 'source',
  holds: { drivers: ['capi-helm', 'cluster-api'] },
  fix: 'give maxNodeCount',
  check: {
    nodeGroup: (group, { platform: { driver } }) => {
      if (group.maxNodeCount !== undefined || !isScaled(group)) {
        return undefined;
      }
      if (driver === 'cluster-api' && group.label('max_node_count') !== undefined) {
        return undefined;
      }
      const most = driver === 'cluster-api' ? (group.minNodeCount ?? 0) + 1 : (group.nodeCount ?? 1);
      const says = `must be given where auto_scaling_enabled is true: without it the group has ${most} node(s) at most`;
      return { field: 'maxNodeCount', says };
    },
  },
};

export const AUTOSCALED_GROUP_RULES: readonly Rule[] = [aNodeToScaleFrom, roomToGrow];
