import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service answers with; `drop` closes the connection once the request has been read. */
export type Scripted =
  | 'drop'
  | 'hang'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** A Keystone that gives `token-1`, `token-2` …, and services that answer as a test tells them to. */
export interface ScriptedCloud {
  readonly url: string;
  /** Answers to a request (`GET /magnum/v1/clusters`), in this order; the last one stays. */
  readonly on: (request: string, ...answers: Scripted[]) => void;
  /** Requests to services, with the token that they came with. */
  readonly requests: readonly { readonly line: string; readonly headers: IncomingMessage['headers'] }[];
  /** How many tokens were given. */
  readonly tokens: () => number;
  /** How long tokens are good for. @default one hour */
  readonly setLifetime: (ms: number) => void;
  readonly close: () => Promise<void>;
}

export async function startScriptedCloud(): Promise<ScriptedCloud> {
  const scripts = new Map<string, Scripted[]>();
  const requests: { line: string; headers: IncomingMessage['headers'] }[] = [];
  const keystone = { tokens: 0, lifetimeMs: 3_600_000 };
  const base = { url: '' };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const line = `${String(request.method)} ${String(request.url)}`;
      const script = scripts.get(line);
      if (line === 'POST /v3/auth/tokens' && script === undefined) {
        keystone.tokens += 1;
        give(response, tokenAnswer(keystone.tokens, keystone.lifetimeMs, base.url));
        return;
      }
      requests.push({ line, headers: request.headers });
      const next = script !== undefined && script.length > 1 ? script.shift() : script?.[0];
      give(response, next ?? { status: 404, body: { errors: [{ detail: `nothing was told of ${line}` }] } });
    });
  });
  base.url = await listen(server);
  return {
    url: base.url,
    requests,
    on: (request, ...answers) => {
      scripts.set(request, answers);
    },
    tokens: () => keystone.tokens,
    setLifetime: (ms) => {
      keystone.lifetimeMs = ms;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function give(response: ServerResponse, answer: Scripted): void {
  if (answer === 'drop') {
    response.destroy();
  } else if (answer !== 'hang') {
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  }
}

const TYPES = {
  'container-infra': 'magnum/v1',
  compute: 'nova/v2.1',
  image: 'glance',
  network: 'neutron',
  identity: 'v3',
  orchestration: 'heat/v1/p-1',
  'load-balancer': 'octavia',
  volumev3: 'cinder/v3/p-1',
};

function tokenAnswer(count: number, lifetimeMs: number, url: string): Scripted {
  const catalog = Object.entries(TYPES).map(([type, path]) => ({
    type,
    endpoints: [{ interface: 'public', region_id: 'RegionOne', url: `${url}/${path}` }],
  }));
  const token = {
    user: { id: 'u-1', name: 'kube' },
    project: { id: 'p-1', name: 'kube' },
    expires_at: new Date(Date.now() + lifetimeMs).toISOString(),
    catalog,
  };
  return { status: 201, headers: { 'x-subject-token': `token-${count}` }, body: { token } };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
