import { randomBytes } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import type { Service } from '../service';
import { headerOf } from '../service';
import { logIn, malformed, unauthorized } from './auth';
import type { Keystone, Token } from './keystone';
import { roleNamed } from './users';
import type { User } from './users';
import {
  catalogue,
  credentialView,
  endpointViews,
  listLinks,
  projectView,
  regionView,
  serviceViews,
  tokenView,
  userView,
} from './views';

const MOUNT = '/identity';

export function keystoneService(keystone: Keystone): Service {
  return {
    name: 'keystone',
    type: 'identity',
    mount: MOUNT,
    endpoint: '/v3',
    requestIdHeaders: ['x-openstack-request-id'],
    faultBody: ({ status, message, title }) => ({ error: { code: status, message, title } }),
    routes: (app) => {
      acceptJson(app);
      app.addHook('onSend', (_request, reply, _payload, done) => {
        void reply.header('Vary', 'X-Auth-Token');
        done();
      });
      versionRoutes(app, keystone);
      tokenRoutes(app, keystone);
      identityRoutes(app, keystone);
      credentialRoutes(app, keystone);
    },
  };
}

function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch {
      done(malformed('Expecting to find valid JSON in request body.'));
    }
  });
}

function versionRoutes(app: FastifyInstance, { url }: Keystone): void {
  const version = (): object => ({
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href: `${url()}${MOUNT}/v3/` }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  });
  app.get('/', (_request, reply) => {
    void reply.code(300).header('Location', `${url()}${MOUNT}/v3/`);
    return { versions: { values: [version()] } };
  });
  app.get('/v3', () => ({ version: version() }));
}

type Tokens = FastifyRequest<{ Querystring: { nocatalog?: string } }>;

function tokenRoutes(app: FastifyInstance, keystone: Keystone): void {
  app.post('/v3/auth/tokens', (request: Tokens, reply) => {
    const token = logIn(keystone, request.body);
    void reply.code(201).header('X-Subject-Token', token.id);
    return { token: tokenView(token, keystone, request.query.nocatalog === undefined) };
  });
  app.get('/v3/auth/tokens', (request: Tokens, reply) => {
    const token = subjectOf(keystone, request);
    void reply.header('X-Subject-Token', token.id);
    return { token: tokenView(token, keystone, request.query.nocatalog === undefined) };
  });
  app.delete('/v3/auth/tokens', async (request, reply) => {
    keystone.revoke(subjectOf(keystone, request).id);
    return await reply.code(204).send();
  });
  app.get('/v3/auth/catalog', (request) => {
    tokenOf(keystone, request);
    return { catalog: catalogue(keystone), links: { self: `${keystone.url()}${MOUNT}/v3/auth/catalog` } };
  });
}

function tokenOf(keystone: Keystone, request: FastifyRequest): Token {
  const token = keystone.token(headerOf(request, 'x-auth-token'));
  if (token === undefined) {
    throw unauthorized();
  }
  return token;
}

/** The token that a request is about, which need not be the one that it comes with. */
function subjectOf(keystone: Keystone, request: FastifyRequest): Token {
  tokenOf(keystone, request);
  const subject = keystone.token(headerOf(request, 'x-subject-token'));
  if (subject === undefined) {
    throw new Fault(404, 'Could not recognize Fernet token', 'Not Found');
  }
  return subject;
}

