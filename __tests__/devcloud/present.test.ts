import { join } from 'node:path';

import type { Devcloud } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import { seededHex } from '../../devcloud/ids';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { logIn } from '../support/devcloud';

let scratch: Scratch;
let cloud: Devcloud;
let poor: Devcloud;
const requests: string[] = [];

beforeAll(async () => {
  scratch = scratchFolder();
  cloud = await startDevcloud({ dir: join(scratch.path, 'cloud'), onRequest: (request) => requests.push(request) });
  poor = await startDevcloud({ dir: join(scratch.path, 'poor'), without: ['octavia', 'cinder'] });
});

afterAll(async () => {
  await cloud.close();
  await poor.close();
  scratch.remove();
});

async function get({ url }: Devcloud, path: string, user?: string): Promise<{ status: number; body: unknown }> {
  const headers: Record<string, string> = user === undefined ? {} : { 'X-Auth-Token': await logIn(url, user) };
  const response = await fetch(`${url}/${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

const ZONES = 'volume/v3/os-availability-zone';
const QUOTA = `volume/v3/os-quota-sets/${seededHex('project kube')}`;

test('Cinder tells its zones, and its volume types by the quota, to whoever has a token', async () => {
  expect(await get(cloud, ZONES)).toMatchObject({ status: 401 });
  expect(await get(cloud, ZONES, 'kube')).toEqual({
    status: 200,
    body: { availabilityZoneInfo: [{ zoneName: 'nova', zoneState: { available: true } }] },
  });
  expect(await get(cloud, QUOTA, 'kube')).toMatchObject({
    status: 200,
    body: { quota_set: { id: seededHex('project kube'), volumes: 10, volumes___DEFAULT__: -1 } },
  });
});

test.each([
  ['volume/', 300, 'v3.0'],
  ['volume/v3', 200, 'v3.0'],
  ['load-balancer/', 200, 'v2.0'],
])('%s lists versions without a token', async (path, status, first) => {
  const answer = await get(cloud, path);

  expect(answer.status).toBe(status);
  expect((answer.body as { versions: object[] }).versions[0]).toMatchObject({ id: first });
});

test.each(['volume/v3/volumes', 'load-balancer/v2/lbaas/loadbalancers'])('%s is not emulated', async (path) => {
  expect(await get(cloud, path, 'kube')).toMatchObject({ status: 501 });
});

test('a cloud without them has them neither in its catalogue nor anywhere', async () => {
  const types = async (on: Devcloud): Promise<string[]> => {
    const { body } = await get(on, 'identity/v3/auth/catalog', 'kube');
    return (body as { catalog: { type: string }[] }).catalog.map(({ type }) => type).sort();
  };

  const all = ['compute', 'container-infra', 'identity', 'image', 'load-balancer', 'network', 'volumev3'];
  expect(await types(cloud)).toEqual(all);
  expect(await types(poor)).toEqual(['compute', 'container-infra', 'identity', 'image', 'network']);
  expect((await fetch(`${poor.url}/${ZONES}`)).status).toBe(404);
});

test('whoever watches is told of every request, answered or not', async () => {
  requests.length = 0;
  await get(cloud, `${ZONES}?a=b`);
  await get(cloud, 'load-balancer/');

  expect(requests).toEqual([`GET /${ZONES}?a=b`, 'GET /load-balancer/']);
});
