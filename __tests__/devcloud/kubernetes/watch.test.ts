import type { KubernetesApi } from '../../../devcloud/kubernetes/api';
import { startKubernetesApi } from '../../../devcloud/kubernetes/api';
import { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
import { ask, type Identity, identityOf, type Watch, watch, type WatchEvent } from './client';
import { node } from './nodes';

const AS_TABLE = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' };

let authority: ClusterAuthority;
let admin: Identity;
let api: KubernetesApi;

beforeAll(async () => {
  authority = await ClusterAuthority.create('mycluster');
  admin = await identityOf(authority);
});

beforeEach(async () => {
  api = await startKubernetesApi({ authority, version: 'v1.23.3' });
});

afterEach(async () => {
  await api.close();
});

async function watchNodes(query = '', headers = {}): Promise<Watch> {
  return await watch(`${api.url}/api/v1/nodes?watch=true${query}`, admin, headers);
}

async function listedVersion(): Promise<string> {
  const { body } = await ask(`${api.url}/api/v1/nodes`, admin);
  return (body.metadata as { resourceVersion: string }).resourceVersion;
}

function told(event: WatchEvent | undefined): string | undefined {
  return event && `${event.type} ${event.object.metadata.name}`;
}

test('tells who comes, who changes and who goes', async () => {
  api.setNodes([node('a'), node('b')]);
  const watching = await watchNodes(`&resourceVersion=${await listedVersion()}`);

  api.setNodes([node('b', { version: 'v1.24.1' }), node('c')]);

  expect([told(await watching.next()), told(await watching.next()), told(await watching.next())].sort()).toEqual([
    'ADDED c',
    'DELETED a',
    'MODIFIED b',
  ]);
});

test('tells nothing of a node that stays as it is', async () => {
  const createdAt = new Date();
  api.setNodes([node('a', { createdAt })]);
  const watching = await watchNodes(`&resourceVersion=${await listedVersion()}`);

  api.setNodes([node('a', { createdAt })]);
  api.setNodes([node('a', { createdAt }), node('b')]);

  expect(told(await watching.next())).toBe('ADDED b');
});

test('begins with everything there is when no version is given', async () => {
  api.setNodes([node('b'), node('a')]);

  const watching = await watchNodes();

  expect([told(await watching.next()), told(await watching.next())]).toEqual(['ADDED a', 'ADDED b']);
});

test('misses nothing between a list and the watch after it', async () => {
  const version = await listedVersion();
  api.setNodes([node('a')]);
  api.setNodes([]);

  const watching = await watchNodes(`&resourceVersion=${version}`);

  expect([told(await watching.next()), told(await watching.next())]).toEqual(['ADDED a', 'DELETED a']);
});

test('tells only of the nodes that were asked for', async () => {
  const watching = await watchNodes('&labelSelector=magnum.openstack.org/role%3Dmaster');

  api.setNodes([node('node-0'), node('master-0')]);

  expect(told(await watching.next())).toBe('ADDED master-0');
});

test('gives rows of a table to kubectl, and the headings once', async () => {
  const watching = await watchNodes('', AS_TABLE);

  api.setNodes([node('a'), node('b')]);

  expect(await watching.next()).toMatchObject({
    type: 'ADDED',
    object: { kind: 'Table', columnDefinitions: [{ name: 'Name' }, {}, {}, {}, {}, {}, {}, {}, {}, {}], rows: [{}] },
  });
  expect(await watching.next()).toMatchObject({
    type: 'ADDED',
    object: { kind: 'Table', columnDefinitions: null, rows: [{ object: { metadata: { name: 'b' } } }] },
  });
});

test('sends whoever has been away too long to list again', async () => {
  const version = await listedVersion();
  for (let number = 0; number < 1001; number += 1) {
    api.setNodes([node(`node-${number}`)]);
  }

  const watching = await watchNodes(`&resourceVersion=${version}`);

  expect(await watching.next()).toMatchObject({ type: 'ERROR', object: { code: 410, reason: 'Expired' } });
  expect(await watching.next()).toBeUndefined();
});

test('does not know the watches that begin with a list, as no server before 1.27 does', async () => {
  const url = `${api.url}/api/v1/nodes?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`;

  expect(await ask(url, admin)).toMatchObject({ status: 422, body: { reason: 'Invalid' } });
});

test('answers 400 for a version that is no number', async () => {
  expect(await ask(`${api.url}/api/v1/nodes?watch=true&resourceVersion=new`, admin)).toMatchObject({ status: 400 });
});

test('ends when the time that was asked for is over', async () => {
  const watching = await watchNodes('&timeoutSeconds=1');

  expect(await watching.next()).toBeUndefined();
});

test('goes on when one of several hangs up', async () => {
  const leaving = await watchNodes();
  const staying = await watchNodes();
  leaving.hangUp();

  api.setNodes([node('a')]);

  expect(told(await staying.next())).toBe('ADDED a');
});

test('ends every open watch when the API is closed', async () => {
  const watching = [await watchNodes(), await watchNodes('', AS_TABLE)];

  await api.close();

  for (const { next } of watching) {
    await expect(next()).rejects.toThrow('aborted');
  }
  await expect(ask(`${api.url}/livez`, admin)).rejects.toThrow('ECONNREFUSED');
});
