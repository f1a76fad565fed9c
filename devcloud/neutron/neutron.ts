import type { Caller } from '../caller';
import { seededUuid } from '../ids';
import type { NeutronRecord } from './records';
import { canSee, newRecord } from './records';
import { subnetFields } from './subnet';

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly external: boolean;
}

export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly networkId: string;
  readonly cidr: string;
  readonly dhcpEnabled: boolean;
}

export interface NeutronOptions {
  readonly adminProjectId: string;
  readonly kubeProjectId: string;
}

/** Networks and what belongs to them; no packet ever flows. */
export class Neutron {
  public readonly networks: NeutronRecord[] = [];
  public readonly subnets: NeutronRecord[] = [];
  public readonly routers: NeutronRecord[] = [];
  public readonly ports: NeutronRecord[] = [];
  public readonly floatingIps: NeutronRecord[] = [];
  public readonly securityGroups: NeutronRecord[] = [];
  public readonly securityGroupRules: NeutronRecord[] = [];

  public constructor({ adminProjectId, kubeProjectId }: NeutronOptions) {
    this.seedNetwork(kubeProjectId, 'private', '10.10.0.0/24', {});
    this.seedNetwork(adminProjectId, 'public', '172.24.4.0/22', {
      'router:external': true,
      is_default: false,
      mtu: 1500,
      'provider:network_type': 'flat',
      'provider:physical_network': 'public',
      'provider:segmentation_id': null,
    });
    this.seedRouter(kubeProjectId);
    this.securityGroups.push(defaultSecurityGroup(kubeProjectId));
  }

  /** By id or name, among those that the caller may see. */
  public findNetworks(nameOrId: string, caller: Caller): readonly Network[] {
    return this.networks
      .filter((network) => canSee(network, caller) && (network.id === nameOrId || network.name === nameOrId))
      .map(({ id, name, project_id: projectId, 'router:external': external }) => ({
        id,
        name,
        projectId,
        external: external === true,
      }));
  }

  private seedNetwork(projectId: string, name: string, cidr: string, fields: object): void {
    const network_id = seededUuid(`network ${name}`);
    const id = seededUuid(`subnet ${name}`);
    const dns = name === 'private' ? { dns_nameservers: ['192.168.1.16'] } : { enable_dhcp: false };
    this.networks.push(network(projectId, { id: network_id, name, subnets: [id], revision_number: 2, ...fields }));
    this.subnets.push(newRecord(projectId, subnetFields({ id, name: `${name}-subnet`, network_id, cidr, ...dns })));
  }

  /** The private network is connected to the public one, as clusters need it to be. */
  private seedRouter(projectId: string): void {
    const id = seededUuid('router private');
    const fixed = { subnet_id: seededUuid('subnet public'), ip_address: '172.24.4.2' };
    const gateway = { network_id: seededUuid('network public'), external_fixed_ips: [fixed], enable_snat: true };
    this.routers.push(router(projectId, { id, name: 'private-router', external_gateway_info: gateway }));
    const own = { subnet_id: seededUuid('subnet private'), ip_address: '10.10.0.1' };
    this.ports.push(
      port(projectId, {
        id: seededUuid('port private'),
        network_id: seededUuid('network private'),
        device_id: id,
        device_owner: 'network:router_interface',
        fixed_ips: [own],
      }),
    );
  }
}

export function network(projectId: string, fields: object): NeutronRecord {
  return newRecord(projectId, {
    admin_state_up: true,
    mtu: 1450,
    status: 'ACTIVE',
    subnets: [],
    shared: false,
    availability_zone_hints: [],
    availability_zones: [],
    ipv4_address_scope: null,
    ipv6_address_scope: null,
    'router:external': false,
    port_security_enabled: true,
    ...fields,
  });
}

export function router(projectId: string, fields: object): NeutronRecord {
  return newRecord(projectId, {
    admin_state_up: true,
    status: 'ACTIVE',
    external_gateway_info: null,
    availability_zones: [],
    availability_zone_hints: [],
    routes: [],
    flavor_id: null,
    ...fields,
  });
}

export function port(projectId: string, fields: object): NeutronRecord {
  const mac = Array.from({ length: 3 }, () =>
    Math.floor(Math.random() * 256)
      .toString(16)
      .padStart(2, '0'),
  ).join(':');
  return newRecord(projectId, {
    mac_address: `fa:16:3e:${mac}`,
    admin_state_up: true,
    status: 'DOWN',
    device_id: '',
    device_owner: '',
    fixed_ips: [],
    allowed_address_pairs: [],
    extra_dhcp_opts: [],
    security_groups: [],
    'binding:vnic_type': 'normal',
    port_security_enabled: false,
    ...fields,
  });
}

export function securityGroup(projectId: string, fields: object): NeutronRecord {
  return newRecord(projectId, {
    stateful: true,
    shared: false,
    description: 'Default security group',
    security_group_rules: [],
    ...fields,
  });
}

/** What every project begins with: everything may go out, and whoever is in the group may come in. */
function defaultSecurityGroup(projectId: string): NeutronRecord {
  const id = seededUuid('security group default');
  const rules = ['IPv6 ingress', 'IPv6 egress', 'IPv4 ingress', 'IPv4 egress'].map((rule) => {
    const [ethertype, direction] = rule.split(' ');
    const { name, ...record } = newRecord(projectId, {
      id: seededUuid(`security group rule ${rule}`),
      security_group_id: id,
      ethertype,
      direction,
      protocol: null,
      port_range_min: null,
      port_range_max: null,
      remote_ip_prefix: null,
      remote_address_group_id: null,
      normalized_cidr: null,
      remote_group_id: direction === 'ingress' ? id : null,
      standard_attr_id: 12,
      description: null,
      revision_number: 0,
    });
    return record;
  });
  return securityGroup(projectId, { id, name: 'default', security_group_rules: rules });
}
