import { parse, stringify } from 'yaml';

import { KubeconfigProblem } from './problem';

/** Under this name a kubeconfig says, in a form that kubectl keeps when it edits the file, whose cluster it opens. */
const MARK = 'cdktf-magnum';

interface Extension {
  readonly name?: unknown;
  readonly extension?: { readonly cluster?: unknown };
}

interface Entry {
  readonly name?: unknown;
  readonly cluster?: Readonly<Record<string, unknown>> & { readonly extensions?: readonly Extension[] };
  readonly user?: Readonly<Record<string, unknown>>;
}

interface Kubeconfig {
  readonly clusters?: readonly Entry[];
  readonly users?: readonly Entry[];
}

/** The cluster that a kubeconfig is for. */
export interface ClusterIdentity {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  /** `https://ADDRESS:PORT`, or empty where the provider's kubeconfig knows better. */
  readonly address: string;
  /** Name of the context, or empty for one that no other cluster has. */
  readonly context: string;
}

/** The provider's kubeconfig with names of its own, the address that the cluster has now, and our mark. */
export function renderKubeconfig(raw: string, cluster: ClusterIdentity): string {
  const given = parseKubeconfig(raw);
  const from = given?.clusters?.[0]?.cluster;
  const user = given?.users?.[0]?.user;
  if (from === undefined || user === undefined) {
    throw new KubeconfigProblem(
      `the provider has no kubeconfig of cluster ${cluster.name} (${cluster.id}); is the cluster complete, and may this user read its certificates?`,
    );
  }
  const name = cluster.context || `${cluster.name}-${cluster.id.slice(0, 8)}`;
  const admin = `${name}-admin`;
  const mark = { name: MARK, extension: { cluster: cluster.id } };
  const server = cluster.address || from.server;
  return stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { ...from, server, extensions: [mark] } }],
      users: [{ name: admin, user }],
      contexts: [{ name, context: { cluster: name, user: admin } }],
      'current-context': name,
    },
    { lineWidth: 0 },
  );
}

/** Whose kubeconfig a file holds. */
export type Ownership = 'this cluster' | 'this cluster and others' | 'something else';

export function ownershipOf(content: string, clusterId: string): Ownership {
  const clusters = parseKubeconfig(content)?.clusters ?? [];
  const marked = clusters.filter(({ cluster }) =>
    cluster?.extensions?.some(({ name, extension }) => name === MARK && extension?.cluster === clusterId),
  );
  if (marked.length === 0) {
    return 'something else';
  }
  return marked.length === clusters.length ? 'this cluster' : 'this cluster and others';
}

/** Undefined for what is no kubeconfig. The parser's own errors quote the text, so they go no further. */
function parseKubeconfig(content: string): Kubeconfig | undefined {
  try {
    const document = parse(content, { logLevel: 'error' }) as unknown;
    const isKubeconfig =
      typeof document === 'object' && document !== null && Array.isArray((document as Kubeconfig).clusters);
    return isKubeconfig ? document : undefined;
  } catch {
    return undefined;
  }
}
