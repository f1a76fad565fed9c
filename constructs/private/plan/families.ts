import type { PlanFamily } from '../../../magnum/rules/plan/plan-rule';
import { ROLES } from '../../../magnum/rules/plan/plan-rule';
import type { Check } from '../check';
import { atSynth, checkProps, flag, isRecord, optional } from '../check';

/**
 * What is asked of the cloud when Terraform plans: all, nothing (`false`), or all but the families that are `false`.
 *
 * - `images`, `flavors`, `networks`: what was looked up by its name; no further request, but one for the router of a
 *   subnet
 * - `availabilityZones`: one request where a label names a zone, two where volumes are made in it
 * - `services`: the user's roles and the cloud's catalogue, which came with the token; one request where a label names
 *   a volume type
 * - `templates`: of a template that is looked up by its name; no further request
 */
export type PlanChecks = boolean | Readonly<Partial<Record<PlanFamily, boolean>>>;

const FAMILY = optional(atSynth(flag));

export const planChecks: Check = atSynth((value) => {
  if (typeof value === 'boolean') {
    return undefined;
  }
  if (!isRecord(value)) {
    return 'must be true, false or an object';
  }
  const { problems } = checkProps<Partial<Record<PlanFamily, boolean>>>(value, {
    images: FAMILY,
    flavors: FAMILY,
    networks: FAMILY,
    availabilityZones: FAMILY,
    services: FAMILY,
    templates: FAMILY,
  });
  return problems[0] === undefined ? undefined : `must be right: ${problems.join('; ')}`;
});

/** Whether nothing that is looked at is switched off. */
export function mayAsk(checks: PlanChecks, roles: readonly (keyof typeof ROLES)[]): boolean {
  return typeof checks === 'boolean' ? checks : roles.every((role) => checks[ROLES[role]] !== false);
}
