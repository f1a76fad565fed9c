import type { Dispatcher } from 'undici';

import type { Env } from './config-files';
import { toHttpError } from './http-error';
import type { TlsOptions } from './tls';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface HttpAnswer {
  readonly url: string;
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else undefined. */
  readonly body: unknown;
}

/** Sends requests with one set of TLS options, proxies and limits of time. */
export interface Http {
  /** @throws HttpError when no answer came; each status is an answer */
  readonly send: (url: string, request?: HttpRequest) => Promise<HttpAnswer>;
  readonly close: () => Promise<void>;
}

export interface HttpOptions {
  readonly tls: TlsOptions;
  /** Proxies are those of HTTP_PROXY, HTTPS_PROXY and NO_PROXY here, in either spelling. */
  readonly env: Env;
  /** Longest wait for one answer. */
  readonly timeoutMs: number;
  /** Ends all requests. */
  readonly signal?: AbortSignal;
}

export async function openHttp(options: HttpOptions): Promise<Http> {
  const { EnvHttpProxyAgent, request } = await import('undici');
  const { tls, env, timeoutMs, signal } = options;
  const connect = { ...tls, timeout: timeoutMs };
  const agent = new EnvHttpProxyAgent({ ...proxies(env), connect, requestTls: connect, proxyTls: {} });

  const send: Http['send'] = async (url, given = {}) => {
    const started = performance.now();
    const timeout = AbortSignal.timeout(timeoutMs);
    const limit = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    try {
      return await readAnswer(url, await request(url, { ...toOptions(given), dispatcher: agent, signal: limit }));
    } catch (error) {
      throw toHttpError(url, error, performance.now() - started);
    }
  };
  return {
    send,
    close: async () => {
      await agent.destroy();
    },
  };
}

function toOptions({
  method = 'GET',
  headers,
  body,
}: HttpRequest): Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body'> {
  return {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : JSON_BODY), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

const JSON_BODY = { 'content-type': 'application/json' };

async function readAnswer(url: string, answer: Dispatcher.ResponseData): Promise<HttpAnswer> {
  const text = await answer.body.text();
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  return { url, status: answer.statusCode, headers: Object.fromEntries(headers), body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Empty texts, since undici would ask `process.env` where nothing is given. */
function proxies(env: Env): { httpProxy: string; httpsProxy: string; noProxy: string } {
  return {
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
  };
}
