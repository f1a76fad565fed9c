import type { ClusterView } from '../../spec/view';
import { nameList } from '../name-list';
import type { Problem, Rule } from '../rule';
import { atMagnum } from '../sources';

/** Labels of a cluster are instead of the template's, not beside them, unless somebody says so. */
const labelsBesideTheTemplates: Rule = {
  id: 'CL-13',
  severity: 'warning',
  title: "A cluster's labels do not drop those of its template",
  why:
    "Without `merge_labels` Magnum takes a cluster's labels in place of all of the template's: its `kube_tag`, its " +
    'container runtime and its volumes fall back to the defaults of the driver, without a word.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster.py#L512-L522'),
  evidence: 'seen',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'set mergeLabels: true, or put the labels on the template',
  check: {
    cluster: (cluster, { platform }) => {
      if (cluster.labelNames().length === 0 || cluster.mergeLabels === true) {
        return undefined;
      }
      const canMerge = platform.isMagnumAtLeast('11.0');
      if (cluster.mergeLabels === undefined && canMerge) {
        return { field: 'mergeLabels', says: "must be given beside labels: without it the template's are dropped" };
      }
      const problem = droppedLabels(cluster);
      return canMerge ? problem : problem && { ...problem, fix: 'repeat them here, or put the labels on the template' };
    },
  },
};

/** What the template says and the cluster does not. */
function droppedLabels(cluster: ClusterView): Problem | undefined {
  const own = cluster.labelNames();
  const dropped = cluster.template.labelNames().filter((name) => !own.includes(name));
  return dropped.length === 0
    ? undefined
    : { field: 'labels', says: `must not drop the template's ${nameList(dropped)}` };
}

/** The conductor reads this one by itself, before anything watches over it. */
const wholeMinimum: Rule = {
  id: 'CL-38',
  severity: 'error',
  title: 'The label `min_node_count` is a whole number',
  why:
    "Magnum's conductor stops in the middle: the cluster has a row and no node groups. From then on every list of " +
    "clusters in the project is refused (`Invalid input for field/attribute master_count. Value: '0'`), and the cluster " +
    'cannot be deleted: only the operator can help, in the database.',
  source: atMagnum('22.0.0', 'magnum/conductor/utils.py#L186-L190'),
  evidence: 'seen',
  holds: { magnum: { since: '12.0' } },
  fix: 'give it in digits, e.g. 1',
  check: {
    template: (template) => wholeNumber(template.ownLabel('min_node_count')),
    cluster: (cluster) => wholeNumber(cluster.ownLabel('min_node_count')),
  },
};

function wholeNumber(value: string | undefined): Problem | undefined {
  return value === undefined || /^\s*\d+\s*$/.test(value)
    ? undefined
    : { field: 'labels.min_node_count', says: `must be a whole number, got ${JSON.stringify(value)}` };
}

export const CLUSTER_LABEL_RULES: readonly Rule[] = [labelsBesideTheTemplates, wholeMinimum];
