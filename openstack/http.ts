import type { Env } from './config-files';
import { toHttpError } from './http-error';
import type { HttpAnswer, HttpRequest } from './http-message';
import { isRepeatable } from './http-message';
import type { TlsOptions } from './tls';

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

/** With Node's own modules alone: what a local-exec runs has no others. */
export async function openHttp(options: HttpOptions): Promise<Http> {
  const [{ openAgents }, { exchange }, { proxyFor }] = await Promise.all([
    import('./agents'),
    import('./exchange'),
    import('./proxies'),
  ]);
  const { tls, env, timeoutMs } = options;
  const agents = openAgents(tls);

  const send: Http['send'] = async (url, request = {}) => {
    const started = performance.now();
    const target = new URL(url);
    const proxy = proxyFor(target, env);
    const ends = [AbortSignal.timeout(timeoutMs), options.signal, request.signal];
    const signal = AbortSignal.any(ends.filter((end) => end !== undefined));
    const progress = { sent: false };
    try {
      const agent = agents.get(target, proxy, isRepeatable(request));
      return await exchange(target, request, { agent, proxy, signal }, progress);
    } catch (error) {
      const elapsedMs = performance.now() - started;
      const reason: unknown = signal.aborted ? endOf(signal) : error;
      throw toHttpError(url, reason, { elapsedMs, ...progress, proxy: proxy?.host });
    }
  };
  return {
    send,
    close: async () => {
      agents.close();
      await Promise.resolve();
    },
  };
}

/** Whatever a caller gives as the reason, it is one of two: the time was up, or nobody wants the answer any more. */
function endOf({ reason }: AbortSignal): unknown {
  const { name } = Object(reason) as { name?: unknown };
  return name === 'TimeoutError' ? reason : new DOMException('given up', 'AbortError');
}
