import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Keystone below every first part of a path, that takes whoever comes. */
export interface CatalogCloud {
  readonly url: string;
  /** What was posted for a token, by the first part of the path; the last counts. */
  readonly auths: ReadonlyMap<string, unknown>;
  readonly close: () => Promise<void>;
}

/** Its catalogue has every service in two regions and three interfaces, each with a URL of its own. */
export async function startCatalogCloud(): Promise<CatalogCloud> {
  const auths = new Map<string, unknown>();
  let url = '';
  const server = createServer((request, response) => {
    const [, name = '', ...rest] = String(request.url).split('/');
    const base = `${url}/${name}`;
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'x-subject-token': 'a-token',
        connection: 'close',
      });
      response.end(JSON.stringify(body));
    };
    void readText(request).then((text) => {
      if (request.method === 'POST') {
        const body = JSON.parse(text) as { auth: { scope?: unknown } };
        auths.set(name, body);
        answer(201, { token: tokenFor(base, body.auth.scope) });
        return;
      }
      const version = { id: 'v3.14', status: 'stable', links: [{ rel: 'self', href: `${base}/v3/` }] };
      answer(rest.includes('v3') ? 200 : 300, rest.includes('v3') ? { version } : { versions: { values: [version] } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    auths,
    close: async () => {
      await stop(server);
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  'container-infra': 'v1',
  compute: 'v2.1',
  network: 'v2.0',
  identity: 'v3',
  volumev3: 'v3/p-1',
};

function tokenFor(base: string, scope: unknown): object {
  const inRegion = (type: string, region: string): object[] =>
    ['public', 'internal', 'admin'].map((face) => ({
      interface: face,
      region,
      region_id: region,
      url: `${base}/${type}/${region}/${face}/${String(TYPES[type])}`,
    }));
  const catalog = Object.keys(TYPES).map((type) => ({
    type,
    name: type,
    endpoints: ['RegionOne', 'RegionTwo'].flatMap((region) => inRegion(type, region)),
  }));
  const user = { id: 'u-1', name: 'kube', domain: { id: 'default', name: 'Default' } };
  const common = {
    user,
    methods: ['password'],
    issued_at: '2026-01-01T00:00:00.000000Z',
    expires_at: '2099-01-01T00:00:00.000000Z',
  };
  return scope === undefined ? common : { ...common, catalog };
}

async function readText(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
