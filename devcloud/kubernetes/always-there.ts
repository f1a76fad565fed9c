import type { Item, KubernetesObject } from './object';
import { ageOf, timestamp } from './time';
import { uidOf } from './uid';

interface Service {
  readonly name: string;
  readonly namespace: string;
  readonly clusterIp: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly Port[];
}

interface Port {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
  readonly targetPort: number;
}

/** The namespaces of a cluster that nobody has changed. */
export function namespaceItems(createdAt: Date): readonly Item[] {
  return ['default', 'kube-node-lease', 'kube-public', 'kube-system'].map((name) => ({
    object: () => ({
      kind: 'Namespace',
      apiVersion: 'v1',
      metadata: {
        name,
        uid: uidOf('namespace', name),
        creationTimestamp: timestamp(createdAt),
        labels: { 'kubernetes.io/metadata.name': name },
      },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    }),
    cells: (now) => [name, 'Active', ageOf(createdAt, now)],
    fields: { 'status.phase': 'Active' },
  }));
}

/** Its services: Magnum gives them addresses of 10.254.0.0/16 unless it is told otherwise. */
export function serviceItems(createdAt: Date): readonly Item[] {
  return SERVICES.map((service) => serviceItem(service, createdAt));
}

const SERVICES: readonly Service[] = [
  {
    name: 'kubernetes',
    namespace: 'default',
    clusterIp: '10.254.0.1',
    labels: { component: 'apiserver', provider: 'kubernetes' },
    ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: 6443 }],
  },
  {
    name: 'kube-dns',
    namespace: 'kube-system',
    clusterIp: '10.254.0.10',
    // `kubectl cluster-info` looks for the second one and prints the third.
    labels: { 'k8s-app': 'kube-dns', 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': 'CoreDNS' },
    selector: { 'k8s-app': 'kube-dns' },
    ports: [
      { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
      { name: 'dns-tcp', port: 53, protocol: 'TCP', targetPort: 53 },
      { name: 'metrics', port: 9153, protocol: 'TCP', targetPort: 9153 },
    ],
  },
];

function serviceItem(service: Service, createdAt: Date): Item {
  const { name, clusterIp, selector = {}, ports } = service;
  const shownPorts = ports.map(({ port, protocol }) => `${port}/${protocol}`).join(',');
  const shownSelector = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  return {
    object: () => serviceObject(service, createdAt),
    cells: (now) => [
      ...[name, 'ClusterIP', clusterIp, '<none>', shownPorts, ageOf(createdAt, now)],
      shownSelector.length === 0 ? '<none>' : shownSelector.join(','),
    ],
  };
}

function serviceObject(service: Service, createdAt: Date): KubernetesObject {
  const { name, namespace, clusterIp, labels, selector, ports } = service;
  const uid = uidOf('service', namespace, name);
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: { name, namespace, uid, creationTimestamp: timestamp(createdAt), labels },
    spec: {
      type: 'ClusterIP',
      clusterIP: clusterIp,
      clusterIPs: [clusterIp],
      selector,
      ports,
      sessionAffinity: 'None',
    },
    status: { loadBalancer: {} },
  };
}
