import type { Rule } from '../rule';
import { atMagnum } from '../sources';

/** Magnum asks a discovery service for an address that fits; one that is written down fits once. */
const discoveryByMagnum: Rule = {
  id: 'CL-27',
  severity: 'warning',
  title: "Magnum finds the discovery address of a cluster's etcd itself",
  why:
    'The address must answer, and have been made for just as many members as there are masters and for this cluster ' +
    'alone, or the cluster ends CREATE_FAILED: `Expected cluster size 3 but get cluster size 1 from ...`, `Failed to get ' +
    'the size of cluster from ...`. When the cluster is made anew it is used up. The Cluster API drivers do not read it.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/template_def.py#L477-L519'),
  evidence: 'seen',
  holds: {},
  fix: 'leave it out',
  check: {
    cluster: (cluster, { platform }) => {
      const { discoveryUrl } = cluster;
      if (discoveryUrl === undefined) {
        return undefined;
      }
      const says =
        platform.driver === 'heat'
          ? `must be left out, unless it was made for this cluster and ${cluster.masterCount ?? 1} member(s)`
          : 'must be left out: this driver does not read it';
      return { field: 'discoveryUrl', says };
    },
  },
};

export const DISCOVERY_RULES: readonly Rule[] = [discoveryByMagnum];
