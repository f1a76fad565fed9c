import type { NodeGroupView } from '../../spec/view';
import type { Check, Problem, Rule } from '../rule';
import { atCapiHelm } from '../sources';

const asTheDriverMakesThem: Rule = {
  id: 'NG-11',
  severity: 'warning',
  title: 'A node group says what its driver reads',
  why:
    'magnum-capi-helm reads a name, a flavor and counts: the nodes boot the image of the template, and labels, role and ' +
    'volume of the group are nowhere. magnum-cluster-api does not read the volume.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L986-L999'),
  evidence: 'source',
  holds: { drivers: ['capi-helm', 'cluster-api'] },
  fix: 'leave it out; what the nodes need stands on the template',
  check: {
    nodeGroup: [
      ({ dockerVolumeSizeGb }) => (dockerVolumeSizeGb === undefined ? undefined : ignored('dockerVolumeSizeGb')),
      onlyWithHelm((group) => {
        const names = group.labelNames();
        const field = names.length > group.extraLabelNames().length ? 'labels' : 'extraLabels';
        return names.length === 0 ? undefined : ignored(field);
      }),
      // The role `worker` is the one that the group has in any case.
      onlyWithHelm(({ role }) => (role === undefined || role === 'worker' ? undefined : ignored('role'))),
      onlyWithHelm(({ image }) => (image === undefined ? undefined : ignored('image'))),
    ],
  },
};

function onlyWithHelm(check: (group: NodeGroupView) => Problem | undefined): Check<NodeGroupView> {
  return (group, { platform }) => (platform.driver === 'capi-helm' ? check(group) : undefined);
}

function ignored(field: string): Problem {
  return { field, says: 'must be left out: this driver does not read it of a node group' };
}

export const IGNORED_BY_NODE_GROUP_RULES: readonly Rule[] = [asTheDriverMakesThem];
