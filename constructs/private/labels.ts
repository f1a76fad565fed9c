import { Fn, Token } from 'cdktf';

import type { LabelValue, Labels } from '../../magnum/labels';
import { findLabel, toLabelValue } from '../../magnum/labels';
import type { MagnumPlatform } from '../../magnum/platform';
import type { Check } from './check';
import { isLate, mapOf, scalar } from './check';

/** Labels that are not judged. */
export type ExtraLabels = Readonly<Record<string, string>>;

/** What has labels. */
export interface LabelledProps {
  readonly labels?: Labels;
  readonly extraLabels?: ExtraLabels;
}

/** What Magnum stores: labels are strings there. How a list is written depends on the driver. */
export function toLabelStrings(
  labels: Labels | undefined,
  platform: MagnumPlatform | undefined,
): Record<string, string> | undefined {
  if (labels === undefined || isLate(labels)) {
    return labels as Record<string, string> | undefined;
  }
  return Object.fromEntries(given(labels).map(([name, value]) => [name, asText(name, value, platform)]));
}

function given(labels: Labels): [string, LabelValue][] {
  return Object.entries(labels as Readonly<Record<string, LabelValue | undefined>>).filter(
    (entry): entry is [string, LabelValue] => entry[1] !== undefined,
  );
}

function asText(name: string, value: LabelValue, platform: MagnumPlatform | undefined): string {
  return isLate(value) ? Token.asString(value) : toLabelValue(value, platform && findLabel(platform.driver, name));
}

/** All labels of one place, as they are sent. */
export function allLabels(
  { labels, extraLabels: extra }: LabelledProps,
  platform: MagnumPlatform | undefined,
): Record<string, string> | undefined {
  return mergeMaps(toLabelStrings(labels, platform), extra);
}

/** Terraform merges what only it will know. */
export function mergeMaps<Value>(
  one: Readonly<Record<string, Value>> | undefined,
  other: Readonly<Record<string, Value>> | undefined,
): Record<string, Value> | undefined {
  if (one === undefined || other === undefined) {
    return one ?? other;
  }
  return isLate(one) || isLate(other) ? (Fn.merge([one, other]) as Record<string, Value>) : { ...one, ...other };
}

const NO_LABEL = 'must hold strings, numbers, booleans and lists of strings only';
const NO_TEXT = 'must hold strings only';

export const labels: Check = mapOf(scalar((value) => (isLabel(value) ? undefined : NO_LABEL), NO_LABEL));

function isLabel(value: unknown): boolean {
  return (
    value === undefined || isScalar(value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  );
}

function isScalar(value: unknown): boolean {
  return ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

export const extraLabels: Check = mapOf(scalar((value) => (typeof value === 'string' ? undefined : NO_TEXT), NO_TEXT));

/** Labels are meant to be added to those that are there; Magnum before 11.0 does not know the word. */
export function mergesLabels(
  { labels, extraLabels, mergeLabels }: LabelledProps & { readonly mergeLabels?: boolean },
  platform: MagnumPlatform | undefined,
): boolean | undefined {
  const hasLabels = labels !== undefined || extraLabels !== undefined;
  return mergeLabels ?? (hasLabels && platform?.isMagnumAtLeast('11.0') !== false ? true : undefined);
}
