import fastify from 'fastify';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

import { seededHex } from '../../devcloud/ids';
import { Keystone } from '../../devcloud/keystone/keystone';
import { keystoneService } from '../../devcloud/keystone/service';
import { mount } from '../../devcloud/service';

const URL = 'http://127.0.0.1:1';
const KUBE = { id: seededHex('user kube'), password: 'kubepass' };

let app: FastifyInstance;
let keystone: Keystone;

function start(options: { tokenLifetimeMs?: number } = {}): void {
  app = fastify({ routerOptions: { ignoreTrailingSlash: true } });
  keystone = new Keystone({ url: () => URL, ...options });
  const service = keystoneService(keystone);
  keystone.services = [service];
  mount(app, service, () => undefined);
}

beforeEach(() => {
  start();
});

afterEach(async () => {
  await app.close();
});

async function logIn(identity: object, scope?: unknown): Promise<LightMyRequestResponse> {
  return await app.inject({ method: 'POST', url: '/identity/v3/auth/tokens', payload: { auth: { identity, scope } } });
}

async function logInWithPassword(user: object = KUBE, scope?: unknown): Promise<LightMyRequestResponse> {
  return await logIn({ methods: ['password'], password: { user } }, scope);
}

async function withToken(method: 'GET' | 'POST' | 'DELETE', path: string, token: unknown, payload?: object) {
  const headers = { 'x-auth-token': String(token) };
  return await app.inject({ method, url: `/identity/v3${path}`, headers, payload });
}

test.each([
  ['by id', KUBE],
  ['by name, in a domain by name', { name: 'kube', password: 'kubepass', domain: { name: 'Default' } }],
  ['by name, in a domain by id', { name: 'kube', password: 'kubepass', domain: { id: 'default' } }],
])('lets a user in %s, into the project of that name when none is asked for', async (_how, user) => {
  const response = await logInWithPassword(user);

  expect(response.statusCode).toBe(201);
  expect(response.json()).toMatchObject({
    token: {
      methods: ['password'],
      user: { name: 'kube', id: KUBE.id },
      project: { name: 'kube', id: seededHex('project kube') },
      catalog: [{ type: 'identity', endpoints: [{ url: `${URL}/identity/v3`, region: 'RegionOne' }, {}, {}] }],
    },
  });
});

test.each([
  ['a wrong password', { ...KUBE, password: 'wrong' }, undefined],
  ['an unknown user', { name: 'nobody', password: 'kubepass', domain: { id: 'default' } }, undefined],
  ['a user in another domain', { name: 'kube', password: 'kubepass', domain: { name: 'nosuch' } }, undefined],
  ['the project of somebody else', KUBE, { project: { name: 'demo', domain: { id: 'default' } } }],
  ['a project in another domain', KUBE, { project: { name: 'kube', domain: { id: 'other' } } }],
  ['a domain', KUBE, { domain: { name: 'Default' } }],
  ['the system, for whoever is no administrator', KUBE, { system: { all: true } }],
])('refuses %s without saying what was wrong', async (_what, user, scope) => {
  const response = await logInWithPassword(user, scope);

  expect(response.statusCode).toBe(401);
  expect(response.json()).toEqual({
    error: { code: 401, message: 'The request you have made requires authentication.', title: 'Unauthorized' },
  });
});

test.each([
  ['{', 'Expecting to find valid JSON in request body.'],
  ['{}', 'Expecting to find auth in request body.'],
])('refuses the body %s', async (payload, message) => {
  const response = await app.inject({ method: 'POST', url: '/identity/v3/auth/tokens', payload });

  expect(response.statusCode).toBe(400);
  expect(response.json<{ error: { message: string } }>().error.message).toContain(message);
});

test('an unscoped token lists projects and opens no service', async () => {
  const { headers } = await logInWithPassword(KUBE, 'unscoped');

  expect((await withToken('GET', '/auth/projects', headers['x-subject-token'])).json()).toMatchObject({
    projects: [{ name: 'kube' }],
  });
  expect(keystone.authenticate(String(headers['x-subject-token']))).toBeUndefined();
});

