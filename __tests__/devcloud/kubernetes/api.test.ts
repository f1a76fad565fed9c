import type { KubernetesApi } from '../../../devcloud/kubernetes/api';
import { startKubernetesApi } from '../../../devcloud/kubernetes/api';
import { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
import { ask, type Answer, type Identity, identityOf } from './client';
import { FOUR_NODES, node } from './nodes';

const AS_TABLE = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json' };

let authority: ClusterAuthority;
let admin: Identity;
let api: KubernetesApi;
let logged: string[];

beforeAll(async () => {
  authority = await ClusterAuthority.create('mycluster');
  admin = await identityOf(authority);
});

beforeEach(async () => {
  logged = [];
  api = await startKubernetesApi({ authority, version: 'v1.23.3', log: (line) => logged.push(line) });
  api.setNodes(FOUR_NODES);
});

afterEach(async () => {
  await api.close();
});

async function get(path: string, headers = {}): Promise<Answer> {
  return await ask(`${api.url}${path}`, admin, headers);
}

async function namesAt(path: string): Promise<readonly string[]> {
  const { body } = await get(path);
  return (body.items as { metadata: { name: string } }[]).map(({ metadata }) => metadata.name);
}

test('lists the nodes by name, all of them ready, the masters with their role', async () => {
  const { status, body } = await get('/api/v1/nodes?limit=500');

  expect(status).toBe(200);
  expect(body).toMatchObject({
    kind: 'NodeList',
    apiVersion: 'v1',
    metadata: { resourceVersion: expect.stringMatching(/^\d+$/) as string },
    items: [
      { metadata: { name: 'mycluster-abc-master-0', labels: { 'node-role.kubernetes.io/master': '' } } },
      { metadata: { name: 'mycluster-abc-master-1', labels: { 'magnum.openstack.org/role': 'master' } } },
      { metadata: { name: 'mycluster-abc-node-0', labels: { 'magnum.openstack.org/role': 'worker' } } },
      { metadata: { name: 'mycluster-abc-node-1', labels: { 'magnum.openstack.org/nodegroup': 'default-worker' } } },
    ],
  });
  expect(body).not.toHaveProperty(
    'items.2.metadata.labels',
    expect.objectContaining({ 'node-role.kubernetes.io/master': '' }),
  );
});

test('says of a node what its kubelet would', async () => {
  const { body } = await get('/api/v1/nodes/mycluster-abc-node-0');

  expect(body).toMatchObject({
    kind: 'Node',
    status: {
      addresses: [
        { type: 'InternalIP', address: '10.0.0.7' },
        { type: 'Hostname', address: 'mycluster-abc-node-0' },
      ],
      capacity: { cpu: '1' },
      nodeInfo: { kubeletVersion: 'v1.23.3', osImage: expect.stringContaining('Fedora CoreOS') as string },
    },
  });
  const { conditions } = body.status as { conditions: { type: string; status: string }[] };
  expect(conditions.find(({ type }) => type === 'Ready')?.status).toBe('True');
});

test('gives the table that kubectl prints', async () => {
  const { body } = await get('/api/v1/nodes', AS_TABLE);

  const { columnDefinitions, rows } = body as {
    columnDefinitions: { name: string; priority: number }[];
    rows: { cells: string[]; object: object }[];
  };
  const narrow = columnDefinitions.filter(({ priority }) => priority === 0).map(({ name }) => name);
  expect(narrow).toEqual(['Name', 'Status', 'Roles', 'Age', 'Version']);
  expect(rows.map(({ cells }) => cells.slice(0, narrow.length))).toEqual([
    ['mycluster-abc-master-0', 'Ready', 'master', '12m', 'v1.23.3'],
    ['mycluster-abc-master-1', 'Ready', 'master', '12m', 'v1.23.3'],
    ['mycluster-abc-node-0', 'Ready', '<none>', '12m', 'v1.23.3'],
    ['mycluster-abc-node-1', 'Ready', '<none>', '12m', 'v1.23.3'],
  ]);
  expect(rows.every(({ cells }) => cells.length === columnDefinitions.length)).toBe(true);
  expect(rows[0]?.object).toMatchObject({
    kind: 'PartialObjectMetadata',
    metadata: { name: 'mycluster-abc-master-0' },
  });
});

test.each([
  ['labelSelector=magnum.openstack.org/role%3Dmaster', ['mycluster-abc-master-0', 'mycluster-abc-master-1']],
  ['fieldSelector=metadata.name%3Dmycluster-abc-node-1', ['mycluster-abc-node-1']],
])('lists only the nodes of %s', async (query, names) => {
  expect(await namesAt(`/api/v1/nodes?${query}`)).toEqual(names);
});

test.each(['labelSelector=a%20b', 'fieldSelector=spec.color%3Dred', 'fieldSelector=spec'])(
  'answers 400 for %s, to a watch too',
  async (query) => {
    const answers = [await get(`/api/v1/nodes?${query}`), await get(`/api/v1/nodes?${query}&watch=1`)];

    expect(answers.map(({ status, body }) => [status, body.reason])).toEqual([
      [400, 'BadRequest'],
      [400, 'BadRequest'],
    ]);
  },
);

test('answers 404 for a node that is not there', async () => {
  expect(await get('/api/v1/nodes/nobody')).toMatchObject({
    status: 404,
    body: {
      kind: 'Status',
      message: 'nodes "nobody" not found',
      reason: 'NotFound',
      details: { name: 'nobody', kind: 'nodes' },
    },
  });
});

test('gives nodes and server the versions of an upgrade', async () => {
  api.setVersion('v1.24.1');
  api.setNodes([node('mycluster-abc-master-0', { version: 'v1.24.1' })]);

  expect(await get('/version')).toMatchObject({ body: { major: '1', minor: '24', gitVersion: 'v1.24.1' } });
  expect(await get('/api/v1/nodes')).toMatchObject({
    body: { items: [{ status: { nodeInfo: { kubeletVersion: 'v1.24.1' } } }] },
  });
});

test.each(['/livez', '/readyz', '/healthz'])('is well, says %s', async (path) => {
  expect(await get(path)).toEqual({ status: 200, body: { text: 'ok' } });
});

test.each([
  ['/api/v1/namespaces', ['default', 'kube-node-lease', 'kube-public', 'kube-system']],
  ['/api/v1/pods', []],
  ['/api/v1/services', ['kubernetes', 'kube-dns']],
  ['/api/v1/namespaces/kube-system/services', ['kube-dns']],
  ['/api/v1/namespaces/kube-system/services?labelSelector=kubernetes.io%2Fcluster-service%3Dtrue', ['kube-dns']],
  ['/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases', FOUR_NODES.map(({ name }) => name).sort()],
])('has at %s what every cluster has', async (path, names) => {
  expect(await namesAt(path)).toEqual(names);
});

test('keeps objects of one name in two namespaces apart', async () => {
  expect(await get('/api/v1/namespaces/default/services/kube-dns')).toMatchObject({ status: 404 });
  expect(await get('/api/v1/namespaces/kube-system/services/kube-dns')).toMatchObject({ status: 200 });
});

test('names each kind that it has in its discovery', async () => {
  const { body } = await get('/api/v1');

  const { resources } = body as { resources: { name: string }[] };
  expect(resources.map(({ name }) => name)).toEqual(['events', 'namespaces', 'nodes', 'pods', 'services']);
  expect(await get('/apis')).toMatchObject({ body: { groups: [{ name: 'coordination.k8s.io' }] } });
});

test.each([
  ['GET', '/api/v1/configmaps'],
  ['GET', '/api/v1/nodes/mycluster-abc-node-0/status'],
  ['GET', '/openapi/v2'],
  ['POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'],
  ['DELETE', '/api/v1/nodes/mycluster-abc-node-0'],
  ['POST', '/version'],
])('says that %s %s is not emulated, and logs it', async (method, path) => {
  expect(await ask(`${api.url}${path}`, admin, {}, method)).toMatchObject({
    status: 501,
    body: { kind: 'Status', reason: 'NotImplemented', message: `devcloud does not emulate ${method} ${path}` },
  });
  expect(logged).toEqual([`kubernetes: not emulated: ${method} ${path}`]);
});

test('does not log what a client may ask', async () => {
  await get('/api/v1/nodes/nobody');
  await get('/api/v1/nodes');

  expect(logged).toEqual([]);
});

test('says so when its port is taken', async () => {
  const port = Number(new URL(api.url).port);

  await expect(startKubernetesApi({ authority, version: 'v1.23.3', port })).rejects.toThrow('EADDRINUSE');
});
