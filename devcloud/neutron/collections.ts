import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Collection } from './collection-routes';
import type { Neutron } from './neutron';
import { network, port, router, securityGroup } from './neutron';
import type { NeutronRecord } from './records';
import { byId, newRecord } from './records';
import { freeAddress, overlap, rangeOf, subnetFields } from './subnet';

const NETWORK = { name: 'network', collection: 'networks', type: 'Network' };
export const SUBNET = { name: 'subnet', collection: 'subnets', type: 'Subnet' };
export const ROUTER = { name: 'router', collection: 'routers', type: 'Router' };
const PORT = { name: 'port', collection: 'ports', type: 'Port' };

export function networks(neutron: Neutron): Collection {
  return {
    ...NETWORK,
    records: neutron.networks,
    fields: [
      'shared',
      'router:external',
      'mtu',
      'port_security_enabled',
      'dns_domain',
      'availability_zone_hints',
      'provider:network_type',
      'provider:physical_network',
      'provider:segmentation_id',
    ],
    create: (fields, caller) => {
      if (fields['router:external'] === true && !caller.isAdmin) {
        const rules = 'rule:create_network and rule:create_network:router:external';
        throw new Fault(403, `(${rules}) is disallowed by policy`, 'PolicyNotAuthorized');
      }
      return network(caller.projectId, { is_default: false, ...fields });
    },
    remove: ({ id }) => {
      const used = neutron.ports.filter(({ network_id }) => network_id === id);
      if (used.length > 0) {
        const ports = used.map((one) => one.id).join(', ');
        const why = `There are one or more ports still in use on the network, id for these ports is: ${ports}.`;
        throw new Fault(409, `Unable to complete operation on network ${id}. ${why}`, 'NetworkInUse');
      }
      removeAll(neutron.subnets, ({ network_id }) => network_id === id);
    },
  };
}

export function subnets(neutron: Neutron): Collection {
  return {
    ...SUBNET,
    records: neutron.subnets,
    fields: [
      'network_id',
      'cidr',
      'ip_version',
      'gateway_ip',
      'enable_dhcp',
      'dns_nameservers',
      'allocation_pools',
      'host_routes',
      'ipv6_address_mode',
      'ipv6_ra_mode',
      'subnetpool_id',
      'service_types',
      'segment_id',
      'dns_publish_fixed_ip',
    ],
    create: (fields, caller) => {
      const owner = byId(neutron.networks, String(fields.network_id), caller, NETWORK);
      const range = rangeOf(String(fields.cidr));
      const siblings = neutron.subnets.filter(({ network_id }) => network_id === owner.id);
      if (siblings.some(({ cidr }) => overlap(rangeOf(String(cidr)), range))) {
        const what = `Requested subnet with cidr: ${String(fields.cidr)} for network: ${owner.id}`;
        throw new Fault(400, `Invalid input for operation: ${what} overlaps with another subnet.`, 'InvalidInput');
      }
      const subnet = newRecord(caller.projectId, subnetFields(fields));
      owner.subnets = [...(owner.subnets as readonly string[]), subnet.id];
      return subnet;
    },
    remove: ({ id, network_id }) => {
      if (neutron.ports.some((one) => fixedIps(one).some(({ subnet_id }) => subnet_id === id))) {
        const why = 'One or more ports have an IP allocation from this subnet.';
        throw new Fault(409, `Unable to complete operation on subnet ${id}: ${why}`, 'SubnetInUse');
      }
      const owner = neutron.networks.find((candidate) => candidate.id === network_id);
      if (owner !== undefined) {
        owner.subnets = (owner.subnets as readonly string[]).filter((other) => other !== id);
      }
    },
  };
}

export function routers(neutron: Neutron): Collection {
  return {
    ...ROUTER,
    records: neutron.routers,
    fields: ['external_gateway_info', 'distributed', 'ha', 'availability_zone_hints', 'routes', 'flavor_id'],
    create: (fields, caller) => {
      const gateway = gatewayOf(neutron, fields.external_gateway_info, caller);
      return router(caller.projectId, { ...fields, external_gateway_info: gateway });
    },
    update: (_record, fields, caller) => {
      if ('external_gateway_info' in fields) {
        (fields as Record<string, unknown>).external_gateway_info = gatewayOf(
          neutron,
          fields.external_gateway_info,
          caller,
        );
      }
    },
    remove: ({ id }) => {
      if (neutron.ports.some(({ device_id }) => device_id === id)) {
        throw new Fault(409, `Router ${id} still has ports`, 'RouterInUse');
      }
    },
  };
}

