import type { MagnumPlatform } from '../../magnum/platform';
import type { Check } from './check';
import { mapOf } from './check';

/** Labels as Magnum's drivers read them. A boolean is written `true` or `false`, a number in digits. */
export type Labels = Readonly<Record<string, string | number | boolean>>;

/** Labels that are not judged. */
export type ExtraLabels = Readonly<Record<string, string>>;

/** What Magnum stores: labels are strings there. */
export function toLabelStrings(labels: Labels | undefined): Record<string, string> | undefined {
  return labels && Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));
}

export const labels: Check = mapOf((value) =>
  ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
    ? undefined
    : 'must hold strings, numbers and booleans only',
);

export const extraLabels: Check = mapOf((value) => (typeof value === 'string' ? undefined : 'must hold strings only'));

/** All labels of one place, as they are sent. */
export function allLabels(
  labels: Labels | undefined,
  extra: ExtraLabels | undefined,
): Record<string, string> | undefined {
  return labels === undefined && extra === undefined ? undefined : { ...toLabelStrings(labels), ...extra };
}

/** What has labels, and may say whether they stand beside others. */
interface MergeableLabels {
  readonly labels?: Labels;
  readonly extraLabels?: ExtraLabels;
  readonly mergeLabels?: boolean;
}

/** Labels are meant to be added to those that are there; Magnum before 11.0 does not know the word. */
export function mergesLabels(
  { labels, extraLabels, mergeLabels }: MergeableLabels,
  platform: MagnumPlatform | undefined,
): boolean | undefined {
  const hasLabels = labels !== undefined || extraLabels !== undefined;
  return mergeLabels ?? (hasLabels && platform?.isMagnumAtLeast('11.0') !== false ? true : undefined);
}
