import type { Rule } from '../rule';
import { atMagnum } from '../sources';

/** Magnum needs none, and a key cannot be added to a cluster that is there. */
const aWayIn: Rule = {
  id: 'CL-10',
  severity: 'warning',
  title: 'A cluster has a keypair',
  why:
    'Magnum makes nodes without an SSH key, so nobody can log in when one does not come up, and a keypair that is added ' +
    'later replaces the cluster.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py#L64-L75'),
  evidence: 'seen',
  holds: {},
  fix: 'set keypair here or on the template',
  check: {
    cluster: (cluster) =>
      (cluster.keypair ?? cluster.template.keypair) === undefined
        ? { field: 'keypair', says: 'must be given for a way into the nodes' }
        : undefined,
  },
};

export const KEYPAIR_RULES: readonly Rule[] = [aWayIn];
