/** Why no answer came. `aborted`: the caller gave up. */
export type HttpFailure =
  'timeout' | 'dns' | 'refused' | 'unreachable' | 'tls' | 'not http' | 'proxy' | 'aborted' | 'other';

/** No answer in HTTP came from a server: why not, in one word and in a sentence. */
export class HttpError extends Error {
  public constructor(
    public readonly url: string,
    public readonly failure: HttpFailure,
    message: string,
    /** Whether the server may have received the request, and acted on it. */
    public readonly sent = false,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** How far a request got. */
export interface Progress {
  readonly elapsedMs: number;
  /** Whether a connection for it stood. */
  readonly sent?: boolean;
  /** Host and port of the proxy that it goes through. */
  readonly proxy?: string;
}

/** Says what an error of Node's means for a request to `url`. */
export function toHttpError(url: string, error: unknown, { elapsedMs, sent = false, proxy }: Progress): HttpError {
  const { host } = new URL(url);
  const { failure, message } =
    proxy === undefined ? explain(url, error, elapsedMs) : explainProxied(url, error, { elapsedMs, proxy });
  return failure === 'aborted'
    ? new HttpError(url, failure, `the request to ${host} was given up`, sent)
    : new HttpError(url, failure, message, sent);
}

interface Explanation {
  readonly failure: HttpFailure;
  readonly message: string;
}

function explain(url: string, error: unknown, elapsedMs: number): Explanation {
  const { code, message, name } = innermost(error);
  const { host, hostname, protocol } = new URL(url);
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) {
    return { failure: 'timeout', message: `${host} did not answer within ${(elapsedMs / 1000).toFixed(1)} s` };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const reason = code === 'ENOTFOUND' ? 'is not known' : 'could not be looked up: no name server answers';
    return { failure: 'dns', message: `the host name ${hostname} ${reason} (${code})` };
  }
  const known = CODES[code];
  if (known !== undefined) {
    return { failure: known.failure, message: `${known.words.replace('HOST', host)} (${code})${known.more ?? ''}` };
  }
  if (protocol === 'https:' && isCertificateCode(code)) {
    return { failure: 'tls', message: `the certificate of ${host} is not trusted: ${message} (${code})` };
  }
  if (code.startsWith('HPE_') || code === 'ECONNRESET' || code === 'EPIPE') {
    const words = 'closed the connection or does not speak HTTP';
    return { failure: 'not http', message: `${host} ${words} (${code})` };
  }
  return { failure: name === 'AbortError' ? 'aborted' : 'other', message: `${host}: ${message}` };
}

const NOT_TLS = {
  failure: 'tls',
  words: 'HOST does not speak TLS',
  more: '; http:// is what it may understand',
} as const;
const NO_WAY = { failure: 'unreachable', words: 'there is no way to HOST' } as const;

const CODES: Readonly<Record<string, { failure: HttpFailure; words: string; more?: string } | undefined>> = {
  ECONNREFUSED: { failure: 'refused', words: 'nothing listens at HOST' },
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  EPROTO: NOT_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NOT_TLS,
};

/** Names the proxy where it is the proxy that cannot be reached, or that refuses. */
function explainProxied(
  url: string,
  error: unknown,
  { elapsedMs, proxy }: { elapsedMs: number; proxy: string },
): Explanation {
  const { status } = error as { status?: unknown };
  const { host } = new URL(url);
  if (typeof status === 'number') {
    return { failure: 'proxy', message: `the proxy ${proxy} does not connect to ${host}: it answered ${status}` };
  }
  const own = explain(url, error, elapsedMs);
  if (['dns', 'refused', 'unreachable'].includes(own.failure)) {
    const { failure, message } = explain(`http://${proxy}`, error, elapsedMs);
    return { failure, message: `${message}; it is the proxy for ${host}` };
  }
  return { ...own, message: `${own.message}, through the proxy ${proxy}` };
}

function isCertificateCode(code: string): boolean {
  return /CERT|SIGNATURE|ISSUER|ALTNAME|CRL|TLS/.test(code);
}

/** Where several addresses were tried (AggregateError) the last says it; where an error has a cause, the cause. */
function innermost(error: unknown): { code: string; message: string; name: string } {
  const { errors, cause } = error as { errors?: unknown[]; cause?: unknown };
  const inner = errors?.at(-1) ?? cause;
  if (inner instanceof Error) {
    return innermost(inner);
  }
  const { code, message, name } = error as { code?: unknown; message?: string; name?: string };
  return { code: typeof code === 'string' ? code : '', message: message ?? String(error), name: name ?? '' };
}