test('a token ends when its time is over, or when it is revoked', async () => {
  const first = String((await logInWithPassword()).headers['x-subject-token']);
  expect(keystone.authenticate(first)).toMatchObject({ userName: 'kube', isAdmin: false });
  const revoked = await app.inject({
    method: 'DELETE',
    url: '/identity/v3/auth/tokens',
    headers: { 'x-auth-token': first, 'x-subject-token': first },
  });
  expect(revoked.statusCode).toBe(204);
  expect(keystone.authenticate(first)).toBeUndefined();

  start({ tokenLifetimeMs: -1 });
  const late = String((await logInWithPassword()).headers['x-subject-token']);
  expect(keystone.authenticate(late)).toBeUndefined();
  expect((await withToken('GET', '/auth/catalog', late)).statusCode).toBe(401);
});

test('a token that was got with another one lives no longer than that', async () => {
  const first = await logInWithPassword();
  const second = await logIn({ methods: ['token'], token: { id: first.headers['x-subject-token'] } });

  const { token } = second.json<{ token: { expires_at: string; methods: string[] } }>();
  expect(token.methods).toEqual(['token', 'password']);
  expect(token.expires_at).toBe(first.json<{ token: { expires_at: string } }>().token.expires_at);
});

test('an application credential lets in with its own roles until it is deleted', async () => {
  const token = (await logInWithPassword()).headers['x-subject-token'];
  const path = `/users/${KUBE.id}/application_credentials`;
  const payload = { application_credential: { name: 'ci', roles: [{ name: 'member' }] } };
  const made = await withToken('POST', path, token, payload);
  const { id, secret } = made.json<{ application_credential: { id: string; secret: string } }>().application_credential;
  const identity = { methods: ['application_credential'], application_credential: { id, secret } };

  const used = await logIn(identity);
  expect(used.json()).toMatchObject({ token: { roles: [{ name: 'member' }], project: { name: 'kube' } } });
  expect((await withToken('GET', `${path}/${id}`, token)).payload).not.toContain(secret);

  await withToken('DELETE', `${path}/${id}`, token);
  expect((await logIn(identity)).statusCode).toBe(401);
});

test('an application credential that has expired lets nobody in', async () => {
  const token = (await logInWithPassword()).headers['x-subject-token'];
  const make = async (expires_at: string): Promise<number> => {
    const payload = { application_credential: { name: expires_at, secret: 's', expires_at } };
    const made = await withToken('POST', `/users/${KUBE.id}/application_credentials`, token, payload);
    const { id } = made.json<{ application_credential: { id: string } }>().application_credential;
    const identity = { methods: ['application_credential'], application_credential: { id, secret: 's' } };
    return (await logIn(identity)).statusCode;
  };

  expect(await make('2020-01-01T00:00:00')).toBe(401);
  expect(await make('2120-01-01T00:00:00')).toBe(201);
});

test('what belongs to others can only an administrator see', async () => {
  const kube = (await logInWithPassword()).headers['x-subject-token'];
  const admin = await logInWithPassword({ id: seededHex('user admin'), password: 'adminpass' });
  const token = admin.headers['x-subject-token'];

  expect((await withToken('GET', '/projects', kube)).statusCode).toBe(403);
  expect((await withToken('GET', '/projects?name=demo', token)).json()).toMatchObject({ projects: [{ name: 'demo' }] });
  expect((await withToken('GET', `/users/${seededHex('user demo')}`, kube)).statusCode).toBe(403);
});

test('what is not emulated is answered with 501', async () => {
  const response = await withToken('GET', '/groups', 'x');

  expect(response.statusCode).toBe(501);
  expect(response.payload).toContain('devcloud does not emulate GET /identity/v3/groups');
});
