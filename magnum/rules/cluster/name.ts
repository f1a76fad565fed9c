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

export const CLUSTER_NAME_RULES: readonly Rule[] = [nameThatMagnumTakes];
