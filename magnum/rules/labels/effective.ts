import { defaultOf, findLabel, toBoolean } from '../../labels';
import type { RuleContext } from '../rule';
import type { LabelPlace } from './place';

/** The text that the driver works with: an empty one counts as none, and then there may be a default. */
export function effective({ labels }: LabelPlace, { platform }: RuleContext, name: string): string | undefined {
  const given = labels.label(name);
  if (given !== undefined && given !== '') {
    return given;
  }
  const label = findLabel(platform.driver, name);
  return label && defaultOf(label, platform);
}

/** Whether a boolean label is on, by itself or by default. */
export function isOn(place: LabelPlace, context: RuleContext, name: string): boolean {
  return toBoolean(effective(place, context, name) ?? '') === true;
}

/** Whether a label is given, here or above, and is not empty. */
export function isGiven({ labels }: LabelPlace, name: string): boolean {
  return (labels.label(name) ?? '') !== '';
}
