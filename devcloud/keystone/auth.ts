import { Fault } from '../fault';
import type { Keystone, Token } from './keystone';
import type { User } from './users';

interface Domain {
  readonly id?: string;
  readonly name?: string;
}

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly domain?: Domain;
}

interface AuthRequest {
  readonly auth?: {
    readonly identity?: {
      readonly methods?: readonly string[];
      readonly password?: { readonly user?: Named & { readonly password?: string } };
      readonly token?: { readonly id?: string };
      readonly application_credential?: Named & { readonly secret?: string; readonly user?: Named };
    };
    readonly scope?: 'unscoped' | { readonly project?: Named; readonly domain?: Domain; readonly system?: object };
  };
}

const MALFORMED =
  'The server could not comply with the request since it is either malformed or otherwise incorrect. The client is assumed to be in error.';

/** One message for whatever is wrong, so that nobody learns which of name and password it was. */
export function unauthorized(): Fault {
  return new Fault(401, 'The request you have made requires authentication.', 'Unauthorized');
}

export function malformed(expected: string): Fault {
  return new Fault(400, `${expected} ${MALFORMED}`, 'Bad Request');
}

/** Reads the body of `POST /auth/tokens` and issues a token for it. */
export function logIn(keystone: Keystone, body: unknown): Token {
  const { auth } = (body ?? {}) as AuthRequest;
  if (auth?.identity?.methods === undefined) {
    throw malformed('Expecting to find auth in request body.');
  }
  const { identity, scope } = auth;
  switch (identity.methods?.[0] ?? 'none') {
    case 'password':
      return keystone.issue(userByPassword(keystone, identity.password?.user), {
        methods: ['password'],
        scope: scopeOf(keystone, scope, identity.password?.user),
      });
    case 'token':
      return byToken(keystone, identity.token?.id, scope);
    case 'application_credential':
      return byApplicationCredential(keystone, identity.application_credential);
    default:
      throw unauthorized();
  }
}

function userByPassword(keystone: Keystone, given: (Named & { password?: string }) | undefined): User {
  const user = keystone.users.find((candidate) => isUser(candidate, given));
  if (user === undefined || user.password !== given?.password) {
    throw unauthorized();
  }
  return user;
}

function isUser({ userId, userName }: User, given: Named | undefined): boolean {
  return given?.id === undefined ? given?.name === userName && isDefault(given.domain) : given.id === userId;
}

function isDefault(domain: Domain | undefined): boolean {
  return domain?.id === 'default' || domain?.name === 'Default';
}

type Scope = NonNullable<AuthRequest['auth']>['scope'];

/** A user has one project here, which is also what it gets when it asks for none. */
function scopeOf(keystone: Keystone, scope: Scope, given: Named | undefined): Token['scope'] {
  if (scope === 'unscoped') {
    return 'none';
  }
  const user = keystone.users.find((candidate) => isUser(candidate, given));
  if (user === undefined || scope?.domain !== undefined) {
    throw unauthorized();
  }
  if (scope?.system !== undefined) {
    return systemScope(user);
  }
  const project = scope?.project;
  if (project !== undefined && !isProject(user, project)) {
    throw unauthorized();
  }
  return 'project';
}

function systemScope({ isAdmin }: User): 'system' {
  if (!isAdmin) {
    throw unauthorized();
  }
  return 'system';
}

function isProject({ projectId, projectName }: User, given: Named): boolean {
  return given.id === undefined ? given.name === projectName && isDefault(given.domain) : given.id === projectId;
}

function byToken(keystone: Keystone, id: string | undefined, scope: Scope): Token {
  const parent = keystone.token(id);
  if (parent === undefined) {
    throw unauthorized();
  }
  const methods = ['token', ...parent.methods.filter((method) => method !== 'token')];
  const { user, roles } = parent;
  return keystone.issue(user, { methods, roles, scope: scopeOf(keystone, scope, { id: user.userId }) }, parent);
}

function byApplicationCredential(
  keystone: Keystone,
  given: (Named & { secret?: string; user?: Named }) | undefined,
): Token {
  const credential = keystone.applicationCredentials.find(({ id, name, user }) =>
    given?.id === undefined ? given?.name === name && isUser(user, given.user) : given.id === id,
  );
  const expired = credential?.expiresAt != null && new Date(`${credential.expiresAt}Z`).getTime() < Date.now();
  if (credential === undefined || credential.secret !== given?.secret || expired) {
    throw unauthorized();
  }
  const { user, roles } = credential;
  return keystone.issue(user, { methods: ['application_credential'], scope: 'project', roles });
}
