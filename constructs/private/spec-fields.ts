import type { Field, Fields } from '../../magnum/spec/field';
import { UNKNOWN } from '../../magnum/spec/field';
import type { LabelFields, Labelled } from '../../magnum/spec/specs';
import { isLate, isRecord } from './check';
import type { MagnumPlatform } from '../../magnum/platform';
import type { LabelledProps } from './labels';
import { toLabelStrings } from './labels';

/** Fields by name; which ones there are is the construct's affair. */
type SpecFields = Fields<Labelled> & Readonly<Record<string, Field<unknown>>>;

/**
 * Props as the rulebook reads them, in the order that they were written in.
 *
 * @param unusable props that cannot be read: nobody knows what was meant, and that they are wrong is said elsewhere
 */
export function toSpec(
  props: LabelledProps,
  unusable: readonly string[],
  platform: MagnumPlatform | undefined,
): SpecFields {
  return {
    ...Object.fromEntries(Object.entries(props).map(([name, value]) => [name, toField(value)])),
    labels: toLabelFields(toLabelStrings(props.labels, platform)),
    extraLabels: toLabelFields(props.extraLabels),
    ...Object.fromEntries(unusable.map((name) => [name, UNKNOWN])),
  };
}

/** What Terraform will only know later is unknown; what is named by its ID is that ID. */
export function toField(value: unknown): Field<unknown> {
  if (isLate(value)) {
    return UNKNOWN;
  }
  if (Array.isArray(value)) {
    return value.some(isLate) ? UNKNOWN : value;
  }
  if (!isRecord(value)) {
    return value;
  }
  if (typeof value.id === 'string') {
    return toField(value.id);
  }
  return Object.values(value).some(isLate) ? UNKNOWN : value;
}

/** Labels may be unknown one by one, or all together. */
function toLabelFields(labels: Readonly<Record<string, string>> | undefined): Field<LabelFields> {
  if (labels === undefined || isLate(labels)) {
    return labels === undefined ? undefined : UNKNOWN;
  }
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, isLate(value) ? UNKNOWN : value]));
}
