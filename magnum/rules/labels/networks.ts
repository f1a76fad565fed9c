import type { Ipv4Network } from '../../ipv4-network';
import { hasAddress, overlap, parseNetwork } from '../../ipv4-network';
import type { MagnumDriver } from '../../platform';
import type { Problem, Rule, RuleContext } from '../rule';
import { atMagnum } from '../sources';
import { effective } from './effective';
import type { LabelPlace } from './place';
import { onCluster, wrong } from './place';
import { valueRule } from './value-rules';

const FRAGMENTS = 'magnum/drivers/common/templates/kubernetes/fragments';

/** Where the cluster's DNS is, whatever the network of services. */
const DNS = '10.254.0.10';

const dnsAmongServices: Rule = {
  id: 'LB-20',
  severity: 'warning',
  title: `The network of services has ${DNS}`,
  why: `The Heat driver gives CoreDNS that address and no other. Elsewhere Kubernetes refuses it, and the cluster has no DNS.`,
  source: atMagnum('22.0.0', `${FRAGMENTS}/core-dns-service.sh#L202`),
  evidence: 'derived',
  holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
  fix: 'use a network such as 10.254.0.0/16, or leave it out',
  check: onCluster(['service_cluster_ip_range'], (place) => {
    const services = parseNetwork(place.labels.label('service_cluster_ip_range') ?? '');
    return services === undefined || hasAddress(services, DNS)
      ? undefined
      : wrong(place, 'service_cluster_ip_range', `must contain ${DNS}, where the cluster's DNS is`);
  }),
};

const PODS: Readonly<Record<string, string>> = {
  flannel: 'flannel_network_cidr',
  calico: 'calico_ipv4pool',
  cilium: 'cilium_ipv4pool',
};

const SERVICES = 'service_cluster_ip_range';
const NODES = 'fixed_subnet_cidr';

/** Of the chart of magnum-capi-helm, which no label changes. */
const OF_CHART: Partial<Readonly<Record<MagnumDriver, Readonly<Record<string, string>>>>> = {
  'capi-helm': { pods: '172.16.0.0/13', services: '172.24.0.0/13' },
};

interface Part {
  /** What it is for. */
  readonly of: string;
  readonly label?: string;
  readonly text: string;
  readonly network: Ipv4Network;
}

/** Networks of pods, services and nodes, as far as they are known and are networks. */
function partsOf(place: LabelPlace, context: RuleContext): Part[] {
  const chart = OF_CHART[context.platform.driver];
  const { networkDriver = 'flannel' } = place.template;
  const pods = Object.hasOwn(PODS, networkDriver) ? PODS[networkDriver] : undefined;
  const isOwnSubnet = (place.cluster?.fixedSubnet ?? place.template.fixedSubnet) === undefined;
  const part = (of: string, label: string | undefined): Part | undefined => {
    const fixed = chart?.[of];
    const text = fixed ?? (label === undefined ? undefined : effective(place, context, label));
    const network = parseNetwork(text ?? '');
    return text === undefined || network === undefined
      ? undefined
      : { of, text, network, ...(fixed === undefined && { label }) };
  };
  return [part('pods', pods), part('services', SERVICES), part('nodes', isOwnSubnet ? NODES : undefined)].filter(
    (one) => one !== undefined,
  );
}

export const apart: Rule = {
  id: 'LB-21',
  severity: 'warning',
  title: 'The networks of pods, services and nodes do not overlap',
  why: 'Nobody compares them. An address that two of them have is reached in one only: connections fail here and there.',
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
  evidence: 'general',
  holds: {},
  fix: 'choose networks that have no address in common',
  check: onCluster([...Object.values(PODS), SERVICES, NODES], (place, context) => {
    const parts = partsOf(place, context);
    return parts.flatMap((one, index) =>
      parts
        .slice(index + 1)
        .filter((other) => overlap(one.network, other.network))
        .map((other) => overlapping(place, one, other)),
    );
  }),
};

/** The one that is given here is to blame. */
function overlapping(place: LabelPlace, one: Part, other: Part): Problem | undefined {
  const isHere = ({ label }: Part): boolean => label !== undefined && place.labels.ownLabel(label) !== undefined;
  const [blamed, rest] = isHere(other) ? [other, one] : [one, other];
  return blamed.label !== undefined && isHere(blamed)
    ? wrong(place, blamed.label, `must not overlap the network of ${rest.of}, ${rest.text}`)
    : undefined;
}

/** The longest prefix of a subnet that Neutron gives out addresses of. */
const LONGEST_PREFIX = 30;

const network = valueRule(
  {
    id: 'LB-22',
    severity: 'error',
    title: 'A network is written in CIDR notation',
    why:
      'Neutron refuses the subnet, CREATE_FAILED: `10.0.0.0/33 is not in a CIDR format`, or `Subnet has a prefix length ' +
      'that is incompatible with DHCP service enabled` without a prefix. With networks of pods and services nodes fail.',
    source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
    evidence: 'seen',
    holds: {},
    fix: 'write the first address, a slash and the length of the prefix, e.g. 10.100.0.0/16',
  },
  (_label, text) => {
    const { prefix } = parseNetwork(text) ?? { prefix: 0 };
    return prefix >= 1 && prefix <= LONGEST_PREFIX
      ? undefined
      : `must be an IPv4 network with a prefix of 1 to ${LONGEST_PREFIX}, e.g. 10.100.0.0/16`;
  },
);

export const LABEL_NETWORK_RULES: readonly Rule[] = [dnsAmongServices, apart, network];
