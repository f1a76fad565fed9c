import type { IncomingMessage, ServerResponse } from 'node:http';

import { checkAccess } from './access';
import { callOf, type Call, type ResourceCall } from './call';
import { discoveryBody } from './discovery';
import type { Kind } from './kinds';
import { presentList, presentOne } from './presentation';
import { isSelectedBy } from './selector';
import { badRequest, notEmulated, notFound, StatusError, statusOf } from './status';
import type { ObjectStore } from './store';
import { watch } from './watch';

/** One cluster, as its API knows it. */
export interface ClusterState {
  readonly store: ObjectStore;
  /** Of the API server. */
  version: string;
  readonly log: (line: string) => void;
}

export function answer(state: ClusterState, request: IncomingMessage, response: ServerResponse): void {
  const what = `${request.method ?? ''} ${request.url ?? ''}`;
  try {
    const call = readCall(request);
    checkAccess(request.socket, call);
    respond(state, call, response, what);
  } catch (error) {
    const status = statusOf(error);
    if (status.code >= 500) {
      state.log(`kubernetes: ${status.code === 501 ? 'not emulated: ' : ''}${what}${stackOf(error)}`);
    }
    sendJson(response, status.code, status.body);
  }
}

/** Of a mistake of ours, so that it can be found. */
function stackOf(error: unknown): string {
  return error instanceof StatusError || !(error instanceof Error) ? '' : `: ${error.stack ?? error.message}`;
}

function readCall(request: IncomingMessage): Call {
  try {
    return callOf(request);
  } catch (error) {
    throw badRequest(String(error));
  }
}

function respond(state: ClusterState, call: Call, response: ServerResponse, what: string): void {
  const { verb, path, query, resource } = call;
  const kind = resource?.kind;
  if (resource !== undefined && kind !== undefined && isRead(verb)) {
    respondResource(state.store, call, resource, kind, response);
    return;
  }
  const body = verb === 'get' ? discoveryBody(path.replace(/(.)\/$/, '$1'), state.version) : undefined;
  if (verb === 'get' && /^\/(healthz|livez|readyz)$/.test(path)) {
    const checked = query.has('verbose') ? `[+]ping ok\n${path.slice(1)} check passed\n` : 'ok';
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(checked);
  } else if (body !== undefined) {
    sendJson(response, 200, body);
  } else {
    throw notEmulated(what);
  }
}

function isRead(verb: string): boolean {
  return ['get', 'list', 'watch'].includes(verb);
}

function respondResource(
  store: ObjectStore,
  call: Call,
  { selection }: ResourceCall,
  kind: Kind,
  response: ServerResponse,
): void {
  if (call.verb === 'watch') {
    watch(store, kind, selection, call, response);
    return;
  }
  const found = store.list(kind, isSelectedBy(kind, selection));
  if (selection.name === undefined) {
    sendJson(response, 200, presentList(kind, found, store.revision, call.presentation));
    return;
  }
  const [one] = found;
  if (one === undefined) {
    throw notFound(kind, selection.name);
  }
  sendJson(response, 200, presentOne(kind, one, call.presentation));
}

function sendJson(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' });
  response.end(`${JSON.stringify(body)}\n`);
}
