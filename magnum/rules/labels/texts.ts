import type { Label } from '../../labels';
import { labelProblem } from '../../labels';
import type { Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import { valueRule } from './value-rules';

const noSpaces = valueRule({
  id: 'LB-49',
  severity: 'warning',
  title: 'Lists of names and ciphers have no spaces',
  why: 'magnum-cluster-api splits at commas and trims nothing: a space becomes part of a name in the certificate.',
  source: atClusterApi('magnum_cluster_api/utils.py#L573-L578'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'separate the items with commas alone',
});

/** Two names with a comma between them become one. */
const networksBySpace = valueRule({
  id: 'LB-50',
  severity: 'error',
  title: 'Names of further networks have spaces between them',
  why:
    'magnum-capi-helm drops what is no letter, digit, `.-/_` or space and splits at spaces: `one,two` becomes the ' +
    'network `onetwo`, whose ports are never made.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L1140-L1160'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'separate the names with spaces, and rename networks that have other characters',
});

const FILTERED = /[^a-zA-Z0-9.\-/ _]/;

/** Lists of networks are read otherwise, and may have colons. */
const FILTERED_LIST = /[^a-zA-Z0-9.\-/:, ]/;

function filtered(label: Label, value: string): string | undefined {
  const pattern = label.name === 'api_master_lb_allowed_cidrs' ? FILTERED_LIST : FILTERED;
  const [dropped] = label.pattern === undefined ? (pattern.exec(value) ?? []) : [];
  return dropped === undefined
    ? labelProblem(label, value)
    : `must hold characters only that magnum-capi-helm does not drop, as it does ${JSON.stringify(dropped)}`;
}

const keptByFilter = valueRule(
  {
    id: 'LB-51',
    severity: 'warning',
    title: 'Text for magnum-capi-helm has no characters that it drops',
    why: 'The driver drops all but letters, digits, `.-/_` and spaces from the text, and goes on with the rest.',
    source: atCapiHelm('magnum_capi_helm/driver.py#L503-L516'),
    evidence: 'source',
    holds: { drivers: ['capi-helm'] },
    fix: 'use other characters',
  },
  filtered,
);

/** No entry of the catalogue, which has the most harmful ones only. */
const readable = valueRule({
  id: 'LB-58',
  severity: 'warning',
  title: 'A label has a value that its reader understands',
  why: 'Nobody refuses it: what reads it, on a node or in the cloud, fails or takes something else.',
  source: atMagnum('22.0.0', 'doc/source/user/index.rst'),
  evidence: 'derived',
  holds: {},
  fix: 'correct the value, or leave it out for the default',
});

export const LABEL_TEXT_RULES: readonly Rule[] = [noSpaces, networksBySpace, keptByFilter, readable];
