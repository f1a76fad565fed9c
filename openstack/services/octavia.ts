import type { ServiceClient } from '../service-client';
import type { Shape } from '../shape';

interface Balanced {
  readonly id: string;
  readonly name: string;
  readonly provisioning_status: string;
  readonly operating_status: string;
}

export interface LoadBalancer extends Balanced {
  readonly vip_address: string;
  readonly vip_port_id: string;
  readonly description: string;
}

export interface Pool extends Balanced {
  readonly protocol: string;
  readonly loadbalancers: readonly { readonly id: string }[];
}

export interface Member extends Balanced {
  readonly address: string;
  readonly protocol_port: number;
}

const BALANCED: Shape<Balanced> = { id: 'text', provisioning_status: 'text', operating_status: 'text' };

/** Octavia, as far as it is looked at. @see https://docs.openstack.org/api-ref/load-balancer/v2/ */
export class Octavia {
  public constructor(private readonly client: ServiceClient) {}

  /** @param filter as the API takes it, e.g. `{ vip_address: '10.0.0.5' }` */
  public async listLoadBalancers(filter: Readonly<Record<string, string>> = {}): Promise<LoadBalancer[]> {
    const path = '/lbaas/loadbalancers';
    return await this.client.list<LoadBalancer>(path, 'loadbalancers', BALANCED, { query: filter });
  }

  public async listPools(loadBalancerId: string): Promise<Pool[]> {
    const query = { loadbalancer_id: loadBalancerId };
    return await this.client.list<Pool>('/lbaas/pools', 'pools', BALANCED, { query });
  }

  public async listMembers(poolId: string): Promise<Member[]> {
    const path = `/lbaas/pools/${encodeURIComponent(poolId)}/members`;
    return await this.client.list<Member>(path, 'members', BALANCED);
  }
}
