type KubernetesObject = Record<string, unknown>;

/** Where something is in the API: `/api/v1/namespaces/kube-system/services/kube-dns`. */
export interface ResourcePath {
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Undefined for what is no path of a resource of the core group. */
export function resourcePath(pathname: string): ResourcePath | undefined {
  const path = /^\/api\/v1\/(?:namespaces\/([^/]+)\/)?([a-z]+)(?:\/([^/]+))?$/.exec(pathname);
  const [, namespace, resource, name] = path ?? [];
  return resource === undefined ? undefined : { namespace, resource, name };
}

const NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** CoreDNS is what `kubectl cluster-info` finds beside the control plane. */
const SERVICES = [
  {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: {
      name: 'kube-dns',
      namespace: 'kube-system',
      resourceVersion: '1',
      labels: { 'k8s-app': 'kube-dns', 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': 'CoreDNS' },
    },
    spec: {
      type: 'ClusterIP',
      clusterIP: '10.254.0.10',
      ports: [
        { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
        { name: 'dns-tcp', port: 53, protocol: 'TCP', targetPort: 53 },
      ],
    },
    status: { loadBalancer: {} },
  },
];

/** What there is of a resource that never changes here; undefined for one that is not known. */
export function fixedObjects(resource: string, createdAt: Date): readonly KubernetesObject[] | undefined {
  switch (resource) {
    case 'namespaces':
      return NAMESPACES.map((name) => namespaceObject(name, createdAt));
    case 'services':
      return SERVICES.map((service) => ({
        ...service,
        metadata: { ...service.metadata, creationTimestamp: createdAt.toISOString() },
      }));
    case 'pods':
    case 'events':
      return [];
    default:
      return undefined;
  }
}

function namespaceObject(name: string, createdAt: Date): KubernetesObject {
  return {
    kind: 'Namespace',
    apiVersion: 'v1',
    metadata: {
      name,
      resourceVersion: '1',
      creationTimestamp: createdAt.toISOString(),
      labels: { 'kubernetes.io/metadata.name': name },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** `nodes` as `NodeList` and so on. */
export function listOf(
  resource: string,
  items: readonly KubernetesObject[],
  resourceVersion: number,
): KubernetesObject {
  const kinds: Readonly<Record<string, string>> = {
    nodes: 'Node',
    namespaces: 'Namespace',
    services: 'Service',
    pods: 'Pod',
    events: 'Event',
  };
  const kind = `${kinds[resource] ?? ''}List`;
  return { kind, apiVersion: 'v1', metadata: { resourceVersion: String(resourceVersion) }, items };
}
