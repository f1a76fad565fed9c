import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { parse } from 'yaml';

import { startDevcloud } from '../../devcloud';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { logIn } from '../support/devcloud';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test('writes what clients need before it is ready, for its owner alone', async () => {
  const cloud = await startDevcloud({ dir: scratch.path });
  await cloud.close();

  expect(readdirSync(scratch.path).sort()).toEqual(['clouds.yaml', 'kubekey', 'kubekey.pub', 'openrc']);
  for (const file of [cloud.files.cloudsYaml, cloud.files.openrc, cloud.files.privateKey]) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  expect(parse(readFileSync(cloud.files.cloudsYaml, 'utf8'))).toMatchObject({
    clouds: {
      kube: { auth: { auth_url: `${cloud.url}/identity/v3`, project_name: 'kube' }, region_name: 'RegionOne' },
      demo: { auth: { username: 'demo' } },
      admin: { auth: { username: 'admin' } },
    },
  });
});

test('an openrc is read by a shell', async () => {
  const cloud = await startDevcloud({ dir: scratch.path });
  await cloud.close();

  const script = `OS_CLOUD=other; . ${cloud.files.openrc}; echo "$OS_AUTH_URL $OS_USERNAME $OS_PROJECT_NAME [$OS_CLOUD]"`;
  const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(printed).toBe(`${cloud.url}/identity/v3 kube kube []\n`);
});

test('another one in the same folder keeps the key, and says where it is itself', async () => {
  const first = await startDevcloud({ dir: scratch.path });
  const key = readFileSync(first.files.privateKey, 'utf8');
  const second = await startDevcloud({ dir: scratch.path });
  await first.close();

  expect(readFileSync(second.files.privateKey, 'utf8')).toBe(key);
  expect(readFileSync(second.files.cloudsYaml, 'utf8')).toContain(second.url);
  await second.close();
});

test('what is seeded has the same ids in every devcloud', async () => {
  const ids = await Promise.all(
    [0, 1].map(async () => {
      const cloud = await startDevcloud({ dir: scratch.path });
      const headers = { 'X-Auth-Token': await logIn(cloud.url, 'kube') };
      const read = async (path: string): Promise<string> => {
        const text = await (await fetch(`${cloud.url}/${path}`, { headers })).text();
        return (text.match(/"id":\s*"[^"]+"/g) ?? []).join();
      };
      const found = [await read('image/v2/images'), await read('networking/v2.0/networks?fields=id')];
      await cloud.close();
      return found;
    }),
  );

  expect(ids[0]?.join()).toMatch(/[\da-f-]{36}/);
  expect(ids[0]).toEqual(ids[1]);
});

test.each(['clouds.yaml', 'openrc', 'kubekey'])(
  'leaves somebody else’s %s alone, and nothing running',
  async (name) => {
    const file = join(scratch.path, name);
    writeFileSync(file, 'clouds: {}\n');

    await expect(startDevcloud({ dir: scratch.path })).rejects.toThrow(
      `${file} is there already and no devcloud wrote it; move it away, or choose another folder`,
    );
    expect(readFileSync(file, 'utf8')).toBe('clouds: {}\n');
  },
);

test('says which port is taken by its code, and leaves nothing half-written', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;

  await expect(startDevcloud({ dir: scratch.path, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });

  expect(readdirSync(scratch.path).sort()).toEqual(['kubekey', 'kubekey.pub']);
  other.close();
});

test('logs what it does not emulate, and answers in the form of the service', async () => {
  const lines: string[] = [];
  const cloud = await startDevcloud({ dir: scratch.path, log: (line) => lines.push(line) });
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'kube') };

  const response = await fetch(`${cloud.url}/networking/v2.0/vpn`, { headers });
  await cloud.close();

  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    NeutronError: { message: 'devcloud does not emulate GET /networking/v2.0/vpn' },
  });
  expect(lines).toEqual(['neutron: not emulated: GET /networking/v2.0/vpn']);
});
