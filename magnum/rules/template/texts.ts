import type { Check, Rule } from '../rule';
import { atMagnum } from '../sources';

const MAX_LENGTH = 255;

/** Texts of the API, each looked at by itself. A cluster's name has a rule of its own. */
const TEMPLATE_TEXTS = [
  'name',
  'image',
  'externalNetwork',
  'masterFlavor',
  'flavor',
  'keypair',
  'networkDriver',
  'volumeDriver',
  'dockerStorageDriver',
  'fixedNetwork',
  'fixedSubnet',
  'httpProxy',
  'httpsProxy',
  'noProxy',
  'insecureRegistry',
  'clusterDistro',
] as const;
const CLUSTER_TEXTS = ['keypair', 'masterFlavor', 'flavor', 'fixedNetwork', 'fixedSubnet'] as const;
const NODE_GROUP_TEXTS = ['name', 'role', 'flavor', 'image'] as const;

const textsFit: Rule = {
  id: 'CT-35',
  severity: 'error',
  title: 'A text that Magnum stores has 1 to 255 characters',
  why:
    "Magnum refuses the request: `Invalid input for field/attribute no_proxy. Value: '…'. Value should have a maximum " +
    'character requirement of 255`, or `a minimum character requirement of 1`.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster_template.py'),
  evidence: 'seen',
  holds: {},
  fix: 'make it shorter, or leave it out instead of giving an empty text',
  check: {
    template: TEMPLATE_TEXTS.map(textFits),
    cluster: CLUSTER_TEXTS.map(textFits),
    nodeGroup: NODE_GROUP_TEXTS.map(textFits),
  },
};

/** The text itself is not shown: it is long, and a proxy's address may hold a password. */
function textFits<Name extends string>(field: Name): Check<Readonly<Partial<Record<Name, string>>>> {
  return (view) => {
    const text = view[field];
    const length = text === undefined ? 1 : Array.from(text).length;
    return length >= 1 && length <= MAX_LENGTH
      ? undefined
      : { field, says: `must have 1 to 255 characters, got ${length}` };
  };
}

export const TEXT_RULES: readonly Rule[] = [textsFit];
