import { setTimeout as sleep } from 'node:timers/promises';

import type { Http } from './http';
import type { HttpAnswer, HttpRequest } from './http-message';
import { isRepeatable } from './http-message';
import { HttpError } from './http-error';

/** How often and how patiently a request is repeated. */
export interface RetryOptions {
  /** Times after the first. */
  readonly retries: number;
  /** Wait before the first repetition; each further one waits twice as long, less up to half of it at random. */
  readonly delayMs: number;
  /** Longest wait; a server that asks for a longer one is believed, and its answer handed on. */
  readonly maxDelayMs: number;
  /** @default - now */
  readonly now?: () => number;
}

/** A bad quarter of a minute is ridden out; an hour of maintenance is not. */
export const DEFAULT_RETRY: RetryOptions = { retries: 5, delayMs: 500, maxDelayMs: 30_000 };

/**
 * Repeats what is safe to repeat. What changes something is sent again only where it is known not to have been taken:
 * no connection came about, or the server says that it has not begun.
 *
 * @param signal ends the waiting
 */
export function withRetries(http: Http, options: RetryOptions, signal?: AbortSignal): Http {
  const send: Http['send'] = async (url, request = {}) => {
    for (let attempt = 0; ; attempt++) {
      const outcome = await attemptOf(http, url, request);
      const delay = attempt < options.retries ? delayAfter(outcome, request, attempt, options) : undefined;
      if (delay === undefined) {
        return settled(outcome, request, attempt);
      }
      if (await interrupted(delay, [signal, request.signal])) {
        return settled(outcome, request, attempt);
      }
    }
  };
  return { send, close: http.close };
}

type Outcome = { readonly answer: HttpAnswer } | { readonly error: unknown };

async function attemptOf(http: Http, url: string, request: HttpRequest): Promise<Outcome> {
  try {
    return { answer: await http.send(url, request) };
  } catch (error) {
    return { error };
  }
}

/** After a DELETE whose answer was lost, 404 says that it was done. */
function settled(outcome: Outcome, { method }: HttpRequest, attempt: number): HttpAnswer {
  if ('error' in outcome) {
    throw outcome.error;
  }
  const { answer } = outcome;
  return method === 'DELETE' && attempt > 0 && answer.status === 404 ? { ...answer, status: 204 } : answer;
}

/** undefined: it is not to be repeated. */
function delayAfter(
  outcome: Outcome,
  request: HttpRequest,
  attempt: number,
  options: RetryOptions,
): number | undefined {
  const usual = Math.min(options.delayMs * 2 ** attempt, options.maxDelayMs) * (1 - Math.random() / 2);
  if ('error' in outcome) {
    return isWorthRepeating(outcome.error, request) ? usual : undefined;
  }
  const { answer } = outcome;
  const passes = TRANSIENT.has(answer.status) && (isRepeatable(request) || wasNotTaken(answer));
  if (!passes && !isHalfGone(answer, request)) {
    return undefined;
  }
  const asked = retryAfterMs(answer, options.now ?? Date.now);
  return asked !== undefined && asked > options.maxDelayMs ? undefined : Math.max(asked ?? 0, usual);
}

/** Too many requests; a proxy without a service behind it; a service without its database. 500 is a fault that stays. */
const TRANSIENT = new Set([429, 502, 503, 504]);

/**
 * While Magnum removes a cluster there is a moment without its groups, in which no answer that shows the cluster, not
 * even a list, passes Magnum's own check of types (seen with 15.0.1). Nothing was put into a GET that could be wrong.
 */
function isHalfGone({ status, text }: HttpAnswer, { method = 'GET' }: HttpRequest): boolean {
  return status === 400 && method === 'GET' && text.includes('Invalid input for field/attribute master_count');
}

/**
 * A limit of requests is judged before anything else; `Retry-After` asks for the request again; the last is what
 * keystonemiddleware says, in front of every service, when it cannot ask Keystone about the token.
 *
 * @see https://github.com/openstack/keystonemiddleware/blob/10.1.0/keystonemiddleware/auth_token/__init__.py
 */
function wasNotTaken({ status, headers, text }: HttpAnswer): boolean {
  const askedAgain = status === 503 && headers['retry-after'] !== undefined;
  return (
    status === 429 || askedAgain || (status === 503 && text.includes('Keystone service is temporarily unavailable'))
  );
}

/** Names that are not known, certificates and proxies do not get better by waiting. */
function isWorthRepeating(error: unknown, request: HttpRequest): boolean {
  if (!(error instanceof HttpError)) {
    return false;
  }
  const { failure, sent, message } = error;
  const beforeAnything = failure === 'refused' || failure === 'unreachable' || message.includes('EAI_AGAIN');
  const onTheWay = failure === 'timeout' || failure === 'not http';
  return beforeAnything || (onTheWay && (!sent || isRepeatable(request)));
}

/** In seconds, or as a date. */
function retryAfterMs({ headers }: HttpAnswer, now: () => number): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) {
    return undefined;
  }
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

async function interrupted(delayMs: number, signals: readonly (AbortSignal | undefined)[]): Promise<boolean> {
  const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
  try {
    await sleep(delayMs, undefined, { signal });
    return false;
  } catch {
    return true;
  }
}
