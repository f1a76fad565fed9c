/** An answer that refuses, as kube-apiserver words it. */
export interface Refusal {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

export const UNAUTHORIZED: Refusal = { code: 401, reason: 'Unauthorized', message: 'Unauthorized' };

export function forbidden(user: string, path: string, verb: string): Refusal {
  const message = `forbidden: User "${user}" cannot ${verb} path "${path}"`;
  return { code: 403, reason: 'Forbidden', message };
}

export function notFound(resource: string, name: string): Refusal {
  return { code: 404, reason: 'NotFound', message: `${resource} "${name}" not found` };
}

export function notEmulated(what: string): Refusal {
  return { code: 501, reason: 'NotImplemented', message: `devcloud does not emulate ${what}` };
}

export function statusBody({ code, reason, message }: Refusal): object {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
}