function identityRoutes(app: FastifyInstance, keystone: Keystone): void {
  const { url } = keystone;
  app.get('/v3/auth/projects', (request) => {
    const { user } = tokenOf(keystone, request);
    return { projects: [projectView(user, url)], links: listLinks(url, 'auth/projects') };
  });
  app.get('/v3/auth/domains', (request) => {
    tokenOf(keystone, request);
    return { domains: [], links: listLinks(url, 'auth/domains') };
  });
  app.get('/v3/users/:id', (request: FastifyRequest<{ Params: { id: string } }>) => ({
    user: userView(userOf(keystone, request, request.params.id), url),
  }));
  app.get('/v3/users/:id/projects', (request: FastifyRequest<{ Params: { id: string } }>) => {
    const user = userOf(keystone, request, request.params.id);
    return { projects: [projectView(user, url)], links: listLinks(url, `users/${user.userId}/projects`) };
  });
  app.get('/v3/projects/:id', (request: FastifyRequest<{ Params: { id: string } }>) => {
    const { user } = tokenOf(keystone, request);
    const project = keystone.users.find(({ projectId }) => projectId === request.params.id);
    if (project === undefined || (project !== user && !user.isAdmin)) {
      throw forbidden('identity:get_project');
    }
    return { project: projectView(project, url) };
  });
  app.get('/v3/projects', (request: FastifyRequest<{ Querystring: { name?: string } }>) => {
    requireAdmin(keystone, request, 'identity:list_projects');
    const { name } = request.query;
    const found = keystone.users.filter(({ projectName }) => name === undefined || projectName === name);
    return { projects: found.map((user) => projectView(user, url)), links: listLinks(url, 'projects') };
  });
  app.get('/v3/services', (request) => {
    requireAdmin(keystone, request, 'identity:list_services');
    return { services: serviceViews(keystone), links: listLinks(url, 'services') };
  });
  app.get('/v3/endpoints', (request) => {
    requireAdmin(keystone, request, 'identity:list_endpoints');
    return { endpoints: endpointViews(keystone), links: listLinks(url, 'endpoints') };
  });
  app.get('/v3/regions', (request) => {
    tokenOf(keystone, request);
    return { regions: [regionView(url)], links: listLinks(url, 'regions') };
  });
}

function requireAdmin(keystone: Keystone, request: FastifyRequest, action: string): void {
  if (!tokenOf(keystone, request).user.isAdmin) {
    throw forbidden(action);
  }
}

function forbidden(action: string): Fault {
  return new Fault(403, `You are not authorized to perform the requested action: ${action}.`, 'Forbidden');
}

function userOf(keystone: Keystone, request: FastifyRequest, id: string): User {
  const { user } = tokenOf(keystone, request);
  const asked = keystone.users.find(({ userId }) => userId === id);
  if (asked === undefined || (asked !== user && !user.isAdmin)) {
    throw forbidden('identity:get_user');
  }
  return asked;
}

interface CredentialBody {
  readonly application_credential?: {
    readonly name?: string;
    readonly secret?: string;
    readonly description?: string;
    readonly unrestricted?: boolean;
    readonly expires_at?: string;
    readonly roles?: readonly { readonly name?: string; readonly id?: string }[];
  };
}

type OfUser = FastifyRequest<{ Params: { id: string; credential: string }; Body: CredentialBody }>;

function credentialRoutes(app: FastifyInstance, keystone: Keystone): void {
  const { url, applicationCredentials } = keystone;
  const path = '/v3/users/:id/application_credentials';
  const own = (user: User): typeof applicationCredentials =>
    applicationCredentials.filter((credential) => credential.user === user);
  app.post(path, (request: OfUser, reply: FastifyReply) => {
    const credential = addCredential(keystone, userOf(keystone, request, request.params.id), request.body);
    void reply.code(201);
    // Shown this one time.
    return { application_credential: { ...credentialView(credential, url), secret: credential.secret } };
  });
  app.get(path, (request: OfUser) => {
    const user = userOf(keystone, request, request.params.id);
    const links = listLinks(url, `users/${user.userId}/application_credentials`);
    return { application_credentials: own(user).map((credential) => credentialView(credential, url)), links };
  });
  app.get(`${path}/:credential`, (request: OfUser) => {
    const credentials = own(userOf(keystone, request, request.params.id));
    return { application_credential: credentialView(byId(credentials, request.params.credential), url) };
  });
  app.delete(`${path}/:credential`, async (request: OfUser, reply: FastifyReply) => {
    const credential = byId(own(userOf(keystone, request, request.params.id)), request.params.credential);
    applicationCredentials.splice(applicationCredentials.indexOf(credential), 1);
    return await reply.code(204).send();
  });
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) {
    throw new Fault(404, `Could not find Application Credential: ${id}.`, 'Not Found');
  }
  return found;
}

function addCredential(
  keystone: Keystone,
  user: User,
  body: CredentialBody,
): Keystone['applicationCredentials'][number] {
  const given = body.application_credential;
  if (given?.name === undefined) {
    throw malformed("'name' is a required property");
  }
  const { name, secret = randomBytes(64).toString('base64url'), description = null, unrestricted = null } = given;
  const roles = given.roles?.map((role) => user.roles.find(({ id }) => id === role.id) ?? roleNamed(role.name ?? ''));
  const expiresAt = given.expires_at?.replace(/Z$/, '') ?? null;
  return keystone.addApplicationCredential({
    name,
    secret,
    description,
    unrestricted,
    expiresAt,
    user,
    roles: roles ?? user.roles,
  });
}
