import { releaseOfMagnum } from '../../releases';
import type { ClusterView } from '../../spec/view';
import type { Check, Problem, Rule } from '../rule';
import { atMagnum } from '../sources';

/** What a cluster can say, and the Magnum from which on it can. */
const SINCE = [
  ['keypair', '4.0'],
  ['dockerVolumeSizeGb', '5.0'],
  ['masterFlavor', '6.0'],
  ['flavor', '6.0'],
  ['floatingIpEnabled', '9.0'],
  ['fixedNetwork', '9.0'],
  ['fixedSubnet', '9.0'],
  ['mergeLabels', '11.0'],
  ['masterLbEnabled', '11.0'],
] as const;

const LABELS_SINCE = '6.0';
const NODE_GROUPS_SINCE = '10.0';
const MERGE_SINCE = '11.0';

/** Magnum refuses what it does not know, so an old one wants to hear less. */
const saidInItsRelease: Rule = {
  id: 'CL-14',
  severity: 'error',
  title: 'A cluster says what its Magnum knows',
  why:
    'Magnum refuses a cluster with an attribute of a later release: `Unknown attribute for argument cluster: ' +
    'merge_labels`. Node groups came with API microversion 1.9.',
  source: atMagnum('10.0.0', 'magnum/api/controllers/v1/cluster.py#L84-L185'),
  evidence: 'source',
  holds: { magnum: { before: '11.0' }, named: true },
  fix: 'leave it out here; the template has it too',
  check: {
    cluster: [
      ...SINCE.map(([field, since]) => ifGiven(field, since)),
      (cluster, { platform }) =>
        !platform.isMagnumAtLeast(LABELS_SINCE) && cluster.labelNames().length > 0
          ? tooNew('labels', LABELS_SINCE)
          : undefined,
    ],
    nodeGroup: (group, { platform }) => {
      if (!platform.isMagnumAtLeast(NODE_GROUPS_SINCE)) {
        return { ...tooNew('cluster', NODE_GROUPS_SINCE), fix: 'use the default group alone, or more clusters' };
      }
      // The provider sends it only where it is true.
      return group.mergeLabels === true
        ? { ...tooNew('mergeLabels', MERGE_SINCE), fix: "leave it out, and repeat the cluster's labels here" }
        : undefined;
    },
  },
};

function ifGiven(field: (typeof SINCE)[number][0], since: string): Check<ClusterView> {
  return (cluster, { platform }) =>
    !platform.isMagnumAtLeast(since) && cluster[field] !== undefined ? tooNew(field, since) : undefined;
}

function tooNew(field: string, since: string): Problem {
  const { name = '' } = releaseOfMagnum(since) ?? {};
  return { field, says: `must have a Magnum of ${since} (${name}) or later` };
}

export const CLUSTER_RELEASE_RULES: readonly Rule[] = [saidInItsRelease];
