import type { OpenStack } from '../../openstack/connect';
import { connectTo, errorOf } from '../support/connect-to';
import type { ScriptedCloud } from '../support/scripted-cloud';
import { startScriptedCloud } from '../support/scripted-cloud';

let service: ScriptedCloud;
let cloud: OpenStack;

beforeEach(async () => {
  service = await startScriptedCloud();
  cloud = await connectTo(service.url);
  service.on('GET /magnum/', rootWith('1.10'));
});

afterEach(async () => {
  await cloud.close();
  await service.close();
});

function rootWith(max: string): { status: number; body: unknown } {
  return { status: 200, body: { versions: [{ id: 'v1', min_version: '1.1', max_version: max }] } };
}

const GET = 'GET /magnum/v1/clusters/c-1';
const CLUSTER = { status: 200, body: { uuid: 'c-1', name: 'one', cluster_template_id: 't-1' } };
const UNAUTHORIZED = {
  status: 401,
  body: { error: { message: 'The request you have made requires authentication.' } },
};

/** Tokens that requests of one kind came with. */
function tokensOf(line: string): unknown[] {
  return service.requests.filter((request) => request.line === line).map(({ headers }) => headers['x-auth-token']);
}

describe('the token', () => {
  test('is not asked for before it is needed, and then once for all', async () => {
    service.on(GET, CLUSTER);
    expect(service.tokens()).toBe(0);

    await Promise.all([cloud.magnum.getCluster('c-1'), cloud.magnum.getCluster('c-1'), cloud.keystone.whoAmI()]);

    expect(service.tokens()).toBe(1);
  });

  test('is renewed when a service does not take it any more, once for all who find that out', async () => {
    service.on(GET, UNAUTHORIZED, UNAUTHORIZED, CLUSTER);
    await cloud.keystone.whoAmI();

    await Promise.all([cloud.magnum.getCluster('c-1'), cloud.magnum.getCluster('c-1')]);

    expect(tokensOf(GET)).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
  });

  test('is renewed for a POST too: what is refused so was not begun', async () => {
    service.on('POST /magnum/v1/clusters', UNAUTHORIZED, { status: 202, body: { uuid: 'c-1' } });

    expect(await cloud.magnum.createCluster({ name: 'one' })).toBe('c-1');
  });

  test('is renewed once, and then the refusal is believed', async () => {
    service.on(GET, UNAUTHORIZED);

    await expect(cloud.magnum.getCluster('c-1')).rejects.toMatchObject({ status: 401 });
    expect(tokensOf(GET)).toEqual(['token-1', 'token-2']);
  });

  test.each([
    { lifetimeMs: 59_000, renewed: true },
    { lifetimeMs: 65_000, renewed: false },
  ])('with $lifetimeMs ms left is renewed before it is used again: $renewed', async ({ lifetimeMs, renewed }) => {
    service.on(GET, CLUSTER);
    service.setLifetime(lifetimeMs);

    await cloud.magnum.getCluster('c-1');
    await cloud.magnum.getCluster('c-1');

    const [first, second] = tokensOf(GET);
    expect(first !== second).toBe(renewed);
  });

  test('is asked for again after Keystone was away', async () => {
    service.on('POST /v3/auth/tokens', { status: 500, body: { error: { message: 'no database' } } });
    await expect(cloud.keystone.whoAmI()).rejects.toThrow('no database');

    service.on('POST /v3/auth/tokens', {
      status: 201,
      headers: { 'x-subject-token': 't' },
      body: { token: { user: { id: 'u-9' } } },
    });

    expect(await cloud.keystone.whoAmI()).toMatchObject({ userId: 'u-9' });
  });

  test('is asked for again where Keystone answers 503', async () => {
    const token = { status: 201, headers: { 'x-subject-token': 't' }, body: { token: { user: { id: 'u-9' } } } };
    service.on('POST /v3/auth/tokens', { status: 503 }, token);

    expect(await cloud.keystone.whoAmI()).toMatchObject({ userId: 'u-9' });
  });
});

