import type { LabelsView } from '../../spec/view';
import type { RuleContext } from '../rule';
import type { PlanChecks, Requirement } from './plan-rule';

export type FlavorRole = 'flavor' | 'masterFlavor';

type Ask = (role: FlavorRole, labels: LabelsView, context: RuleContext) => readonly (Requirement | undefined)[];

interface AlsoOf {
  /** Labels that change what is asked. */
  readonly labels?: readonly string[];
  /** Whether the image changes it. */
  readonly image?: boolean;
}

const BOTH = ['masterFlavor', 'flavor'] as const;

/**
 * Asks of both flavors of a template, and of those that a cluster or a group uses otherwise: its own, or one together
 * with an image or a label of its own.
 */
export function eachFlavor(ask: Ask, { labels = [], image = false }: AlsoOf = {}): PlanChecks {
  const isOtherwise = (view: LabelsView): boolean => labels.some((label) => view.ownLabel(label) !== undefined);
  return {
    template: (template, context) => BOTH.flatMap((role) => ask(role, template, context)),
    cluster: (cluster, context) =>
      BOTH.filter((role) => cluster[role] !== undefined || isOtherwise(cluster)).flatMap((role) =>
        ask(role, cluster, context),
      ),
    nodeGroup: (group, context) => {
      // magnum-capi-helm does not look at a group's image: the image here would not be the one that is used.
      if (image && group.image !== undefined && context.platform.driver === 'capi-helm') {
        return [];
      }
      const hasOther = group.flavor !== undefined || (image && group.image !== undefined) || isOtherwise(group);
      return hasOther ? ask('flavor', group, context) : [];
    },
  };
}
