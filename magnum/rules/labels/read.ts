import type { Label } from '../../labels';
import { findLabel, labelState } from '../../labels';
import type { MagnumPlatform } from '../../platform';
import type { Problem, Rule } from '../rule';
import { atCapiHelm, atMagnum } from '../sources';
import type { LabelPlace } from './place';
import { DRIVER_NAMES, everywhere, fieldOf, judgedNames } from './place';

/** Of every label given here that the driver knows in some release. */
function ofKnown(
  says: (label: Label, place: LabelPlace, platform: MagnumPlatform) => string | undefined,
): Rule['check'] {
  return everywhere((place, { platform }) =>
    judgedNames(place).map((name) => {
      const label = findLabel(platform.driver, name);
      const text = label && says(label, place, platform);
      return text === undefined ? undefined : toProblem(place, name, text, label?.replacement);
    }),
  );
}

function toProblem(place: LabelPlace, name: string, says: string, replacement: string | undefined): Problem {
  const fix = replacement === undefined ? undefined : `use ${replacement.replaceAll('`', '')}`;
  return { field: fieldOf(place, name), says, ...(fix && { fix }) };
}

/** The Heat driver is gone from Magnum 23: that is said once, not of every label. */
const WHILE_THERE = { driver: { heat: { before: '23.0' } } } as const;

const documentedOnly: Rule = {
  id: 'LB-40',
  severity: 'warning',
  title: 'A label is not one that only the documentation has',
  why: 'It is in the documentation and in no list of labels that the driver hands to Heat: nothing happens.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_fedora_template_def.py#L75-L127'),
  evidence: 'source',
  holds: WHILE_THERE,
  fix: 'leave it out',
  check: ofKnown((label, _place, platform) =>
    labelState(label, platform) === 'ignored'
      ? `must be a label that ${DRIVER_NAMES[label.driver]} reads, it is one that it only documents`
      : undefined,
  ),
};

const readByRelease: Rule = {
  id: 'LB-41',
  severity: 'warning',
  title: 'A label is one that this release reads',
  why: 'Labels come and go with releases, and are stored but ignored in others.',
  source: atMagnum('22.0.0', 'doc/source/user/index.rst'),
  evidence: 'source',
  holds: WHILE_THERE,
  fix: 'leave it out, or move it to extraLabels, which are handed over as they are',
  check: ofKnown((label, _place, platform) => {
    const whose = label.driver === 'heat' ? 'Magnum' : DRIVER_NAMES[label.driver];
    const state = labelState(label, platform);
    const must = `must be a label that ${platform.toString()} reads`;
    if (state === 'not yet') {
      return `${must}, ${whose} ${label.since} is the first that does`;
    }
    return state === 'removed' ? `${must}, ${whose} ${label.until} was the last that did` : undefined;
  }),
};

const readHere: Rule = {
  id: 'LB-46',
  severity: 'warning',
  title: 'A label is given where it is read',
  why:
    'magnum-capi-helm reads the version of its chart from the template alone, and of the labels of a node group the ' +
    'drivers read those that are about nodes: elsewhere they are ignored.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L550-L556'),
  evidence: 'source',
  holds: WHILE_THERE,
  fix: 'give it where it is read',
  check: ofKnown((label, place, platform) => {
    if (place.kind === 'template' || labelState(label, platform) !== 'known') {
      return undefined;
    }
    if (label.onlyOn === 'template') {
      return `must be given on the template, ${DRIVER_NAMES[label.driver]} reads it there only`;
    }
    return place.kind === 'nodeGroup' && isIgnoredOnGroup(label, place)
      ? `must be given on the cluster, ${DRIVER_NAMES[label.driver]} does not read a node group's`
      : undefined;
  }),
};

/** A group may repeat what its cluster says. magnum-capi-helm reads no labels of groups at all, which NG-11 says. */
function isIgnoredOnGroup({ driver, name, onNodeGroup }: Label, { labels, cluster }: LabelPlace): boolean {
  return driver !== 'capi-helm' && onNodeGroup !== true && labels.ownLabel(name) !== cluster?.label(name);
}

export const READ_LABEL_RULES: readonly Rule[] = [documentedOnly, readByRelease, readHere];
