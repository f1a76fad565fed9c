import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

import type { Call } from './call';
import { StatusError, unauthorized } from './status';

/** The group that may do everything, in every Kubernetes. */
const ADMINS = 'system:masters';
/** What everybody with a certificate may read, in every Kubernetes: `kubectl` asks it before all else. */
const FOR_ALL = /^\/(healthz|livez|readyz|version|openapi(\/.*)?|apis?|api\/v1|apis\/[^/]+(\/[^/]+)?)\/?$/;

/**
 * Whoever comes without a certificate of this cluster's CA is nobody; whoever is no administrator may next to nothing.
 *
 * @throws StatusError
 */
export function checkAccess(socket: Socket, call: Call): void {
  if (!(socket instanceof TLSSocket) || !socket.authorized) {
    throw unauthorized();
  }
  const { user, groups } = whoHas(socket);
  const isForAll = call.verb === 'get' && FOR_ALL.test(call.path);
  if (!groups.includes(ADMINS) && !isForAll) {
    throw forbidden(user, call);
  }
}

/** Kubernetes reads the user from CN and the groups from O. */
function whoHas(socket: TLSSocket): { user: string; groups: readonly string[] } {
  const { CN = [], O = [] } = socket.getPeerCertificate().subject as Partial<Record<string, string | string[]>>;
  return { user: [CN].flat()[0] ?? '', groups: [O].flat() };
}

/** In the words of RBAC. */
function forbidden(user: string, { verb, path, resource }: Call): StatusError {
  if (resource === undefined) {
    return new StatusError(403, 'Forbidden', `forbidden: User "${user}" cannot ${verb} path "${path}"`, {});
  }
  const { group, plural, selection } = resource;
  const { name, namespace } = selection;
  const what = group === '' ? plural : `${plural}.${group}`;
  const where = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  return new StatusError(
    403,
    'Forbidden',
    `${what}${name === undefined ? '' : ` "${name}"`} is forbidden: User "${user}" cannot ${verb} resource "${plural}" ` +
      `in API group "${group}" ${where}`,
    { name, group: group === '' ? undefined : group, kind: plural },
  );
}
