import { labelProblem, toBoolean } from '../../labels';
import type { Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import { everywhere, wrong } from './place';
import { valueRule } from './value-rules';

const FIX = 'write it so, or leave it out for the default';

const booleanOfHeat = valueRule({
  id: 'LB-02',
  severity: 'error',
  title: 'A boolean label of the Heat driver is true or false',
  why:
    "Heat refuses the stack within seconds, CREATE_FAILED: `Unrecognized value 'yess', acceptable values are: '0', " +
    "'1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'`.",
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: FIX,
});

const booleanOfClusterApi = valueRule(
  {
    id: 'LB-03',
    severity: 'error',
    title: 'A boolean label of magnum-cluster-api is true or false',
    why:
      'The driver reads it strictly, and the cluster is CREATE_FAILED: `Unrecognized value ..., acceptable values are: ' +
      "'0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'`.",
    source: atClusterApi('magnum_cluster_api/utils.py'),
    evidence: 'source',
    holds: { drivers: ['cluster-api'] },
    fix: FIX,
  },
  (_label, value) => (toBoolean(value) === undefined ? 'must be true or false' : undefined),
);

const parsedByCapiHelm = valueRule(
  {
    id: 'LB-04',
    severity: 'warning',
    title: 'A boolean or number of magnum-capi-helm is one',
    why: 'What the driver cannot read it takes for its default, without a word.',
    source: atCapiHelm('magnum_capi_helm/driver.py#L518-L529'),
    evidence: 'source',
    holds: { drivers: ['capi-helm'] },
    fix: FIX,
  },
  (label, value) => (isBoundOfScaling(label.name, value) ? undefined : labelProblem(label, value)),
);

/** How large the bounds of the autoscaler are is another rule's affair. */
function isBoundOfScaling(name: string, value: string): boolean {
  return name === 'max_node_count' && /^\d+$/.test(value);
}

const SWITCHES: readonly string[] = ['cinder_csi_enabled', 'manila_csi_enabled'];

/** Labels are text in Magnum, and that code wanted a boolean. */
const csiSwitch: Rule = {
  id: 'LB-05',
  severity: 'error',
  title: 'magnum-cluster-api can read the switches of its CSI drivers',
  why: 'From 0.30 until 0.37 the driver wants a boolean there, and Magnum stores text: the cluster fails, whatever it says.',
  source: 'https://github.com/vexxhost/magnum-cluster-api/blob/v0.36.6/src/magnum.rs#L45-L58',
  evidence: 'source',
  holds: { drivers: ['cluster-api'], driver: { 'cluster-api': { since: '0.30.0', before: '0.37.0' } } },
  fix: 'leave it out, or use magnum-cluster-api 0.37 or later',
  check: everywhere((place, { platform }) =>
    place.labels
      .labelNames()
      .filter((name) => SWITCHES.includes(name))
      .map((name) => wrong(place, name, `must be left out with ${platform.toString()}, which cannot read it`)),
  ),
};

const wholeNumber = valueRule({
  id: 'LB-06',
  severity: 'error',
  title: 'A label that is a number has digits only, and no unit',
  why: "The driver counts with it, and the cluster is CREATE_FAILED: `invalid literal for int() with base 10: '10GB'`.",
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_fedora_template_def.py#L213-L236'),
  evidence: 'seen',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'write the number alone',
});

export const LABEL_TYPE_RULES: readonly Rule[] = [
  booleanOfHeat,
  booleanOfClusterApi,
  parsedByCapiHelm,
  csiSwitch,
  wholeNumber,
];
