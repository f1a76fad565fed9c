import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const nameOfItsOwn: Rule = {
  id: 'CT-50',
  severity: 'warning',
  title: 'A template has a name of its own',
  why:
    'Magnum takes a second template of a name, and from then on finds neither by it: `Multiple ClusterTemplates exist with ' +
    'same name. Please use the ClusterTemplate uuid instead.`',
  source: atMagnum('22.0.0', 'magnum/db/sqlalchemy/api.py'),
  evidence: 'seen',
  holds: {},
  fix: 'give one of them another name',
  check: {
    template: ({ name, siblings = [] }) =>
      name !== undefined && siblings.includes(name)
        ? { field: 'name', says: `must be given to one template, ${got(name)} a second time` }
        : undefined,
  },
};

export const TEMPLATE_NAME_RULES: readonly Rule[] = [nameOfItsOwn];