describe('an error', () => {
  test.each([
    {
      form: 'Magnum',
      body: {
        errors: [{ status: 404, title: 'Cluster c-1 could not be found', detail: 'Cluster c-1 could not be found.' }],
      },
      detail: 'Cluster c-1 could not be found.',
    },
    {
      form: 'Nova',
      body: { itemNotFound: { code: 404, message: 'Instance x could not be found.' } },
      detail: 'Instance x could not be found.',
    },
    {
      form: 'Neutron',
      body: { NeutronError: { type: 'NotFound', message: 'Network x could not be found.', detail: '' } },
      detail: 'Network x could not be found.',
    },
    {
      form: 'Keystone',
      body: { error: { code: 404, message: 'Could not find project: x.', title: 'Not Found' } },
      detail: 'Could not find project: x.',
    },
    {
      form: 'Heat',
      body: {
        explanation: 'The resource could not be found.',
        code: 404,
        error: { message: 'The Stack (x) could not be found.', type: 'EntityNotFound' },
        title: 'Not Found',
      },
      detail: 'The Stack (x) could not be found.',
    },
    {
      form: 'Glance',
      body: { message: 'No image found with ID x<br /><br />\n\n\n', code: '404 Not Found', title: 'Not Found' },
      detail: 'No image found with ID x',
    },
    {
      form: 'Octavia',
      body: { faultcode: 'Client', faultstring: 'Load Balancer x not found.', debuginfo: null },
      detail: 'Load Balancer x not found.',
    },
    {
      form: 'a proxy',
      body: '<html><head><title>404</title></head><body><h1>Not here</h1></body></html>',
      detail: 'Not here',
    },
    { form: 'nothing', body: '', detail: 'no reason given' },
    { form: 'an empty object', body: {}, detail: 'no reason given' },
  ])('has the words of $form', async ({ body, detail }) => {
    service.on(GET, { status: 404, body });

    await expect(cloud.magnum.getCluster('c-1')).rejects.toMatchObject({
      service: 'Magnum',
      method: 'GET',
      path: '/magnum/v1/clusters/c-1',
      status: 404,
      detail,
      message: `Magnum answered 404 to GET /magnum/v1/clusters/c-1: ${detail}`,
    });
  });

  test.each(['x-openstack-request-id', 'x-compute-request-id'])('has the request ID of %s', async (header) => {
    service.on(GET, { status: 409, headers: { [header]: 'req-1' }, body: { errors: [{ detail: 'in use' }] } });

    await expect(cloud.magnum.getCluster('c-1')).rejects.toMatchObject({
      requestId: 'req-1',
      message: 'Magnum answered 409 to GET /magnum/v1/clusters/c-1: in use (req-1)',
    });
  });

  test('of Keystone has the request ID too', async () => {
    service.on('POST /v3/auth/tokens', {
      status: 401,
      headers: { 'x-openstack-request-id': 'req-2' },
      body: { error: { message: 'no' } },
    });

    await expect(cloud.keystone.whoAmI()).rejects.toThrow('/v3/auth/tokens answered 401: no (req-2)');
  });

  test('never shows the token or the password, whatever a service repeats of them', async () => {
    service.on(GET, { status: 400, body: { errors: [{ detail: 'bad token token-1 of kube:s3cret' }] } });

    const { message, stack, ...rest } = await errorOf(cloud.magnum.getCluster('c-1'));

    expect(message).toContain('bad token *** of kube:***');
    expect(JSON.stringify([message, stack, rest])).not.toMatch(/token-1|s3cret/);
  });

  test('of Keystone never shows the password', async () => {
    service.on('POST /v3/auth/tokens', { status: 400, body: { error: { message: 's3cret is no password' } } });

    const { message } = await errorOf(cloud.keystone.whoAmI());

    expect(message).toContain('*** is no password');
  });

  test.each([
    { body: 'no JSON', missing: 'answer, an object' },
    { body: [], missing: 'answer, an object' },
    { body: { name: 'one' }, missing: 'answer.uuid, a text' },
    { body: { uuid: 7, name: 'one' }, missing: 'answer.uuid, a text' },
  ])('says that $missing is missing from $body', async ({ body, missing }) => {
    service.on(GET, { status: 200, headers: { 'x-openstack-request-id': 'req-3' }, body });

    await expect(cloud.magnum.getCluster('c-1')).rejects.toThrow(
      `Magnum answered GET /magnum/v1/clusters/c-1 without ${missing} (req-3)`,
    );
  });

  test('says where a service sends to, without the query, and sends no token there', async () => {
    service.on(GET, { status: 302, headers: { location: 'http://elsewhere.example/login?ticket=1' } });

    await expect(cloud.magnum.getCluster('c-1')).rejects.toThrow(
      '302 to GET /magnum/v1/clusters/c-1: it is elsewhere: /login',
    );
  });
});

