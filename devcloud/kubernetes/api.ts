import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

import { namespaceItems, serviceItems } from './always-there';
import { answer, type ClusterState } from './answer';
import type { ClusterAuthority } from './authority';
import { LEASES, NAMESPACES, NODES, SERVICES } from './kinds';
import { leaseItem, nodeItem, type Node } from './node';
import { ObjectStore } from './store';

/** The Kubernetes API of one cluster. */
export interface KubernetesApi {
  /** `https://127.0.0.1:6443` */
  readonly url: string;
  /** Makes these the nodes of the cluster; whoever watches is told what changed. */
  readonly setNodes: (nodes: readonly Node[]) => void;
  /** Of the API server itself; nodes bring their own. */
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
  /** Is told what was asked for and is not emulated. */
  readonly log?: (line: string) => void;
}

export async function startKubernetesApi(options: KubernetesApiOptions): Promise<KubernetesApi> {
  const { authority, version, port = 0, log = () => undefined } = options;
  const state: ClusterState = { store: newStore(), version, log };
  const server = await listen(authority, port, state);
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setNodes: (nodes) => {
      state.store.replace(NODES, nodes.map(nodeItem));
      state.store.replace(LEASES, nodes.map(leaseItem));
    },
    setVersion: (next) => {
      state.version = next;
    },
    close: async () => {
      await close(server);
    },
  };
}

function newStore(): ObjectStore {
  const store = new ObjectStore();
  const now = new Date();
  store.replace(NAMESPACES, namespaceItems(now));
  store.replace(SERVICES, serviceItems(now));
  return store;
}

async function listen(authority: ClusterAuthority, port: number, state: ClusterState): Promise<Server> {
  const { key, cert } = await authority.serverCredentials();
  // A stranger is not refused by TLS: kube-apiserver answers 401.
  const tls = { key, cert, ca: authority.certificatePem, requestCert: true, rejectUnauthorized: false };
  const server = createServer(tls, (request, response) => {
    answer(state, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeAllConnections();
  await closed;
}
