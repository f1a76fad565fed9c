import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';

import { ClusterAuthority } from '../../devcloud/kubernetes/authority';

/** Something that listens on the loopback. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface TlsServer extends Listening {
  /** PEM of the CA that signed its certificate. */
  readonly ca: string;
  /** A certificate of that CA with its key. */
  readonly credentials: { readonly cert: string; readonly key: string };
}

/** Answers every request with the subject of the certificate that it was shown. */
export async function startTlsServer(): Promise<TlsServer> {
  const authority = await ClusterAuthority.create('test');
  const credentials = await authority.serverCredentials();
  const server = createHttpsServer(
    { ...credentials, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const { socket } = request as unknown as { readonly socket: TLSSocket };
      const { subject } = socket.getPeerCertificate() as { subject?: unknown };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ subject, url: request.url }));
    },
  );
  return { ...(await listen(server, 'https')), ca: authority.certificatePem, credentials };
}

export interface ProxyServer extends Listening {
  /** What it was asked, e.g. `CONNECT 127.0.0.1:443`. */
  readonly requests: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
}

/** Passes on what it is asked to, or refuses with a status. */
export async function startProxy(refusal?: number): Promise<ProxyServer> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const seen = (request: IncomingMessage): void => {
    requests.push(`${String(request.method)} ${String(request.url)}`);
    headers.push(request.headers);
  };
  const server = createServer((request, response) => {
    seen(request);
    response.writeHead(refusal ?? 200, { 'content-type': 'application/json' }).end('{"by":"the proxy"}');
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    seen(request);
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = String(request.url).split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { ...(await listen(server, 'http')), requests, headers };
}

async function listen(server: Server, scheme: string): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `${scheme}://127.0.0.1:${port}`, port, close };
}
