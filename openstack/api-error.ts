import type { HttpAnswer } from './http-message';
import { requestIdOf } from './request-id';
import { isRecord } from './yaml';

/** What was asked of which service. */
export interface Asked {
  /** E.g. `Magnum`. */
  readonly service: string;
  readonly method: string;
  /** Path of the URL, without host and query. */
  readonly path: string;
}

/** A service refused, or failed. */
export class ApiError extends Error implements Asked {
  public readonly service: string;
  public readonly method: string;
  public readonly path: string;

  public constructor(
    asked: Asked,
    public readonly status: number,
    /** What OpenStack said. */
    public readonly detail: string,
    public readonly requestId?: string,
  ) {
    const id = requestId === undefined ? '' : ` (${requestId})`;
    super(`${asked.service} answered ${status} to ${asked.method} ${asked.path}: ${detail}${id}`);
    this.name = 'ApiError';
    this.service = asked.service;
    this.method = asked.method;
    this.path = asked.path;
  }
}

/** An answer that says yes and is not what the service answers with. */
export class AnswerError extends Error {
  public constructor(
    asked: Asked,
    /** E.g. `cluster.uuid, a text`. */
    public readonly missing: string,
    public readonly requestId?: string,
  ) {
    const id = requestId === undefined ? '' : ` (${requestId})`;
    super(`${asked.service} answered ${asked.method} ${asked.path} without ${missing}${id}`);
    this.name = 'AnswerError';
  }
}

/**
 * Makes the error of a refusal.
 *
 * @param clean takes out of OpenStack's own words what must not be seen
 * @param more what is to be said behind them
 */
export function toApiError(asked: Asked, answer: HttpAnswer, clean: (text: string) => string, more = ''): ApiError {
  const said = clean(detailOf(answer).replace(/\s+/g, ' ').trim());
  const detail = (said === '' ? 'no reason given' : said) + more;
  return new ApiError(asked, answer.status, detail, requestIdOf(answer));
}

/** Each service has a form of its own for the reason; proxies in front of them answer with HTML. */
function detailOf({ body, text, headers }: HttpAnswer): string {
  if (headers.location !== undefined) {
    return `it is elsewhere: ${new URL(headers.location, 'http://relative').pathname}`;
  }
  if (!isRecord(body)) {
    return withoutTags(text).slice(0, MAX_TEXT);
  }
  const [magnum] = Array.isArray(body.errors) ? (body.errors as unknown[]) : [];
  const candidates = [magnum, body.error, body.NeutronError, body, ...Object.values(body)].filter(isRecord);
  const words = candidates.flatMap(({ detail, message, faultstring, title }) => [detail, message, faultstring, title]);
  return withoutTags(words.find((word): word is string => typeof word === 'string' && word.trim() !== '') ?? '');
}

const MAX_TEXT = 300;

function withoutTags(text: string): string {
  return text.replace(/<(?:style|script|title)[\s\S]*?<\/(?:style|script|title)>/gi, ' ').replace(/<[^>]*>/g, ' ');
}