/** Where a router goes out, with an address there. */
function gatewayOf(neutron: Neutron, given: unknown, caller: Caller): object | null {
  const { network_id: id, ...asked } = (given ?? {}) as { network_id?: string };
  if (id === undefined) {
    return null;
  }
  const outside = byId(neutron.networks, id, caller, NETWORK);
  const [subnetId = ''] = outside.subnets as readonly string[];
  const subnet = neutron.subnets.find((candidate) => candidate.id === subnetId);
  const address = subnet === undefined ? [] : [{ subnet_id: subnetId, ip_address: nextOutside(neutron, subnet) }];
  return { network_id: id, external_fixed_ips: address, enable_snat: true, ...asked };
}

/** Routers and floating IPs take from the same pool, and have no ports that anybody sees. */
function nextOutside(neutron: Neutron, subnet: NeutronRecord): string {
  const gateways = neutron.routers.flatMap(({ external_gateway_info: gateway }) => {
    const info = gateway as { external_fixed_ips: readonly FixedIp[] } | null;
    return info === null ? [] : [{ fixed_ips: info.external_fixed_ips }];
  });
  const floating = neutron.floatingIps.map(({ floating_ip_address: address }) => ({
    fixed_ips: [{ ip_address: address }],
  }));
  return freeAddress(subnet, [...gateways, ...floating, ...neutron.ports] as readonly NeutronRecord[]);
}

interface FixedIp {
  readonly subnet_id?: string;
  readonly ip_address?: string;
}

export function fixedIps({ fixed_ips }: NeutronRecord): readonly FixedIp[] {
  return fixed_ips as readonly FixedIp[];
}

export function ports(neutron: Neutron): Collection {
  return {
    ...PORT,
    records: neutron.ports,
    fields: [
      'network_id',
      'fixed_ips',
      'device_id',
      'device_owner',
      'mac_address',
      'security_groups',
      'allowed_address_pairs',
      'extra_dhcp_opts',
      'port_security_enabled',
      'binding:vnic_type',
      'binding:host_id',
      'binding:profile',
      'dns_name',
      'qos_policy_id',
    ],
    create: (fields, caller) => {
      const owner = byId(neutron.networks, String(fields.network_id), caller, NETWORK);
      const asked =
        (fields.fixed_ips as readonly FixedIp[] | undefined) ??
        (owner.subnets as string[]).slice(0, 1).map((subnet_id) => ({ subnet_id }));
      return port(caller.projectId, { ...fields, fixed_ips: asked.map((fixedIp) => withAddress(neutron, fixedIp)) });
    },
  };
}

function withAddress(neutron: Neutron, fixedIp: FixedIp): FixedIp {
  const subnet = neutron.subnets.find(({ id }) => id === fixedIp.subnet_id);
  if (subnet === undefined || fixedIp.ip_address !== undefined) {
    return fixedIp;
  }
  return { ...fixedIp, ip_address: freeAddress(subnet, neutron.ports) };
}

export function floatingIps(neutron: Neutron): Collection {
  return {
    name: 'floatingip',
    collection: 'floatingips',
    type: 'FloatingIP',
    records: neutron.floatingIps,
    fields: [
      'floating_network_id',
      'port_id',
      'fixed_ip_address',
      'floating_ip_address',
      'subnet_id',
      'dns_name',
      'dns_domain',
    ],
    create: (fields, caller) => {
      const outside = byId(neutron.networks, String(fields.floating_network_id), caller, NETWORK);
      const subnet = neutron.subnets.find(({ network_id }) => network_id === outside.id);
      const { name, ...record } = newRecord(caller.projectId, {
        floating_ip_address: subnet === undefined ? null : nextOutside(neutron, subnet),
        router_id: null,
        port_id: null,
        fixed_ip_address: null,
        status: 'DOWN',
        port_details: null,
        revision_number: 0,
        ...fields,
      });
      return record as NeutronRecord;
    },
  };
}

export function securityGroups(neutron: Neutron): Collection {
  return {
    name: 'security_group',
    collection: 'security-groups',
    type: 'SecurityGroup',
    records: neutron.securityGroups,
    fields: ['stateful'],
    create: (fields, { projectId }) => securityGroup(projectId, { description: '', ...fields }),
    remove: ({ id }) => {
      removeAll(neutron.securityGroupRules, ({ security_group_id }) => security_group_id === id);
    },
  };
}

function removeAll(records: NeutronRecord[], isGone: (record: NeutronRecord) => boolean): void {
  records.splice(0, records.length, ...records.filter((record) => !isGone(record)));
}
