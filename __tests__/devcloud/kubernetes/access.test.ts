import type { KubernetesApi } from '../../../devcloud/kubernetes/api';
import { startKubernetesApi } from '../../../devcloud/kubernetes/api';
import { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
import { ask, identityOf, newRequest } from './client';

let authority: ClusterAuthority;
let api: KubernetesApi;

beforeAll(async () => {
  authority = await ClusterAuthority.create('mycluster');
  api = await startKubernetesApi({ authority, version: 'v1.23.3' });
});

afterAll(async () => {
  await api.close();
});

const UNAUTHORIZED = {
  status: 401,
  body: {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: 'Unauthorized',
    reason: 'Unauthorized',
    code: 401,
  },
};

test.each(['/api/v1/nodes', '/version', '/livez'])('lets nobody without a certificate read %s', async (path) => {
  const nobody = { ca: authority.certificatePem };

  expect(await ask(`${api.url}${path}`, nobody)).toEqual(UNAUTHORIZED);
});

test('lets nobody in with a certificate that they signed themselves', async () => {
  const stranger = await ClusterAuthority.create('mycluster');
  const identity = { ...(await identityOf(stranger)), ca: authority.certificatePem };

  expect(await ask(`${api.url}/api/v1/nodes`, identity)).toEqual(UNAUTHORIZED);
});

test('keeps two clusters apart', async () => {
  const otherAuthority = await ClusterAuthority.create('other');
  const other = await startKubernetesApi({ authority: otherAuthority, version: 'v1.23.3' });
  try {
    const [mine, theirs] = await Promise.all([identityOf(authority), identityOf(otherAuthority)]);
    const nodesOf = async ({ url }: KubernetesApi, { key, cert }: typeof mine, ca: ClusterAuthority): Promise<number> =>
      (await ask(`${url}/api/v1/nodes`, { key, cert, ca: ca.certificatePem })).status;

    expect(await nodesOf(api, mine, authority)).toBe(200);
    expect(await nodesOf(other, theirs, otherAuthority)).toBe(200);
    expect(await nodesOf(api, theirs, authority)).toBe(401);
    expect(await nodesOf(other, mine, otherAuthority)).toBe(401);
    await expect(nodesOf(other, theirs, authority)).rejects.toThrow('self-signed certificate in certificate chain');
  } finally {
    await other.close();
  }
});

test.each([
  {
    path: '/api/v1/nodes',
    message: 'nodes is forbidden: User "bob" cannot list resource "nodes" in API group "" at the cluster scope',
    details: { kind: 'nodes' },
  },
  {
    path: '/api/v1/nodes?watch=true',
    message: 'nodes is forbidden: User "bob" cannot watch resource "nodes" in API group "" at the cluster scope',
    details: { kind: 'nodes' },
  },
  {
    path: '/api/v1/nodes/node-0',
    message: 'nodes "node-0" is forbidden: User "bob" cannot get resource "nodes" in API group "" at the cluster scope',
    details: { name: 'node-0', kind: 'nodes' },
  },
  {
    path: '/apis/apps/v1/namespaces/default/deployments',
    message:
      'deployments.apps is forbidden: User "bob" cannot list resource "deployments" in API group "apps" in the namespace "default"',
    details: { group: 'apps', kind: 'deployments' },
  },
  { path: '/metrics', message: 'forbidden: User "bob" cannot get path "/metrics"', details: {} },
])('forbids $path to whoever is not in system:masters', async ({ path, message, details }) => {
  const bob = await identityOf(authority, 'CN=bob, O=system:master, OU=system:masters');

  expect(await ask(`${api.url}${path}`, bob)).toEqual({
    status: 403,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      reason: 'Forbidden',
      details,
      code: 403,
    },
  });
});

test.each(['/version', '/api', '/api/v1', '/apis', '/livez'])(
  'lets everybody with a certificate read %s',
  async (path) => {
    const bob = await identityOf(authority, 'CN=bob');

    expect((await ask(`${api.url}${path}`, bob)).status).toBe(200);
  },
);

test('finds system:masters among several groups', async () => {
  const identity = await identityOf(authority, 'CN=admin, O=people, O=system:masters');

  expect((await ask(`${api.url}/api/v1/nodes`, identity)).status).toBe(200);
});

test('takes a certificate only from whoever has its key', async () => {
  const { cert, ca } = await identityOf(authority);
  const { key } = await newRequest('CN=admin');

  await expect(ask(`${api.url}/api/v1/nodes`, { key, cert, ca })).rejects.toThrow('key values mismatch');
});
