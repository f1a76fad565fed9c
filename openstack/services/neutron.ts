import type { ServiceClient } from '../service-client';

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly 'router:external': boolean;
  readonly shared: boolean;
  readonly status: string;
  readonly project_id: string;
  readonly subnets: readonly string[];
}

export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly network_id: string;
  readonly cidr: string;
  readonly ip_version: number;
  readonly dns_nameservers: readonly string[];
}

export interface FloatingIp {
  readonly id: string;
  readonly floating_ip_address: string;
  readonly floating_network_id: string;
  readonly fixed_ip_address: string | null;
  readonly port_id: string | null;
  readonly status: string;
  readonly description: string;
}

/** -1: no limit. */
export interface NeutronQuota {
  readonly limit: number;
  readonly used: number;
  readonly reserved: number;
}

export type NeutronQuotas = Readonly<Record<string, NeutronQuota | undefined>>;

type Filter = Readonly<Record<string, string>>;

/** Neutron, as far as it is looked at. @see https://docs.openstack.org/api-ref/network/v2/ */
export class Neutron {
  public constructor(private readonly client: ServiceClient) {}

  /** @param filter as the API takes it, e.g. `{ name: 'public', 'router:external': 'true' }` */
  public async listNetworks(filter: Filter = {}): Promise<Network[]> {
    return await this.client.list<Network>('/networks', 'networks', { id: 'text', name: 'text' }, { query: filter });
  }

  public async listSubnets(filter: Filter = {}): Promise<Subnet[]> {
    const shape = { id: 'text', network_id: 'text', cidr: 'text' } as const;
    return await this.client.list<Subnet>('/subnets', 'subnets', shape, { query: filter });
  }

  public async listFloatingIps(filter: Filter = {}): Promise<FloatingIp[]> {
    const shape = { id: 'text', floating_ip_address: 'text' } as const;
    return await this.client.list<FloatingIp>('/floatingips', 'floatingips', shape, { query: filter });
  }

  /** By resource: `network`, `router`, `floatingip`, `security_group` … */
  public async getQuotas(projectId: string): Promise<NeutronQuotas> {
    const path = `/quotas/${encodeURIComponent(projectId)}/details.json`;
    return await this.client.get<NeutronQuotas>(path, { network: 'object' }, 'quota');
  }
}
