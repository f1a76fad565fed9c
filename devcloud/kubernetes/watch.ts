import type { ServerResponse } from 'node:http';

import type { Call } from './call';
import type { Kind } from './kinds';
import { presentOne, tableOf, type Presentation } from './presentation';
import { isSelectedBy, type Selection } from './selector';
import { badRequest, StatusError, statusOf } from './status';
import type { Change, ObjectStore } from './store';

/** One line of JSON for each change, until somebody hangs up or the time that was asked for is over. */
export function watch(
  store: ObjectStore,
  kind: Kind,
  selection: Selection,
  { query, presentation }: Call,
  response: ServerResponse,
): void {
  const since = sinceOf(query);
  const isSelected = isSelectedBy(kind, selection);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' });
  response.flushHeaders();
  try {
    response.once('close', store.watch(kind, isSelected, since, changeWriter(presentation, response)));
    endInTime(query, response);
  } catch (error) {
    // The watch has begun, so that kube-apiserver tells even this as an event.
    write(response, 'ERROR', statusOf(error).body);
    response.end();
  }
}

function write(response: ServerResponse, type: string, object: object): void {
  response.write(`${JSON.stringify({ type, object })}\n`);
}

function changeWriter(how: Presentation, response: ServerResponse): (change: Change) => void {
  let isFirst = true;
  return (change) => {
    const { type, kind, revision } = change;
    const object = how.asTable ? tableOf(kind, [change], revision, how, isFirst) : presentOne(kind, change, how);
    isFirst = false;
    write(response, type, object);
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
