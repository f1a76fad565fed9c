import type { Problem, Rule } from '../rule';
import { atMagnum, atProvider } from '../sources';

const fewestFit: Rule = {
  id: 'NG-01',
  severity: 'error',
  title: 'A node group has as many nodes as it must at least',
  why:
    'Magnum refuses the group, and every resize below: `min_node_count for gpu is invalid (min_node_count (2) should be ' +
    'less or equal to node_count (1)).`',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/nodegroup.py#L38-L58'),
  evidence: 'seen',
  holds: {},
  fix: 'lower minNodeCount or raise nodeCount',
  check: {
    nodeGroup: ({ minNodeCount, nodeCount }) => notAbove('minNodeCount', minNodeCount, 'nodeCount', nodeCount),
  },
};

const mostFit: Rule = {
  id: 'NG-02',
  severity: 'error',
  title: 'A node group has no more nodes than it may have',
  why:
    'Magnum refuses the group, and every resize above: `max_node_count for gpu is invalid (node_count (5) should be less ' +
    'or equal to max_node_count (3)).` A maximum of 0 the provider leaves out, and the group has none.',
  source: atProvider('openstack/resource_openstack_containerinfra_nodegroup_v1.go#L176-L179'),
  evidence: 'seen',
  holds: {},
  fix: 'raise maxNodeCount or lower what exceeds it',
  check: {
    nodeGroup: ({ maxNodeCount, minNodeCount, nodeCount }) => {
      if (maxNodeCount === undefined || maxNodeCount >= 1) {
        return (
          notAbove('minNodeCount', minNodeCount, 'maxNodeCount', maxNodeCount) ??
          notAbove('nodeCount', nodeCount, 'maxNodeCount', maxNodeCount)
        );
      }
      return {
        field: 'maxNodeCount',
        says: `must be at least 1, got ${maxNodeCount}`,
        fix: 'leave it out for no limit',
      };
    },
  },
};

function notAbove(low: string, least: number | undefined, high: string, most: number | undefined): Problem | undefined {
  return least === undefined || most === undefined || most < 0 || least <= most
    ? undefined
    : { field: low, says: `must not exceed ${high} (${most}), got ${least}` };
}

/** Wallaby brought groups without nodes, and a minimum of none. */
const aNodeBeforeWallaby: Rule = {
  id: 'NG-22',
  severity: 'error',
  title: 'A node group has a node, before Magnum 12.0',
  why:
    "Magnum refuses the group: `Invalid input for field/attribute node_count. Value: '0'. Value should be greater or " +
    'equal to 1`, or answers 406 to the microversion 1.10 that the provider asks for. A minimum of 0 the provider leaves ' +
    'out: Magnum makes 1 of it, and every plan wants to change that.',
  source: atMagnum('11.0.0', 'magnum/api/controllers/v1/nodegroup.py#L101-L109'),
  evidence: 'source',
  holds: { magnum: { before: '12.0' }, named: true },
  fix: 'give 1',
  check: {
    nodeGroup: [
      ({ nodeCount }) => none('nodeCount', nodeCount),
      ({ minNodeCount }) => none('minNodeCount', minNodeCount),
    ],
  },
};

function none(field: string, count: number | undefined): Problem | undefined {
  return count === 0 ? { field, says: 'must be at least 1 before Magnum 12.0 (wallaby), got 0' } : undefined;
}

export const NODE_GROUP_SIZE_RULES: readonly Rule[] = [fewestFit, mostFit, aNodeBeforeWallaby];
