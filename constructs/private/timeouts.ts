import { Token } from 'cdktf';

import type { Check } from './check';
import { atSynth, checkProps, integer, isRecord, optional } from './check';

/** How long Terraform waits for Magnum, in minutes. Changing it touches nothing in the cloud. */
export interface Timeouts {
  readonly createMinutes?: number;
  readonly updateMinutes?: number;
  readonly deleteMinutes?: number;
}

const minutes = optional(integer({ min: 1 }));

export const timeouts: Check = atSynth((value) => {
  if (!isRecord(value)) {
    return 'must be an object';
  }
  const { problems } = checkProps<Timeouts>(value, {
    createMinutes: minutes,
    updateMinutes: minutes,
    deleteMinutes: minutes,
  });
  return problems[0] === undefined ? undefined : `must be right: ${problems.join('; ')}`;
});

/** As Terraform writes durations; left out when nothing was given, so that the provider's own hold. */
export function toTimeouts(given: Timeouts | undefined): Record<string, string> | undefined {
  const { createMinutes, updateMinutes, deleteMinutes } = given ?? {};
  const entries = Object.entries({ create: createMinutes, update: updateMinutes, delete: deleteMinutes });
  const set = entries
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, `${Token.asString(value)}m`]);
  return set.length > 0 ? (Object.fromEntries(set) as Record<string, string>) : undefined;
}
