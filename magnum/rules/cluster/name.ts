import type { Rule } from '../rule';
import { atMagnum } from '../sources';

const NAME = /^[a-zA-Z][a-zA-Z0-9_.-]*$/;
const MAX_LENGTH = 242;

const nameThatMagnumTakes: Rule = {
  id: 'CL-01',
  severity: 'error',
  title: "A cluster's name is a letter, then letters, digits, `_`, `.` and `-`, 242 characters at most",
  why: "Magnum refuses the cluster: `Invalid input for field/attribute name. Value: '1a'. Value should match the pattern ^[a-zA-Z][a-zA-Z0-9_.-]*$`.",
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster.py'),
  evidence: 'seen',
  holds: {},
  fix: "give another name; without one it is the construct's id",
  check: {
    cluster: ({ name }) => {
      if (name === undefined || (NAME.test(name) && name.length <= MAX_LENGTH)) {
        return undefined;
      }
      const says = NAME.test(name)
        ? `must have 242 characters at most, got ${name.length}`
        : `must start with a letter and go on with letters, digits, _, . and -, got ${JSON.stringify(name)}`;
      return { field: 'name', says };
    },
  },
};

/** Magnum makes up a name where there is none; the provider sends an empty one instead. */
const anyName: Rule = {
  id: 'CL-40',
  severity: 'error',
  title: 'A cluster has a name',
  why:
    "The provider's name is optional, but what it sends without one is an empty name, which Magnum refuses: `Invalid " +
    "input for field/attribute name. Value: ''. Value should have a minimum character requirement of 1`.",
  source:
    'https://github.com/gophercloud/gophercloud/blob/v2.13.0/openstack/containerinfra/v1/clusters/requests.go#L26',
  evidence: 'seen',
  holds: {},
  fix: 'give it a name',
  check: {
    cluster: ({ name }) => (name === undefined ? { field: 'name', says: 'must be given' } : undefined),
  },
};

export const CLUSTER_NAME_RULES: readonly Rule[] = [nameThatMagnumTakes, anyName];
