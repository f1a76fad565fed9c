import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';

import { proxyHeaders } from './proxies';
import type { TlsOptions } from './tls';

/** Connections of one client: kept open between requests where that is safe. */
export interface Agents {
  /**
   * @param kept whether an idle connection may be used: a server may be closing it just then, and whether it took the
   * request could not be told
   */
  readonly get: (url: URL, proxy: URL | undefined, kept: boolean) => HttpAgent;
  readonly close: () => void;
}

export function openAgents(tls: TlsOptions): Agents {
  const agents = new Map<string, HttpAgent>();
  const make = (url: URL, proxy: URL | undefined, keepAlive: boolean): HttpAgent => {
    if (url.protocol !== 'https:') {
      // To the proxy, where there is one; of that only the system's CAs are expected.
      return proxy?.protocol === 'https:' ? new HttpsAgent({ keepAlive }) : new HttpAgent({ keepAlive });
    }
    return proxy === undefined ? new HttpsAgent({ ...tls, keepAlive }) : new TunnelAgent(proxy, { ...tls, keepAlive });
  };
  return {
    get: (url, proxy, kept) => {
      const key = [url.protocol, proxy?.href, kept].join(' ');
      const agent = agents.get(key) ?? make(url, proxy, kept);
      agents.set(key, agent);
      return agent;
    },
    close: () => {
      for (const agent of agents.values()) {
        agent.destroy();
      }
    },
  };
}

/** Speaks TLS with a host through a proxy that only passes it on (`CONNECT`). */
class TunnelAgent extends HttpsAgent {
  public constructor(
    private readonly proxy: URL,
    private readonly settings: TlsOptions & { readonly keepAlive: boolean },
  ) {
    super({ keepAlive: settings.keepAlive });
  }

  public override createConnection(
    { host, port, servername }: { host?: string; port?: number | string; servername?: string },
    done: (error: Error | null, socket: Duplex) => void,
  ): null {
    openTunnel(this.proxy, `${String(host)}:${String(port)}`).then(
      (socket) => {
        const { ca, cert, key, rejectUnauthorized } = this.settings;
        done(null, connect({ socket, host, servername, ca, cert, key, rejectUnauthorized }));
      },
      (error: unknown) => {
        (done as (error: unknown) => void)(error);
      },
    );
    return null;
  }
}

async function openTunnel(proxy: URL, authority: string): Promise<Duplex> {
  return await new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? undefined : proxy.port,
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyHeaders(proxy) },
      agent: false,
    });
    request.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(new ProxyRefusal(statusCode));
    });
    request.on('response', ({ statusCode = 0 }) => {
      request.destroy();
      reject(new ProxyRefusal(statusCode));
    });
    request.on('error', reject);
    request.end();
  });
}

/** A proxy that does not pass a connection on. */
export class ProxyRefusal extends Error {
  public constructor(public readonly status: number) {
    super(`the proxy answered ${status}`);
  }
}
