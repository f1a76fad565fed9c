import type { AuthRequest } from '../../openstack/auth-request';
import type { Http } from '../../openstack/http';
import { openHttp } from '../../openstack/http';
import { authenticate, findIdentityUrl } from '../../openstack/keystone';
import { readMagnumRoot } from '../../openstack/services/magnum-root';
import type { FakeCloud } from '../support/fake-cloud';
import { startFakeCloud, startSilentServer } from '../support/fake-cloud';

let cloud: FakeCloud;
let http: Http;

beforeEach(async () => {
  cloud = await startFakeCloud();
  http = await openHttp({ tls: { rejectUnauthorized: true }, env: {}, timeoutMs: 5000 });
});

afterEach(async () => {
  await http.close();
  await cloud.close();
});

function byPassword(password: string): AuthRequest {
  const identity = {
    methods: ['password'],
    password: { user: { name: 'kube', domain: { name: 'Default' }, password } },
  };
  return { method: 'password', identity, scope: { project: { name: 'kube' } }, who: 'user kube', sources: [] };
}

test.each(['', '/', '/v3', '/v3/', '/moved'])('finds Identity v3 from an auth_url that ends in "%s"', async (path) => {
  expect(await findIdentityUrl(http, cloud.url + path)).toBe(`${cloud.url}/v3`);
});

test('asks nothing where the version is named', async () => {
  await findIdentityUrl(http, `${cloud.url}/v3`);

  expect(cloud.requests).toEqual([]);
});

test('refuses what does not list versions', async () => {
  await expect(findIdentityUrl(http, `${cloud.url}/nothing`)).rejects.toMatchObject({
    failure: 'not identity',
    message: `${cloud.url}/nothing answered 404, not as Keystone does`,
  });
});

test('refuses Identity v2.0', async () => {
  await expect(findIdentityUrl(http, `${cloud.url}/v2.0/`)).rejects.toThrow('is Identity v2.0');
});

test('brings token, names and catalogue', async () => {
  const session = await authenticate(http, `${cloud.url}/v3`, byPassword('right'));

  expect(session).toMatchObject({ token: 'a-token', userName: 'kube', projectName: 'kube' });
  expect(session.catalog.map(({ type }) => type)).toEqual(['compute', 'container-infra']);
  expect(cloud.auths).toEqual([
    { auth: { identity: byPassword('right').identity, scope: { project: { name: 'kube' } } } },
  ]);
});

test('tells a refusal from a place that is no Keystone', async () => {
  await expect(authenticate(http, `${cloud.url}/v3`, byPassword('wrong'))).rejects.toMatchObject({
    failure: 'unauthorized',
  });
  await expect(authenticate(http, `${cloud.url}/nothing/v3`, byPassword('right'))).rejects.toMatchObject({
    failure: 'not identity',
  });
});

test('gives up on a server that says nothing', async () => {
  const silent = await startSilentServer();
  const hurried = await openHttp({ tls: { rejectUnauthorized: true }, env: {}, timeoutMs: 100 });

  await expect(hurried.send(silent.url)).rejects.toMatchObject({ failure: 'timeout' });

  await hurried.close();
  await silent.close();
});

test('goes through the proxy that the environment names, but not for hosts that need none', async () => {
  const proxied = await openHttp({
    tls: { rejectUnauthorized: true },
    env: { http_proxy: 'http://127.0.0.1:1', no_proxy: '127.0.0.1' },
    timeoutMs: 5000,
  });

  expect((await proxied.send(`${cloud.url}/v3`)).status).toBe(200);
  await expect(proxied.send('http://keystone.example/v3')).rejects.toMatchObject({ failure: 'refused' });

  await proxied.close();
});

test.each(['/magnum/v1', '/magnum/v1/', '/magnum/v1/p-1', '/magnum'])(
  'finds the root of Magnum from %s',
  async (path) => {
    const { version } = await readMagnumRoot(http, cloud.url + path);

    expect(version).toEqual({ minMicroversion: '1.1', maxMicroversion: '1.10' });
  },
);