describe('a list', () => {
  test.each([
    { kind: 'next', links: { next: 'http://inside.example:9511/v1/clusters?limit=1&marker=c-1' } },
    {
      kind: 'a list of links',
      links: {
        clusters_links: [
          { rel: 'self', href: 'x' },
          { rel: 'next', href: 'https://inside.example/v1/clusters?limit=1&marker=c-1' },
        ],
      },
    },
    { kind: 'a relative link', links: { next: '/v1/clusters?limit=1&marker=c-1' } },
    { kind: 'links.next', links: { links: { next: 'http://inside.example/?limit=1&marker=c-1' } } },
  ])('goes on where $kind says, at the host that it came from', async ({ links }) => {
    service.on('GET /magnum/v1/clusters', {
      status: 200,
      body: { clusters: [{ uuid: 'c-1', name: 'one' }], ...links },
    });
    service.on('GET /magnum/v1/clusters?limit=1&marker=c-1', {
      status: 200,
      body: { clusters: [{ uuid: 'c-2', name: 'two' }] },
    });

    expect((await cloud.magnum.listClusters()).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  test('ends where a page names itself as the next', async () => {
    const page = (uuid: string): object => ({
      clusters: [{ uuid, name: uuid }],
      next: 'http://h/v1/clusters?marker=c-1',
    });
    service.on('GET /magnum/v1/clusters', { status: 200, body: page('c-1') });
    service.on('GET /magnum/v1/clusters?marker=c-1', { status: 200, body: page('c-2') });

    expect((await cloud.magnum.listClusters()).map(({ uuid }) => uuid)).toEqual(['c-1', 'c-2']);
  });

  test('must be one', async () => {
    service.on('GET /magnum/v1/clusters', { status: 200, body: { clusters: {} } });

    await expect(cloud.magnum.listClusters()).rejects.toThrow('without clusters, a list');
  });
});

describe('the microversion', () => {
  test.each([
    { offered: '1.7', asked: '1.7' },
    { offered: '1.9', asked: '1.9' },
    { offered: '1.10', asked: '1.10' },
    { offered: '1.12', asked: '1.10' },
    { offered: 'nonsense', asked: '1.10' },
  ])('is $asked where Magnum offers up to $offered', async ({ offered, asked }) => {
    service.on('GET /magnum/', rootWith(offered));
    service.on(GET, CLUSTER);

    await cloud.magnum.getCluster('c-1');
    await cloud.magnum.getCluster('c-1');

    const versions = service.requests
      .filter(({ line }) => line === GET)
      .map(({ headers }) => headers['openstack-api-version']);
    expect(versions).toEqual([`container-infra ${asked}`, `container-infra ${asked}`]);
    expect(service.requests.filter(({ line }) => line === 'GET /magnum/')).toHaveLength(1);
  });

  test('is what the settings say, and nothing is asked then', async () => {
    const old = await connectTo(service.url, {}, { OS_CONTAINER_INFRA_DEFAULT_MICROVERSION: '1.7' });
    service.on(GET, CLUSTER);

    await old.magnum.getCluster('c-1');

    expect(service.requests.map(({ line, headers }) => [line, headers['openstack-api-version']])).toEqual([
      [GET, 'container-infra 1.7'],
    ]);
    await old.close();
  });

  test.each([
    { env: {}, asked: undefined },
    { env: { OS_COMPUTE_DEFAULT_MICROVERSION: '2.61' }, asked: 'compute 2.61' },
  ])('of Nova is $asked with $env', async ({ env, asked }) => {
    const set = await connectTo(service.url, {}, env);
    service.on('GET /nova/v2.1/flavors/detail', { status: 200, body: { flavors: [] } });

    await set.nova.listFlavors();

    expect(service.requests.map(({ headers }) => headers['openstack-api-version'])).toEqual([asked]);
    await set.close();
  });

  test('is asked for without a token', async () => {
    service.on(GET, CLUSTER);

    await cloud.magnum.getCluster('c-1');

    expect(tokensOf('GET /magnum/')).toEqual([undefined]);
  });
});

describe('the endpoint', () => {
  test.each([
    { service: 'magnum', path: '/magnum/v1' },
    { service: 'nova', path: '/nova/v2.1' },
    { service: 'glance', path: '/glance/v2' },
    { service: 'neutron', path: '/neutron/v2.0' },
    { service: 'octavia', path: '/octavia/v2.0' },
  ] as const)('of $service has its version, whether the catalogue has it or not', async ({ service: name, path }) => {
    const calls = {
      magnum: async () => await cloud.magnum.listClusters(),
      nova: async () => await cloud.nova.listFlavors(),
      glance: async () => await cloud.glance.listImages(),
      neutron: async () => await cloud.neutron.listNetworks(),
      octavia: async () => await cloud.octavia.listLoadBalancers(),
    };

    const error = await errorOf(calls[name]());

    expect((error as unknown as { path: string }).path).toMatch(new RegExp(`^${path}/`));
  });

  test('is what an override says, with the project where the service wants it', async () => {
    const overridden = await connectTo(service.url, {}, { OS_ORCHESTRATION_ENDPOINT_OVERRIDE: `${service.url}/mine/` });

    await expect(overridden.heat.getStack('s-1')).rejects.toMatchObject({ path: '/mine/v1/p-1/stacks' });
    await overridden.close();
  });

  test('that is missing is named with what the catalogue has', async () => {
    const elsewhere = await connectTo(service.url, {}, { OS_REGION_NAME: 'RegionTwo' });

    await expect(elsewhere.magnum.listClusters()).rejects.toThrow(
      'Magnum has no public endpoint in region RegionTwo; it has public in RegionOne',
    );
    expect(await elsewhere.has('magnum')).toBe(false);
    expect(await cloud.has('magnum')).toBe(true);
    await elsewhere.close();
  });

  test('of a service that the cloud does not have says what it has', async () => {
    const body = {
      token: {
        catalog: [
          { type: 'compute', endpoints: [] },
          { type: 'image', endpoints: [] },
        ],
      },
    };
    service.on('POST /v3/auth/tokens', { status: 201, headers: { 'x-subject-token': 't' }, body });

    await expect(cloud.octavia.listPools('lb-1')).rejects.toThrow(
      'the cloud has no Octavia: no load-balancer in its catalogue, which has compute, image',
    );
  });

  test('is not looked for where the token has no catalogue', async () => {
    service.on('POST /v3/auth/tokens', { status: 201, headers: { 'x-subject-token': 't' }, body: { token: {} } });

    await expect(cloud.nova.getLimits()).rejects.toThrow('the token is for no project, and came without a catalogue');
  });
});
