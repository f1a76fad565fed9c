import type { ResourceBlock, ResourceChange } from '../plan/plan';

export type Kind = 'cluster' | 'cluster-template' | 'node-group' | 'kubeconfig' | 'lookup' | 'other';

export const CLUSTER = 'openstack_containerinfra_cluster_v1';
export const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';
export const NODE_GROUP = 'openstack_containerinfra_nodegroup_v1';

const BY_TYPE: Readonly<Record<string, Kind>> = {
  [CLUSTER]: 'cluster',
  [TEMPLATE]: 'cluster-template',
  [NODE_GROUP]: 'node-group',
};

/** What of a cluster is a secret. */
const KUBECONFIG = /(^|\.)openstack_containerinfra_cluster_v1\.[^.]+\.kubeconfig(\.|$)/;

/** Of a block that is gone only the name is left. */
const NAMED = /kube_?-?config[^.]*$/i;

/** What a change is of. A kubeconfig is what reads one from a cluster, whatever its type. */
export function kindOf({ isData, type, address }: ResourceChange, block: ResourceBlock | undefined): Kind {
  if (isData) {
    return 'lookup';
  }
  const isReader = block === undefined ? NAMED.test(address) : [...block.references].some(isKubeconfig);
  return BY_TYPE[type] ?? (isReader ? 'kubeconfig' : 'other');
}

export function isKubeconfig(reference: string): boolean {
  return KUBECONFIG.test(reference);
}

/** Address without the keys of instances: the block that it comes from. */
export function blockAddress(address: string): string {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '');
}

/** `["a"]` of an instance, or nothing. */
export function instanceKey(address: string): string {
  return /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]$/.exec(address)?.[0] ?? '';
}

/** The last name of a construct's path, or of what cdktf makes of it, where it is there for the others' sake. */
const PLUMBING = /(^|[/_])(revision|birth|settled|janitor|groups-upgraded|labels|made-with)(_[0-9a-f]{8})?$/i;

/** Whether a resource only helps others of our own constructs: it is spoken of through them. */
export function isPlumbing({ type, address }: ResourceChange, constructPath: string | undefined): boolean {
  const last = blockAddress(address).split('.').at(-1) ?? '';
  const isOurs = constructPath === undefined ? /_[0-9A-F]{8}$/.test(last) : true;
  return type === 'terraform_data' && isOurs && PLUMBING.test(constructPath ?? last);
}
