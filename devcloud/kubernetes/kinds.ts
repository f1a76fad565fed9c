/** One kind of object that this API has. */
export interface Kind {
  /** Empty for the core, which is older than groups. */
  readonly group: '' | 'coordination.k8s.io';
  readonly plural: string;
  readonly kind: string;
  readonly shortNames: readonly string[];
  readonly isNamespaced: boolean;
  /** Headings of its table; kubectl shows those after `wide` only with `-o wide`. */
  readonly columns: readonly string[];
  readonly wide: readonly string[];
  /** What field selectors may ask, besides name and namespace. */
  readonly fields: readonly string[];
}

export const NODES: Kind = {
  group: '',
  plural: 'nodes',
  kind: 'Node',
  shortNames: ['no'],
  isNamespaced: false,
  columns: ['Name', 'Status', 'Roles', 'Age', 'Version'],
  wide: ['Internal-IP', 'External-IP', 'OS-Image', 'Kernel-Version', 'Container-Runtime'],
  fields: ['spec.unschedulable'],
};

export const NAMESPACES: Kind = {
  group: '',
  plural: 'namespaces',
  kind: 'Namespace',
  shortNames: ['ns'],
  isNamespaced: false,
  columns: ['Name', 'Status', 'Age'],
  wide: [],
  fields: ['status.phase'],
};

export const SERVICES: Kind = {
  group: '',
  plural: 'services',
  kind: 'Service',
  shortNames: ['svc'],
  isNamespaced: true,
  columns: ['Name', 'Type', 'Cluster-IP', 'External-IP', 'Port(s)', 'Age'],
  wide: ['Selector'],
  fields: [],
};

export const LEASES: Kind = {
  group: 'coordination.k8s.io',
  plural: 'leases',
  kind: 'Lease',
  shortNames: [],
  isNamespaced: true,
  columns: ['Name', 'Holder', 'Age'],
  wide: [],
  fields: [],
};

/** There are none of them, as nothing runs here. */
const PODS: Kind = {
  group: '',
  plural: 'pods',
  kind: 'Pod',
  shortNames: ['po'],
  isNamespaced: true,
  columns: ['Name', 'Ready', 'Status', 'Restarts', 'Age'],
  wide: ['IP', 'Node', 'Nominated Node', 'Readiness Gates'],
  fields: ['spec.nodeName', 'status.phase', 'status.podIP'],
};

/** Nor of them. */
const EVENTS: Kind = {
  group: '',
  plural: 'events',
  kind: 'Event',
  shortNames: ['ev'],
  isNamespaced: true,
  columns: ['Last Seen', 'Type', 'Reason', 'Object', 'Message'],
  wide: [],
  fields: [
    'type',
    'reason',
    'source',
    'involvedObject.kind',
    'involvedObject.name',
    'involvedObject.namespace',
    'involvedObject.uid',
  ],
};

export const KINDS: readonly Kind[] = [EVENTS, NAMESPACES, NODES, PODS, SERVICES, LEASES];

/** `v1`, or `coordination.k8s.io/v1`. */
export function apiVersionOf({ group }: Kind): string {
  return group === '' ? 'v1' : `${group}/v1`;
}
