import type { MagnumPlatform } from '../../platform';
import type { LabelsView } from '../../spec/view';
import type { Problem, Rule, RuleContext } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const LABEL = 'boot_volume_size';

type Answer = 'yes' | 'maybe' | 'no';

/** The two releases that compared the label, which is a string, with a number. */
function cannotCompare(platform: MagnumPlatform): Answer {
  return platform.magnumWithin('21.0.0', '21.0.1');
}

/** The releases that turn the label into a number first. */
function wantsInteger(platform: MagnumPlatform): Answer {
  const answers = [platform.magnumWithin('20.0.2', '20.99'), platform.magnumWithin('21.0.2', '999')];
  return answers.find((answer) => answer !== 'no') ?? 'no';
}

function severityBy(answer: (platform: MagnumPlatform) => Answer): (platform: MagnumPlatform) => 'error' | 'warning' {
  return (platform) => (answer(platform) === 'yes' ? 'error' : 'warning');
}

function labelUnread(view: LabelsView, { platform }: RuleContext): Problem | undefined {
  const value = cannotCompare(platform) === 'no' ? undefined : view.ownLabel(LABEL);
  return value === undefined ? undefined : { field: `labels.${LABEL}`, says: `must be left out, ${got(value)}` };
}

const bootVolumeUnread: Rule = {
  id: 'CT-14',
  severity: severityBy(cannotCompare),
  title: 'Magnum 21.0.0 and 21.0.1 are given no boot_volume_size',
  why:
    "Magnum answers 500 to the template, the cluster and every change of it: `'>' not supported between instances of 'str' " +
    "and 'int'`. Terraform can only send labels as strings.",
  source: atMagnum('21.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'source',
  holds: { magnum: { since: '21.0', before: '22.0' } },
  fix: 'leave the label to the operator ([cinder] default_boot_volume_size), or give the patched magnumVersion of the platform',
  check: { template: labelUnread, cluster: labelUnread },
};

/** As Python's `int` reads a string, less its underscores. */
const INTEGER = /^\s*[+-]?\d+\s*$/;

function labelIsInteger(view: LabelsView, { platform }: RuleContext): Problem | undefined {
  const value = wantsInteger(platform) === 'no' ? undefined : view.ownLabel(LABEL);
  return value === undefined || INTEGER.test(value)
    ? undefined
    : { field: `labels.${LABEL}`, says: `must be a whole number of GB, ${got(value)}` };
}

const bootVolumeInteger: Rule = {
  id: 'CT-15',
  severity: severityBy(wantsInteger),
  title: 'boot_volume_size is a whole number',
  why: 'Magnum answers 500 to the template and the cluster: `boot_volume_size must be an integer`.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'source',
  holds: { magnum: { since: '20.0' } },
  fix: 'write GB in digits, without a unit',
  check: { template: labelIsInteger, cluster: labelIsInteger },
};

export const BOOT_VOLUME_RULES: readonly Rule[] = [bootVolumeUnread, bootVolumeInteger];
