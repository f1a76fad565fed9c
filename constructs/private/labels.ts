import type { Check } from './check';
import { mapOf } from './check';

/** Labels as Magnum's drivers read them. A boolean is written `true` or `false`, a number in digits. */
export type Labels = Readonly<Record<string, string | number | boolean>>;

/** What Magnum stores: labels are strings there. */
export function toLabelStrings(labels: Labels | undefined): Record<string, string> | undefined {
  return labels && Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));
}

export const labels: Check = mapOf((value) =>
  ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
    ? undefined
    : 'must hold strings, numbers and booleans only',
);
