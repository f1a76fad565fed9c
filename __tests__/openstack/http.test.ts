import type { Env } from '../../openstack/config-files';
import type { Http } from '../../openstack/http';
import { openHttp } from '../../openstack/http';
import { proxyFor } from '../../openstack/proxies';
import type { TlsOptions } from '../../openstack/tls';
import type { ProxyServer, TlsServer } from '../support/tls-servers';
import { startProxy, startTlsServer } from '../support/tls-servers';

let server: TlsServer;
const opened: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  server = await startTlsServer();
});

afterEach(async () => {
  await Promise.all(
    opened.splice(0).map(async ({ close }) => {
      await close();
    }),
  );
});

afterAll(async () => {
  await server.close();
});

async function http(tls: Partial<TlsOptions>, env: Env = {}): Promise<Http> {
  const made = await openHttp({ tls: { rejectUnauthorized: true, ...tls }, env, timeoutMs: 5000 });
  opened.push(made);
  return made;
}

async function proxy(refusal?: number): Promise<ProxyServer> {
  const made = await startProxy(refusal);
  opened.push(made);
  return made;
}

describe('a certificate', () => {
  test('is trusted when its CA is named', async () => {
    const { send } = await http({ ca: server.ca });

    expect((await send(`${server.url}/v3`)).body).toEqual({ url: '/v3' });
  });

  test('of a CA that nobody knows is not', async () => {
    const { send } = await http({});

    await expect(send(server.url)).rejects.toMatchObject({ failure: 'tls', sent: false });
  });

  test('is not looked at when nobody wants it to be', async () => {
    const { send } = await http({ rejectUnauthorized: false });

    expect((await send(server.url)).status).toBe(200);
  });

  test('of our own is shown', async () => {
    const { send } = await http({ ca: server.ca, ...server.credentials });

    expect((await send(server.url)).body).toMatchObject({ subject: { CN: 'kubernetes' } });
  });

  test('is judged behind a proxy as well', async () => {
    const { url, requests } = await proxy();
    const trusting = await http({ ca: server.ca, ...server.credentials }, { https_proxy: url });
    const doubting = await http({}, { https_proxy: url });

    expect((await trusting.send(`${server.url}/a`)).body).toMatchObject({ subject: { CN: 'kubernetes' }, url: '/a' });
    await expect(doubting.send(server.url)).rejects.toMatchObject({ failure: 'tls' });
    expect(requests[0]).toBe(`CONNECT 127.0.0.1:${server.port}`);
  });
});

test('says that a port without TLS does not speak it', async () => {
  const { port } = await proxy();
  const { send } = await http({});

  await expect(send(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ failure: 'tls' });
});

describe('a proxy', () => {
  test('keeps its connection to a server for the next request', async () => {
    const { url, requests } = await proxy();
    const { send } = await http({ ca: server.ca }, { HTTPS_PROXY: url });

    await send(server.url);
    await send(server.url);

    expect(requests).toHaveLength(1);
  });

  test('without TLS is given the whole URL', async () => {
    const { url, requests, headers } = await proxy();
    const { send } = await http({}, { http_proxy: url });

    expect((await send('http://keystone.example:5000/v3?a=1')).body).toEqual({ by: 'the proxy' });
    expect(requests).toEqual(['GET http://keystone.example:5000/v3?a=1']);
    expect(headers[0]).toMatchObject({ host: 'keystone.example:5000' });
  });

  test.each(['http', 'https'])('is told who asks for %s', async (scheme) => {
    const { port, headers } = await proxy();
    const { send } = await http({ ca: server.ca }, { [`${scheme}_proxy`]: `http://me:p%40ss@127.0.0.1:${port}` });

    await send(scheme === 'http' ? 'http://keystone.example/' : server.url);

    expect(headers[0]).toMatchObject({ 'proxy-authorization': `Basic ${Buffer.from('me:p@ss').toString('base64')}` });
  });

  test('that refuses is named, without its password', async () => {
    const { port } = await proxy(407);
    const { send } = await http({}, { https_proxy: `http://me:s3cret@127.0.0.1:${port}` });

    await expect(send('https://keystone.example/v3')).rejects.toMatchObject({
      failure: 'proxy',
      message: `the proxy 127.0.0.1:${port} does not connect to keystone.example: it answered 407`,
    });
  });

  test('that is not there is named', async () => {
    const { send } = await http({}, { https_proxy: 'http://127.0.0.1:1' });

    await expect(send('https://keystone.example/v3')).rejects.toMatchObject({
      failure: 'refused',
      message: 'nothing listens at 127.0.0.1:1 (ECONNREFUSED); it is the proxy for keystone.example',
    });
  });

  test.each(['socks5://127.0.0.1:1080', 'http://'])(
    'that is %s is refused, and its value stays unsaid',
    async (value) => {
      const { send } = await http({}, { https_proxy: value });

      await expect(send('https://keystone.example/v3')).rejects.toThrow(
        'HTTPS_PROXY names no proxy that speaks HTTP; give it as http://HOST:PORT',
      );
    },
  );
});

test.each([
  { url: 'http://k.example/', env: { HTTP_PROXY: 'http://p:1' }, proxy: 'p:1' },
  { url: 'http://k.example/', env: { HTTP_PROXY: 'http://p:1', http_proxy: 'http://q:1' }, proxy: 'q:1' },
  { url: 'http://k.example/', env: { HTTPS_PROXY: 'http://p:1' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'p:3128' }, proxy: 'p:3128' },
  { url: 'https://k.example/', env: { HTTPS_PROXY: '' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a, k.example' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'example' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '.example' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*.EXAMPLE' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'xample' }, proxy: 'p:1' },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'k.example:443' }, proxy: undefined },
  { url: 'https://k.example/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'k.example:5000' }, proxy: 'p:1' },
  { url: 'https://10.1.2.3/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '10.0.0.0/8' }, proxy: undefined },
  { url: 'https://11.1.2.3/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '10.0.0.0/8' }, proxy: 'p:1' },
  { url: 'https://10.1.2.3/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '10.0.0.0/99' }, proxy: 'p:1' },
  { url: 'https://[fd00::1]/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'fd00::/8' }, proxy: undefined },
  { url: 'https://[fd00::1]/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'fd00::1' }, proxy: undefined },
  { url: 'https://[fe00::1]/', env: { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'fd00::1' }, proxy: 'p:1' },
])('$url with $env goes through $proxy', ({ url, env, proxy: expected }) => {
  expect(proxyFor(new URL(url), env)?.host).toBe(expected);
});
