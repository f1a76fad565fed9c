import { any, atLeast, equal, fact, isFalse, isTrue, length, literal } from '../../conditions/condition';
import type { TemplateView } from '../../spec/view';
import { atMagnum, atNeutron, issue } from '../sources';
import type { PlanChecks, PlanRule, Requirements } from './plan-rule';

const EXTERNAL = fact('externalNetwork', 'external');
const SUBNET = fact('fixedSubnet', 'name');
const NETWORK = fact('fixedNetwork', 'name');

const externalNetwork: PlanRule = {
  id: 'CT-16',
  severity: 'error',
  title: 'The external network is external',
  why: 'Magnum refuses the template: `Unable to find external network private.` It looks among those with `router:external` only.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'seen',
  holds: {},
  fix: 'name a network that openstack network list --external shows',
  requires: {
    template: () => ({
      field: 'externalNetwork',
      about: 'externalNetwork',
      condition: isTrue(EXTERNAL),
      says: ['must be an external network; ', fact('externalNetwork', 'name'), ' has router:external ', EXTERNAL],
    }),
  },
};

type Networked = Pick<TemplateView, 'fixedNetwork' | 'fixedSubnet'>;

/** Asked where a network or a subnet is given; what comes from the template was asked there. */
function whereNodesAre(ask: () => Requirements): PlanChecks {
  const asked = ({ fixedNetwork, fixedSubnet }: Networked): Requirements =>
    fixedNetwork === undefined && fixedSubnet === undefined ? undefined : ask();
  return { template: asked, cluster: asked };
}

const subnetOfTheNetwork: PlanRule = {
  id: 'NET-03',
  severity: 'error',
  title: "The nodes' subnet is one of their network",
  why: 'Neutron refuses the ports: `Failed to create port on network …, because fixed_ips included invalid subnet …`',
  source: atNeutron('neutron/db/ipam_backend_mixin.py'),
  evidence: 'source',
  holds: {},
  fix: 'name a subnet and the network that it is in',
  requires: whereNodesAre(() => ({
    field: 'fixedSubnet',
    condition: equal(fact('fixedSubnet', 'network_id'), fact('fixedNetwork', 'id')),
    says: [
      'must be in the network ',
      fact('fixedNetwork', 'id'),
      '; ',
      SUBNET,
      ' is in ',
      fact('fixedSubnet', 'network_id'),
    ],
  })),
};

/** A router's port has the gateway's address, whatever kind of router it is. Those of others nobody shows us. */
const subnetWithRouter: PlanRule = {
  id: 'NET-04',
  severity: 'warning',
  title: "The nodes' subnet has a router",
  why:
    'Without a router to the external network floating IPs cannot be given: with Heat the cluster fails, and Cluster ' +
    'API takes one address after another until the pool is empty.',
  source: issue('vexxhost/magnum-cluster-api', 289),
  evidence: 'reported',
  holds: {},
  fix: 'connect a router that has a gateway: openstack router add subnet ROUTER SUBNET',
  requires: whereNodesAre(() => ({
    field: 'fixedSubnet',
    condition: any(
      equal(fact('fixedNetwork', 'shared'), literal('true')),
      atLeast(length(fact('gatewayPorts', 'ids')), literal(1)),
    ),
    says: ['must have a router; nothing has the address ', fact('fixedSubnet', 'gateway_ip'), ' in ', SUBNET],
  })),
};

const subnetWithDhcp: PlanRule = {
  id: 'NET-05',
  severity: 'warning',
  title: "The nodes' subnet has DHCP",
  why: 'Nodes ask for their address: without an answer they are never heard of, and the cluster runs into its time-out.',
  source: atNeutron('doc/source/admin/config-dhcp-ha.rst'),
  evidence: 'general',
  holds: {},
  fix: 'turn it on: openstack subnet set --dhcp SUBNET',
  requires: whereNodesAre(() => ({
    field: 'fixedSubnet',
    about: 'fixedSubnet',
    condition: isTrue(fact('fixedSubnet', 'enable_dhcp')),
    says: ['must have DHCP; ', SUBNET, ' has enable_dhcp ', fact('fixedSubnet', 'enable_dhcp')],
  })),
};

const subnetWithDns: PlanRule = {
  id: 'NET-06',
  severity: 'warning',
  title: "The nodes' subnet names a DNS server",
  why: 'dnsNameservers is for the network that Magnum makes; in one that exists nodes that cannot resolve names pull no image.',
  source: atMagnum('22.0.0', 'magnum/drivers/common/templates/network.yaml'),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'name one: openstack subnet set --dns-nameserver ADDRESS SUBNET',
  requires: whereNodesAre(() => ({
    field: 'fixedSubnet',
    about: 'fixedSubnet',
    condition: atLeast(length(fact('fixedSubnet', 'dns_nameservers')), literal(1)),
    says: ['must have a DNS server; ', SUBNET, ' has none'],
  })),
};

/** The ID that a name was looked up to is searched among networks that are not external. */
const innerNetwork: PlanRule = {
  id: 'NET-09',
  severity: ({ driver }) => (driver === 'heat' ? 'error' : 'warning'),
  title: "The nodes' network is no external one",
  why: 'With Heat the cluster ends in CREATE_FAILED: `Unable to find fixed network ….` Cluster API makes nodes on the external network.',
  source: atMagnum('22.0.0', 'magnum/common/neutron.py'),
  evidence: 'source',
  holds: {},
  fix: "name a network of the project's own",
  requires: whereNodesAre(() => ({
    field: 'fixedNetwork',
    about: 'fixedNetwork',
    condition: isFalse(fact('fixedNetwork', 'external')),
    says: ['must not be an external network; ', NETWORK, ' has router:external ', fact('fixedNetwork', 'external')],
  })),
};

export const NETWORK_RULES: readonly PlanRule[] = [
  externalNetwork,
  subnetOfTheNetwork,
  subnetWithRouter,
  subnetWithDhcp,
  subnetWithDns,
  innerNetwork,
];
