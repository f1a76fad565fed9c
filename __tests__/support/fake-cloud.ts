import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Keystone and a Magnum that answer as real ones were recorded to (Zed: Keystone 22, Magnum 15). */
export interface FakeCloud {
  /** Without a path: Keystone is below `/`, Magnum below `/magnum`. */
  readonly url: string;
  /** Method and path of each request, in order. */
  readonly requests: string[];
  /** Bodies that were posted for a token. */
  readonly auths: unknown[];
  readonly close: () => Promise<void>;
}

export interface FakeCloudOptions {
  /** @default - Magnum and Nova, public and internal in RegionOne */
  readonly catalog?: (url: string) => unknown[];
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const REFUSED: Answer = {
  status: 401,
  body: { error: { code: 401, message: 'The request you have made requires authentication.', title: 'Unauthorized' } },
};

/** Knows user kube with password `right`, who has a role in project kube, and application credential `ac-1`. */
export async function startFakeCloud({ catalog = bothServices }: FakeCloudOptions = {}): Promise<FakeCloud> {
  const requests: string[] = [];
  const auths: unknown[] = [];
  let url = '';
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push(`${String(request.method)} ${String(request.url)}`);
      if (body !== undefined) {
        auths.push(body);
      }
      const { status, body: answer, headers } = route(request, body, url, catalog);
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
      response.end(answer === undefined ? '<!doctype html>\n<title>404 Not Found</title>\n' : JSON.stringify(answer));
    });
  });
  url = await listen(server);
  return {
    url,
    requests,
    auths,
    close: async () => {
      await stop(server);
    },
  };
}

/** A server that takes connections and never says a word. */
export async function startSilentServer(): Promise<Pick<FakeCloud, 'url' | 'close'>> {
  const server = createServer(() => undefined);
  return {
    url: await listen(server),
    close: async () => {
      await stop(server);
    },
  };
}

function bothServices(url: string): unknown[] {
  const endpoints = (path: string): unknown[] =>
    ['public', 'internal'].map((kind) => ({
      interface: kind,
      region_id: 'RegionOne',
      region: 'RegionOne',
      url: url + path,
    }));
  return [
    { type: 'compute', name: 'nova', endpoints: endpoints('/compute/v2.1') },
    { type: 'container-infra', name: 'magnum', endpoints: endpoints('/magnum/v1') },
  ];
}

function route(request: IncomingMessage, body: unknown, url: string, catalog: (url: string) => unknown[]): Answer {
  const version = { id: 'v3.14', status: 'stable', links: [{ rel: 'self', href: `${url}/v3/` }] };
  switch (`${String(request.method)} ${String(request.url)}`) {
    case 'GET /':
      return { status: 300, body: { versions: { values: [version] } } };
    case 'GET /v3':
      return { status: 200, body: { version } };
    case 'GET /moved':
      return { status: 301, headers: { location: '/' } };
    case 'POST /v3/auth/tokens':
      return issue(body as AuthBody, catalog(url));
    case 'GET /v3/auth/projects':
      return { status: 200, body: { projects: [{ id: 'p-1', name: 'kube' }] } };
    case 'GET /magnum/':
      return {
        status: 200,
        body: { versions: [{ id: 'v1', status: 'CURRENT', min_version: '1.1', max_version: '1.10' }] },
      };
    case 'POST /other/v3/auth/tokens':
    case 'GET /other/v3':
      return REFUSED;
    default:
      return { status: 404 };
  }
}

interface AuthBody {
  readonly auth: {
    readonly identity: {
      readonly password?: { readonly user: { readonly name: string; readonly password: string } };
      readonly token?: { readonly id: string };
      readonly application_credential?: { readonly id: string; readonly secret: string };
    };
    readonly scope?: 'unscoped' | { readonly project?: { readonly id?: string; readonly name?: string } };
  };
}

function issue({ auth: { identity, scope } }: AuthBody, catalog: unknown[]): Answer {
  const { password, token, application_credential: credential } = identity;
  const known =
    (password?.user.name === 'kube' && password.user.password === 'right') ||
    token?.id === 'right' ||
    (credential?.id === 'ac-1' && credential.secret === 'right');
  const asked = typeof scope === 'object' ? (scope.project?.name ?? 'kube') : undefined;
  if (!known || (asked !== undefined && asked !== 'kube')) {
    return REFUSED;
  }
  const scoped = asked !== undefined || credential !== undefined;
  const project = scoped ? { project: { id: 'p-1', name: 'kube' }, catalog } : {};
  const content = { user: { id: 'u-1', name: 'kube' }, expires_at: '2030-01-01T00:00:00.000000Z', ...project };
  return { status: 201, headers: { 'x-subject-token': 'a-token' }, body: { token: content } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
