import type { ServiceClient } from '../service-client';
import type { Shape } from '../shape';

export interface Flavor {
  readonly id: string;
  readonly name: string;
  readonly vcpus: number;
  /** MiB. */
  readonly ram: number;
  /** GiB; 0 where servers boot from a volume. */
  readonly disk: number;
}

export interface NovaKeypair {
  readonly name: string;
  readonly fingerprint: string;
  readonly public_key: string;
}

export interface Server {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly fault?: { readonly code: number; readonly message: string };
  readonly created: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** -1: no limit. */
export interface NovaLimits {
  readonly maxTotalInstances: number;
  readonly maxTotalCores: number;
  /** MiB. */
  readonly maxTotalRAMSize: number;
  readonly maxServerGroups: number;
  readonly totalInstancesUsed: number;
  readonly totalCoresUsed: number;
  readonly totalRAMUsed: number;
  readonly totalServerGroupsUsed: number;
}

const FLAVOR: Shape<Flavor> = { id: 'text', name: 'text', vcpus: 'number', ram: 'number', disk: 'number' };

/** Nova, as far as it is looked at. @see https://docs.openstack.org/api-ref/compute/ */
export class Nova {
  public constructor(private readonly client: ServiceClient) {}

  /** What the project may use, and does. */
  public async getLimits(): Promise<NovaLimits> {
    const { absolute } = await this.client.get<{ absolute: NovaLimits }>('/limits', { absolute: 'object' }, 'limits');
    return absolute;
  }

  public async listFlavors(): Promise<Flavor[]> {
    return await this.client.list<Flavor>('/flavors/detail', 'flavors', FLAVOR);
  }

  /** Those of the user, whatever the project. */
  public async listKeypairs(): Promise<NovaKeypair[]> {
    const found = await this.client.list<{ keypair: NovaKeypair }>('/os-keypairs', 'keypairs', { keypair: 'object' });
    return found.map(({ keypair }) => keypair);
  }

  public async getServer(serverId: string): Promise<Server> {
    return await this.client.get<Server>(`/servers/${encodeURIComponent(serverId)}`, SERVER, 'server');
  }

  /** @param filter as the API takes it, e.g. `{ name: '^mycluster-' }` */
  public async listServers(filter: Readonly<Record<string, string>> = {}): Promise<Server[]> {
    return await this.client.list<Server>('/servers/detail', 'servers', SERVER, { query: filter });
  }
}

const SERVER: Shape<Server> = { id: 'text', name: 'text', status: 'text' };
