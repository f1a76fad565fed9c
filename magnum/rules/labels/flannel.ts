import { parseNetwork } from '../../ipv4-network';
import type { Problem, Rule, RuleContext } from '../rule';
import { atMagnum } from '../sources';
import { effective } from './effective';
import type { LabelPlace } from './place';
import { clusterPlace, onCluster, wrong } from './place';

/** The smallest share that is of any use: 14 pods. */
const LONGEST = 28;

/** How the network of pods is shared out, as far as both numbers are numbers. */
function sharesOf(place: LabelPlace, context: RuleContext): { prefix: number; share: number } | undefined {
  const whole = parseNetwork(effective(place, context, 'flannel_network_cidr') ?? '');
  const share = effective(place, context, 'flannel_network_subnetlen') ?? '';
  return whole === undefined || !/^\d{1,3}$/.test(share) ? undefined : { prefix: whole.prefix, share: Number(share) };
}

function lengthProblem(place: LabelPlace, context: RuleContext): Problem | undefined {
  const { prefix, share } = sharesOf(place, context) ?? { prefix: 0, share: LONGEST };
  return share > prefix && share <= LONGEST
    ? undefined
    : wrong(
        place,
        'flannel_network_subnetlen',
        `must be more than ${prefix}, the network's own prefix, and ${LONGEST} at most`,
      );
}

function countProblem(place: LabelPlace, context: RuleContext): Problem | undefined {
  const { masterCount = 1, nodeCount = 0 } = place.cluster ?? {};
  const { prefix, share } = sharesOf(place, context) ?? { prefix: 0, share: LONGEST };
  const shares = share > prefix ? 2 ** (share - prefix) : Infinity;
  const machines = masterCount + nodeCount;
  return machines > shares
    ? {
        field: 'nodeCount',
        says: `must leave flannel a share for every machine, got ${machines} machines and ${shares} shares`,
      }
    : undefined;
}

const shareLength = onCluster(['flannel_network_subnetlen', 'flannel_network_cidr'], (place, context) =>
  isFlannel(place) ? lengthProblem(place, context) : undefined,
);

/** Magnum's own default. */
function isFlannel({ template: { networkDriver = 'flannel' } }: LabelPlace): boolean {
  return networkDriver === 'flannel';
}

const shareOfNode: Rule = {
  id: 'LB-23',
  severity: 'warning',
  title: "Every node has its share of flannel's network",
  why: 'flannel on a node ends when there is no share for it, and the node is never ready.',
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
  evidence: 'general',
  holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
  fix: 'use a larger network or smaller shares: 24 of a /16 are 256 machines with 254 pods each',
  check: {
    template: shareLength.template,
    cluster: [
      shareLength.cluster,
      (cluster, context) => {
        const place = clusterPlace(cluster);
        return isFlannel(place) ? countProblem(place, context) : undefined;
      },
    ],
  },
};

export const LABEL_FLANNEL_RULES: readonly Rule[] = [shareOfNode];
