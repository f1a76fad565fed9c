import type { NodeGroupView } from '../../spec/view';
import { nameList } from '../name-list';
import type { Problem, Rule } from '../rule';
import { atMagnum } from '../sources';

/** As with a cluster and its template. */
const labelsBesideTheClusters: Rule = {
  id: 'NG-20',
  severity: 'warning',
  title: "A node group's labels do not drop those of its cluster",
  why:
    "Without `merge_labels` Magnum takes a group's labels in place of all of the cluster's: its nodes get another version " +
    'and another container runtime than the rest, without a word.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/nodegroup.py#L348-L356'),
  evidence: 'seen',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'set mergeLabels: true',
  check: {
    nodeGroup: (group, { platform }) => {
      if (group.labelNames().length === 0 || group.mergeLabels === true) {
        return undefined;
      }
      const canMerge = platform.isMagnumAtLeast('11.0');
      if (group.mergeLabels === undefined && canMerge) {
        return { field: 'mergeLabels', says: "must be given beside labels: without it the cluster's are dropped" };
      }
      const problem = droppedLabels(group);
      return canMerge ? problem : problem && { ...problem, fix: 'repeat them here' };
    },
  },
};

/** What the cluster has, of its own or from its template, and the group does not. */
function droppedLabels(group: NodeGroupView): Problem | undefined {
  const { cluster } = group;
  const own = group.labelNames();
  const known = new Set([...cluster.labelNames(), ...cluster.template.labelNames()]);
  const dropped = [...known].filter((name) => !own.includes(name) && cluster.label(name) !== undefined);
  return dropped.length === 0
    ? undefined
    : { field: 'labels', says: `must not drop the cluster's ${nameList(dropped)}` };
}

export const NODE_GROUP_LABEL_RULES: readonly Rule[] = [labelsBesideTheClusters];
