import { ApiError } from '../../openstack/api-error';
import type { Magnum } from '../../openstack/services/magnum';
import type { MagnumCluster, MagnumNodeGroup, NodeGroupSummary } from '../../openstack/services/magnum-types';

/** What Magnum shows of a cluster at one moment. */
export interface Observation {
  /** undefined: there is none of that ID (yet, or any more). */
  readonly cluster?: MagnumCluster;
  readonly groups: readonly NodeGroupSummary[];
  /** The group that was asked for, whole. */
  readonly group?: MagnumNodeGroup;
}

/** @param group one to look at more closely, by UUID */
export async function observe(magnum: Magnum, clusterId: string, group?: string): Promise<Observation> {
  const cluster = await unlessGone(magnum.getCluster(clusterId));
  const groups = cluster === undefined ? undefined : await unlessGone(magnum.listNodeGroups(clusterId));
  if (cluster === undefined || groups === undefined) {
    return { groups: [] };
  }
  return {
    cluster,
    groups,
    group: group === undefined ? undefined : await unlessGone(magnum.getNodeGroup(clusterId, group)),
  };
}

/** undefined where Magnum answers 404. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}

/** Magnum is at work on the cluster or on one of its groups. A group without a status was not written whole yet. */
export function isBusy({ cluster, groups }: Observation): boolean {
  return [cluster, ...groups].some((part) => part !== undefined && (part.status ?? '').endsWith('_IN_PROGRESS'));
}

export function isBeingDeleted({ cluster }: Observation): boolean {
  return cluster?.status === 'DELETE_IN_PROGRESS' || cluster?.status === 'DELETE_COMPLETE';
}

export function hasFailed({ cluster, groups }: Observation): boolean {
  return [cluster, ...groups].some((part) => part !== undefined && (part.status ?? '').endsWith('_FAILED'));
}

export function failedGroups({ groups }: Observation): NodeGroupSummary[] {
  return groups.filter(({ status }) => status?.endsWith('_FAILED') === true);
}

/** What `node_count` of a cluster is about. */
export function defaultWorker({ groups }: Observation): NodeGroupSummary | undefined {
  return groups.find(({ is_default, role }) => is_default && role !== 'master');
}

/**
 * Whether the addresses that Magnum lists are as many as the nodes. Where they are not, a change is probably still under
 * way. Drivers that list none say nothing by that.
 */
export function hasAllAddresses({ cluster, groups }: Observation): boolean {
  const listed = cluster?.node_addresses?.length ?? 0;
  const nodes = groups.filter(({ role }) => role !== 'master').reduce((sum, { node_count }) => sum + node_count, 0);
  return listed === 0 || listed === nodes;
}

/** `1 node`, `3 nodes`. */
export function inNodes(count: number): string {
  return `${count} ${count === 1 ? 'node' : 'nodes'}`;
}
