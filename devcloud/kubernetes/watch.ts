import type { ServerResponse } from 'node:http';

import type { Call } from './call';
import type { Kind } from './kinds';
import { presentOne, tableOf } from './presentation';
import { isSelectedBy, type Selection } from './selector';
import { badRequest, StatusError } from './status';
import type { Change, ObjectStore } from './store';

/** One line of JSON for each change, until somebody hangs up or the time that was asked for is over. */
export function watch(
  store: ObjectStore,
  kind: Kind,
  selection: Selection,
  call: Call,
  response: ServerResponse,
): void {
  const since = sinceOf(call.query);
  const isSelected = isSelectedBy(kind, selection);
  const write = (event: object): void => {
    response.write(`${JSON.stringify(event)}\n`);
  };
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' });
  response.flushHeaders();
  try {
    response.once('close', store.watch(kind, isSelected, since, eventWriter(call, write)));
  } catch (error) {
    // The watch has begun, so that kube-apiserver tells even this as an event.
    if (!(error instanceof StatusError)) {
      throw error;
    }
    write({ type: 'ERROR', object: error.body });
    response.end();
    return;
  }
  endInTime(call.query, response);
}

function eventWriter({ presentation }: Call, write: (event: object) => void): (change: Change) => void {
  let isFirst = true;
  return (change) => {
    const { type, kind, revision } = change;
    const object = presentation.asTable
      ? tableOf(kind, [change], revision, presentation, isFirst)
      : presentOne(kind, change, presentation);
    isFirst = false;
    write({ type, object });
  };
}

function sinceOf(query: URLSearchParams): number {
  if (query.has('resourceVersionMatch')) {
    // How servers before 1.27 say that they do not know `sendInitialEvents`; clients then list first.
    const message = 'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch';
    throw new StatusError(422, 'Invalid', `ListOptions.meta.k8s.io "" is invalid: ${message}`);
  }
  const since = query.get('resourceVersion') ?? '';
  if (!/^\d*$/.test(since)) {
    throw badRequest(`invalid resource version: ${since}`);
  }
  return Number(since);
}

function endInTime(query: URLSearchParams, response: ServerResponse): void {
  const seconds = Number(query.get('timeoutSeconds') ?? 0);
  if (seconds > 0) {
    const timer = setTimeout(() => response.end(), seconds * 1000);
    response.once('close', () => {
      clearTimeout(timer);
    });
  }
}
