import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';

import type { ClusterAuthority } from './authority';
import { apiGroups, apiVersions, coreResources, serverVersion } from './discovery';
import { fixedObjects, listOf, resourcePath } from './lists';
import type { Node } from './node';
import { nodeObject } from './node';
import type { NodeQuery } from './node-registry';
import { NodeRegistry, nodeTable } from './node-registry';
import type { Refusal } from './status';
import { forbidden, notEmulated, notFound, statusBody, UNAUTHORIZED } from './status';

/** The Kubernetes API of one cluster. */
export interface KubernetesApi {
  /** `https://127.0.0.1:6443` */
  readonly url: string;
  readonly setNodes: (nodes: readonly Node[]) => void;
  /** Of the API server itself. */
  readonly setVersion: (version: string) => void;
  /** Ends open watches too. */
  readonly close: () => Promise<void>;
}

export interface KubernetesApiOptions {
  /** Signs its certificate, and must have signed those of its clients. */
  readonly authority: ClusterAuthority;
  /** `v1.23.3` */
  readonly version: string;
  /** @default 0: one that is free */
  readonly port?: number;
  readonly log?: (line: string) => void;
}

/** The group that may do everything, in every Kubernetes. */
const ADMINS = 'system:masters';

export async function startKubernetesApi(options: KubernetesApiOptions): Promise<KubernetesApi> {
  const { authority, port = 0, log = () => undefined } = options;
  const state: State = { nodes: new NodeRegistry(), version: options.version, startedAt: new Date(), log };
  const { key, cert } = await authority.serverCredentials();
  // Not refused by TLS: kube-apiserver answers a stranger, and says what is wrong.
  const tls = { key, cert, ca: authority.certificatePem, requestCert: true, rejectUnauthorized: false };
  const server = createServer(tls, (request, response) => {
    answer(state, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setNodes: (nodes) => {
      state.nodes.set(nodes);
    },
    setVersion: (version) => {
      state.version = version;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}

interface State {
  readonly nodes: NodeRegistry;
  version: string;
  readonly startedAt: Date;
  readonly log: (line: string) => void;
}

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const refusal = refusalOf(request, url.pathname);
  if (refusal !== undefined) {
    send(response, refusal);
    return;
  }
  const query: NodeQuery = {
    labelSelector: url.searchParams.get('labelSelector') ?? '',
    fieldSelector: url.searchParams.get('fieldSelector') ?? '',
    asTable: (request.headers.accept ?? '').includes('as=Table'),
  };
  if (['/healthz', '/livez', '/readyz'].includes(url.pathname)) {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('ok');
  } else if (/^(true|1)$/.test(url.searchParams.get('watch') ?? '') && url.pathname === '/api/v1/nodes') {
    watch(state.nodes, query, response);
  } else {
    const body = request.method === 'GET' ? bodyOf(state, url.pathname, query) : undefined;
    const what = `${request.method ?? ''} ${url.pathname}`;
    if (body === undefined) {
      state.log(`kubernetes: not emulated: ${what}`);
    }
    send(response, body ?? notEmulated(what));
  }
}

/** Whoever comes without a certificate of this cluster's is nobody; whoever is no administrator may nothing. */
function refusalOf(request: IncomingMessage, path: string): Refusal | undefined {
  const socket = request.socket as unknown as TLSSocket;
  if (!socket.authorized) {
    return UNAUTHORIZED;
  }
  const { O: groups = [], CN: user } = socket.getPeerCertificate().subject as { O?: string | string[]; CN: string };
  return [groups].flat().includes(ADMINS) ? undefined : forbidden(user, path, (request.method ?? '').toLowerCase());
}

function bodyOf(state: State, path: string, query: NodeQuery): object | undefined {
  switch (path) {
    case '/version':
      return serverVersion(state.version);
    case '/api':
      return apiVersions();
    case '/apis':
      return apiGroups();
    case '/api/v1':
      return coreResources();
    default:
      return resourceBody(state, path, query);
  }
}

function resourceBody({ nodes, startedAt }: State, path: string, query: NodeQuery): object | undefined {
  const { resource = '', namespace, name } = resourcePath(path) ?? {};
  if (resource === 'nodes') {
    return nodesBody(nodes, name, query);
  }
  const objects = fixedObjects(resource, startedAt)?.filter(
    ({ metadata }) => namespace === undefined || (metadata as { namespace?: string }).namespace === namespace,
  );
  if (objects === undefined || name === undefined) {
    return objects && listOf(resource, objects, nodes.revision);
  }
  const found = objects.find(({ metadata }) => (metadata as { name: string }).name === name);
  return found ?? notFound(resource, name);
}

function nodesBody(nodes: NodeRegistry, name: string | undefined, query: NodeQuery): object {
  if (name === undefined) {
    const selected = nodes.select(query);
    const { revision } = nodes;
    const objects = selected.map((node) => nodeObject(node, revision));
    return query.asTable ? nodeTable(selected, revision) : listOf('nodes', objects, revision);
  }
  const node = nodes.find(name);
  if (node === undefined) {
    return notFound('nodes', name);
  }
  return query.asTable ? nodeTable([node], nodes.revision) : nodeObject(node, nodes.revision);
}

/** One line of JSON for each change, until somebody hangs up. */
function watch(nodes: NodeRegistry, query: NodeQuery, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
  const stop = nodes.watch(query, (type, node) => {
    const object = query.asTable ? nodeTable([node], nodes.revision) : nodeObject(node, nodes.revision);
    response.write(`${JSON.stringify({ type, object })}\n`);
  });
  response.once('close', stop);
}

function send(response: ServerResponse, body: object | Refusal): void {
  const refusal = 'code' in body && 'reason' in body ? body : undefined;
  response.writeHead(refusal?.code ?? 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(refusal === undefined ? body : statusBody(refusal)));
}
