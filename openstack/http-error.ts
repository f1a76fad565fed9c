/** Why no answer came. */
export type HttpFailure = 'timeout' | 'dns' | 'refused' | 'unreachable' | 'tls' | 'not http' | 'other';

/** No answer in HTTP came from a server: why not, in one word and in a sentence. */
export class HttpError extends Error {
  public constructor(
    public readonly url: string,
    public readonly failure: HttpFailure,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** Says what an error of Node's or of undici's means for a request to `url` that took `elapsedMs`. */
export function toHttpError(url: string, error: unknown, elapsedMs: number): HttpError {
  const { code, message, name } = innermost(error);
  const { host, hostname, protocol } = new URL(url);
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|TIMEDOUT/.test(code)) {
    return new HttpError(url, 'timeout', `${host} did not answer within ${(elapsedMs / 1000).toFixed(1)} s`);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const reason = code === 'ENOTFOUND' ? 'is not known' : 'could not be looked up: no name server answers';
    return new HttpError(url, 'dns', `the host name ${hostname} ${reason} (${code})`);
  }
  if (code === 'ECONNREFUSED') {
    return new HttpError(url, 'refused', `nothing listens at ${host} (${code})`);
  }
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return new HttpError(url, 'unreachable', `there is no way to ${host} (${code})`);
  }
  if (code === 'EPROTO' || code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return new HttpError(url, 'tls', `${host} does not speak TLS (${code}); http:// is what it may understand`);
  }
  if (protocol === 'https:' && isCertificateCode(code)) {
    return new HttpError(url, 'tls', `the certificate of ${host} is not trusted: ${message} (${code})`);
  }
  if (code.startsWith('HPE_') || code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') {
    return new HttpError(url, 'not http', `${host} closed the connection or does not speak HTTP (${code})`);
  }
  return new HttpError(url, 'other', `${host}: ${message}`);
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
