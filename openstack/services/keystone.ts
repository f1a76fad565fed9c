import type { CatalogService } from '../catalog';
import type { ServiceClient } from '../service-client';
import type { TokenSource } from '../token-source';

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly domain_id: string;
  readonly enabled: boolean;
}

/** Whose token it is, and for what. */
export interface Caller {
  readonly userId?: string;
  readonly userName?: string;
  readonly projectId?: string;
  readonly projectName?: string;
  readonly expiresAt?: string;
}

/** Keystone, as far as it is looked at. @see https://docs.openstack.org/api-ref/identity/v3/ */
export class Keystone {
  public constructor(
    private readonly client: ServiceClient,
    private readonly tokens: TokenSource,
  ) {}

  /** Authenticates where that was not done yet. */
  public async whoAmI(): Promise<Caller> {
    const { userId, userName, projectId, projectName, expiresAt } = await this.tokens.session();
    return { userId, userName, projectId, projectName, expiresAt };
  }

  /** What came with the token. */
  public async getCatalog(): Promise<readonly CatalogService[]> {
    return (await this.tokens.session()).catalog;
  }

  /** Projects that the user may choose from. */
  public async listProjects(): Promise<Project[]> {
    return await this.client.list<Project>('/auth/projects', 'projects', { id: 'text', name: 'text' });
  }

  /** For whoever has to speak to OpenStack by other means. Never to be printed. */
  public async token(): Promise<string> {
    return (await this.tokens.session()).token;
  }
}
