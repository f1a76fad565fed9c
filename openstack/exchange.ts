import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

import type { HttpAnswer, HttpRequest } from './http-message';
import { proxyHeaders } from './proxies';

/** What one request goes over. */
export interface Way {
  readonly agent: Agent;
  readonly proxy?: URL;
  readonly signal: AbortSignal;
}

/**
 * Sends one request and reads its answer whole.
 *
 * @param progress told when the request may have reached the server
 */
export async function exchange(
  url: URL,
  given: HttpRequest,
  way: Way,
  progress: { sent: boolean },
): Promise<HttpAnswer> {
  way.signal.throwIfAborted();
  const body = given.body === undefined ? undefined : Buffer.from(JSON.stringify(given.body));
  return await new Promise((resolve, reject) => {
    const request = start(url, given, way, body);
    watch(request, progress);
    request.on('error', reject);
    request.on('response', (response) => {
      progress.sent = true;
      readText(response).then((text) => {
        resolve(toAnswer(url, response, text));
      }, reject);
    });
    request.end(body);
  });
}

function start(url: URL, given: HttpRequest, { agent, proxy, signal }: Way, body: Buffer | undefined): ClientRequest {
  const headers = {
    accept: 'application/json',
    'user-agent': 'cdktf-magnum',
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(body.length) }),
    ...given.headers,
  };
  const options: RequestOptions = { method: given.method ?? 'GET', agent, signal, headers };
  if (url.protocol === 'https:') {
    return requestHttps(url, options);
  }
  if (proxy === undefined) {
    return requestHttp(url, options);
  }
  // Without TLS a proxy reads the request itself, and wants the whole URL in it.
  const send = proxy.protocol === 'https:' ? requestHttps : requestHttp;
  return send(proxy, {
    ...options,
    auth: null,
    path: url.href,
    headers: { ...headers, host: url.host, ...proxyHeaders(proxy) },
  });
}

/** A request is out of our hands once there is a connection to write it to. */
function watch(request: ClientRequest, progress: { sent: boolean }): void {
  request.on('socket', (socket) => {
    if (request.reusedSocket) {
      progress.sent = true;
      return;
    }
    const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
    socket.once(ready, () => {
      progress.sent = true;
    });
  });
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function toAnswer(url: URL, response: IncomingMessage, text: string): HttpAnswer {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    url: url.href,
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: parseJson(text),
    text,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
