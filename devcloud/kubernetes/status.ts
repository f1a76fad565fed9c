/** What an answer that refuses is about. */
export interface StatusDetails {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
}

/** A refusal, as kube-apiserver words it. */
export class StatusError extends Error {
  public constructor(
    public readonly code: number,
    public readonly reason: string,
    message: string,
    public readonly details?: StatusDetails,
  ) {
    super(message);
    this.name = 'StatusError';
  }

  public get body(): object {
    const { message, reason, details, code } = this;
    return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, details, code };
  }
}

export function unauthorized(): StatusError {
  return new StatusError(401, 'Unauthorized', 'Unauthorized');
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

export function notFound({ group, plural }: { group: string; plural: string }, name: string): StatusError {
  const isCore = group === '';
  const message = `${isCore ? plural : `${plural}.${group}`} "${name}" not found`;
  return new StatusError(404, 'NotFound', message, { name, group: isCore ? undefined : group, kind: plural });
}

/** The events since then are forgotten: the client lists again. */
export function expired(since: number, oldest: number): StatusError {
  return new StatusError(410, 'Expired', `too old resource version: ${since} (${oldest})`);
}

export function notEmulated(what: string): StatusError {
  return new StatusError(501, 'NotImplemented', `devcloud does not emulate ${what}`);
}

/** Of whatever was thrown; what is no refusal is a mistake of ours. */
export function statusOf(error: unknown): StatusError {
  return error instanceof StatusError
    ? error
    : new StatusError(500, 'InternalError', `Internal error: ${String(error)}`);
}
