import { driversThatKnow, findLabel, suggestLabel } from '../../labels';
import type { MagnumDriver } from '../../platform';
import type { Problem, Rule, RuleContext } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import type { LabelPlace } from './place';
import { DRIVER_NAMES, everywhere, fieldOf, judgedNames } from './place';

const ESCAPE = 'or move it to extraLabels, which are handed over as they are';

/** Magnum's own conductor reads it, whatever the driver. */
const READ_BY_MAGNUM: readonly string[] = ['min_node_count'];

/** Names that a driver does not know and of which more can be said, and the rules that do. */
const SPOKEN_FOR: Readonly<Record<MagnumDriver, Readonly<Record<string, string>>>> = {
  heat: { api_master_lb_allowed_cidrs: 'LB-32' },
  'capi-helm': { master_lb_allowed_cidrs: 'LB-32', kube_tag: 'LB-38', availability_zone: 'LB-43' },
  'cluster-api': {
    api_master_lb_allowed_cidrs: 'LB-32',
    master_lb_allowed_cidrs: 'LB-32',
    audit_log_maxage: 'LB-39',
    audit_log_maxbackup: 'LB-39',
    audit_log_maxsize: 'LB-39',
  },
};

/** What is said of every name that the rule speaks for. */
function ofNames(id: string, says: (name: string, context: RuleContext) => Omit<Problem, 'field'>): Rule['check'] {
  return everywhere((place, context) =>
    judgedNames(place)
      .filter((name) => SPOKEN_FOR[context.platform.driver][name] === id)
      .map((name) => ({ field: fieldOf(place, name), ...says(name, context) })),
  );
}

const knownName: Rule = {
  id: 'LB-01',
  severity: 'error',
  title: 'A label is one that the driver knows',
  why:
    'Magnum validates no label (`labels_validators = {}`), and a driver reads those it knows and no others: one that is ' +
    'misspelt, as `kube-tag`, is stored and shown, and the cluster comes up without it.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'seen',
  holds: {},
  fix: `correct the name, ${ESCAPE}`,
  check: everywhere((place, context) =>
    judgedNames(place)
      .filter((name) => isUnknown(name, context))
      .map((name) => unknownLabel(place, name, context)),
  ),
};

function isUnknown(name: string, { platform: { driver } }: RuleContext): boolean {
  return (
    findLabel(driver, name) === undefined && !READ_BY_MAGNUM.includes(name) && !Object.hasOwn(SPOKEN_FOR[driver], name)
  );
}

function unknownLabel(place: LabelPlace, name: string, { platform: { driver } }: RuleContext): Problem {
  const field = fieldOf(place, name);
  const must = `must be a label that ${DRIVER_NAMES[driver]} reads`;
  const others = driversThatKnow(name).map((other) => DRIVER_NAMES[other]);
  if (others.length > 0) {
    return { field, says: `${must}, it is one of ${others.join(' and ')}`, fix: `leave it out, ${ESCAPE}` };
  }
  const meant = suggestLabel(driver, name);
  return { field, says: meant === undefined ? must : `${must}, did you mean ${meant}?` };
}

/** The same thing has two names. */
const allowedCidrs: Rule = {
  id: 'LB-32',
  severity: 'error',
  title: "Who may reach the API is said by the driver's own label",
  why: 'The other name is ignored without a word, and the whole world reaches the API.',
  source: atCapiHelm('magnum_capi_helm/conf.py#L319-L326'),
  evidence: 'source',
  holds: {},
  fix: 'use the name that the driver reads',
  check: ofNames('LB-32', (name, { platform: { driver } }) => {
    if (driver === 'cluster-api') {
      const fix = 'leave it out, and let a firewall in front of the API do it';
      return { says: 'must be left out: magnum-cluster-api cannot restrict who reaches the API', fix };
    }
    const own = name === 'master_lb_allowed_cidrs' ? 'api_master_lb_allowed_cidrs' : 'master_lb_allowed_cidrs';
    return { says: `must be called ${own} with ${DRIVER_NAMES[driver]}`, fix: `rename it to ${own}` };
  }),
};

const versionFromImage: Rule = {
  id: 'LB-38',
  severity: 'error',
  title: 'magnum-capi-helm takes the Kubernetes version from the image',
  why: 'The driver reads the property `kube_version` of the image and no label: the cluster gets another version.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L558-L573'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'leave it out and choose an image whose property kube_version is the one you want',
  check: ofNames('LB-38', () => ({ says: 'must be left out with magnum-capi-helm' })),
};

const documentedName: Rule = {
  id: 'LB-39',
  severity: 'error',
  title: 'Labels of the audit log have the names in the code',
  why: 'The documentation of magnum-cluster-api has other names than its code, and what is documented is ignored.',
  source: atClusterApi('magnum_cluster_api/resources.py#L1092-L1100'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'use the name that the code reads',
  check: ofNames('LB-39', (name) => {
    const own = name.replace('_max', '_max_');
    return { says: `must be called ${own}, its documented name is not read`, fix: `rename it to ${own}` };
  }),
};

const zoneOfNodes: Rule = {
  id: 'LB-43',
  severity: 'error',
  title: 'magnum-capi-helm does not choose the availability zone',
  why: 'The driver has no such label: nodes come up in whatever zone Nova chooses.',
  source: atCapiHelm('magnum_capi_helm/conf.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: `leave it out, ${ESCAPE}`,
  check: ofNames('LB-43', () => ({ says: 'must be left out: magnum-capi-helm does not read it' })),
};

export const KNOWN_LABEL_RULES: readonly Rule[] = [
  knownName,
  allowedCidrs,
  versionFromImage,
  documentedName,
  zoneOfNodes,
];
