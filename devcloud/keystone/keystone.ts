import { randomBytes } from 'node:crypto';

import type { Authenticate, Caller } from '../caller';
import { newHex } from '../ids';
import type { Service } from '../service';
import type { Role, User } from './users';
import { seededUsers } from './users';

export interface KeystoneOptions {
  /** Base URL of the cloud, known once it listens. */
  readonly url: () => string;
  /** @default 24 hours */
  readonly tokenLifetimeMs?: number;
}

export interface Token {
  readonly id: string;
  readonly user: User;
  /** As they were given to get it: `password`, or `token` before those of that token. */
  readonly methods: readonly string[];
  readonly auditIds: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly scope: 'project' | 'system' | 'none';
  readonly roles: readonly Role[];
}

export interface ApplicationCredential {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly user: User;
  readonly description: string | null;
  readonly unrestricted: boolean | null;
  readonly expiresAt: string | null;
  readonly roles: readonly Role[];
}

/** Who may come in, and who has. */
export class Keystone {
  public readonly users = seededUsers();
  public readonly url: () => string;
  /** What the catalogue tells; set when all services are there. */
  public services: readonly Service[] = [];
  public readonly applicationCredentials: ApplicationCredential[] = [];
  private readonly tokens = new Map<string, Token>();
  private readonly tokenLifetimeMs: number;

  public constructor({ url, tokenLifetimeMs = 24 * 60 * 60 * 1000 }: KeystoneOptions) {
    this.url = url;
    this.tokenLifetimeMs = tokenLifetimeMs;
  }

  public readonly authenticate: Authenticate = (id): Caller | undefined => {
    const token = this.token(id);
    if (token === undefined || token.scope === 'none') {
      return undefined;
    }
    const { userId, userName, projectId, projectName, isAdmin } = token.user;
    return { userId, userName, projectId, projectName, isAdmin };
  };

  public token(id: string | undefined): Token | undefined {
    const token = this.tokens.get(id ?? '');
    return token !== undefined && token.expiresAt.getTime() > Date.now() ? token : undefined;
  }

  /** @param parent the token that this one was got with: it lives no longer */
  public issue(user: User, how: Pick<Token, 'methods' | 'scope'> & { roles?: readonly Role[] }, parent?: Token): Token {
    const issuedAt = new Date();
    const auditId = randomBytes(16).toString('base64url');
    const token: Token = {
      id: `gAAAAA${randomBytes(66).toString('base64url')}`,
      user,
      methods: how.methods,
      auditIds: [auditId, ...(parent?.auditIds.slice(-1) ?? [])],
      issuedAt,
      expiresAt: parent?.expiresAt ?? new Date(issuedAt.getTime() + this.tokenLifetimeMs),
      scope: how.scope,
      roles: how.roles ?? user.roles,
    };
    this.tokens.set(token.id, token);
    return token;
  }

  public revoke(id: string): void {
    this.tokens.delete(id);
  }

  public addApplicationCredential(credential: Omit<ApplicationCredential, 'id'>): ApplicationCredential {
    const added = { id: newHex(), ...credential };
    this.applicationCredentials.push(added);
    return added;
  }
}
