import type { Cluster, ClusterTemplate, Labels, NodeGroup } from './model';
import { defaultGroup } from './model';
import type { Body } from './fields';

/** Where this Magnum is: `http://127.0.0.1:4321/container-infra`. */
export type Root = () => string;

export function templateView(
  { uuid, fields, projectId, userId, createdAt, updatedAt }: ClusterTemplate,
  root: Root,
): Body {
  return {
    uuid,
    ...fields,
    links: linksTo(root, 'clustertemplates', uuid),
    project_id: projectId,
    user_id: userId,
    created_at: timestamp(createdAt),
    updated_at: timestamp(updatedAt),
  };
}

/** As it stands in a list. */
export function clusterSummary(cluster: Cluster, root: Root): Body {
  return {
    uuid: cluster.uuid,
    name: cluster.name,
    cluster_template_id: cluster.template.uuid,
    keypair: cluster.keypair,
    node_count: sum(workersOf(cluster).map(({ nodeCount }) => nodeCount)),
    master_count: defaultGroup(cluster, 'master').nodeCount,
    docker_volume_size: cluster.dockerVolumeSize,
    labels: cluster.labels,
    master_flavor_id: cluster.masterFlavorId,
    flavor_id: cluster.flavorId,
    create_timeout: cluster.createTimeout,
    links: linksTo(root, 'clusters', cluster.uuid),
    stack_id: cluster.stackId,
    status: cluster.status,
    health_status: healthOf(cluster),
    merge_labels: false,
  };
}

export function clusterView(cluster: Cluster, root: Root): Body {
  const failed = cluster.groups.filter(({ status }) => status.endsWith('_FAILED'));
  const faults = Object.fromEntries(failed.map(({ name, statusReason }) => [name, statusReason]));
  return {
    ...clusterSummary(cluster, root),
    status_reason: cluster.statusReason,
    health_status_reason: healthReason(cluster),
    discovery_url: cluster.discoveryUrl,
    api_address: cluster.api?.url ?? null,
    coe_version: cluster.coeVersion,
    container_version: cluster.coeVersion === null ? null : CONTAINER_VERSION,
    project_id: cluster.projectId,
    user_id: cluster.userId,
    node_addresses: workersOf(cluster).flatMap(addressesOf),
    master_addresses: addressesOf(defaultGroup(cluster, 'master')),
    ...(cluster.status.endsWith('_FAILED') ? { faults } : {}),
    fixed_network: cluster.fixedNetwork,
    fixed_subnet: cluster.fixedSubnet,
    floating_ip_enabled: cluster.floatingIpEnabled,
    ...labelsAgainst(cluster.labels, cluster.template.fields.labels ?? {}),
    master_lb_enabled: cluster.masterLbEnabled,
    created_at: timestamp(cluster.createdAt),
    updated_at: timestamp(cluster.updatedAt),
  };
}

const CONTAINER_VERSION = '1.12.6';

/** As it stands in a list. */
export function nodeGroupSummary(group: NodeGroup): Body {
  return {
    uuid: group.uuid,
    name: group.name,
    flavor_id: group.flavorId,
    image_id: group.imageId,
    node_count: group.nodeCount,
    role: group.role,
    min_node_count: 0,
    max_node_count: null,
    is_default: group.isDefault,
    stack_id: group.stackId,
    status: group.status,
    merge_labels: false,
  };
}

export function nodeGroupView(group: NodeGroup, cluster: Cluster, root: Root): Body {
  return {
    ...nodeGroupSummary(group),
    links: linksTo(root, 'clusters', `${cluster.uuid}/nodegroups/${group.uuid}`),
    id: group.id,
    cluster_id: cluster.uuid,
    project_id: cluster.projectId,
    docker_volume_size: group.dockerVolumeSize,
    labels: group.labels,
    node_addresses: addressesOf(group),
    min_node_count: group.minNodeCount,
    max_node_count: group.maxNodeCount,
    status_reason: group.statusReason,
    version: group.version,
    ...labelsAgainst(group.labels, cluster.labels),
    created_at: timestamp(group.createdAt),
    updated_at: timestamp(group.updatedAt),
  };
}

/** What the POST of a group answers: what was asked for, before there is a row. */
export function acceptedNodeGroup(group: NodeGroup, cluster: Cluster, root: Root): Body {
  const { id, is_default, stack_id, status, status_reason, version, node_addresses, created_at, updated_at, ...asked } =
    nodeGroupView(group, cluster, root);
  return group.dockerVolumeSize === null ? { ...asked, docker_volume_size: undefined } : asked;
}

/** How labels differ from those of the parent (a template's, a cluster's). Magnum never says that they were merged. */
function labelsAgainst(own: Labels, parent: Labels): Body {
  const pick = (labels: Labels, wanted: (key: string) => boolean): Labels =>
    Object.fromEntries(Object.entries(labels).filter(([key]) => wanted(key)));
  return {
    merge_labels: false,
    labels_overridden: pick(parent, (key) => key in own && own[key] !== parent[key]),
    labels_added: pick(own, (key) => !(key in parent)),
    labels_skipped: pick(parent, (key) => !(key in own)),
  };
}

function workersOf(cluster: Cluster): readonly NodeGroup[] {
  return cluster.groups.filter(({ role }) => role !== 'master');
}

function addressesOf({ nodes }: NodeGroup): readonly string[] {
  return nodes.map(({ address }) => address);
}

function healthOf({ isHealthy }: Cluster): string | null {
  return isHealthy ? 'HEALTHY' : null;
}

function healthReason(cluster: Cluster): Body {
  if (!cluster.isHealthy) {
    return {};
  }
  const nodes = cluster.groups.flatMap((group) => group.nodes);
  return { api: 'ok', ...Object.fromEntries(nodes.map(({ name }) => [`${name}.Ready`, 'True'])) };
}

export function linksTo(root: Root, collection: string, path: string): unknown {
  return [
    { href: `${root()}/v1/${collection}/${path}`, rel: 'self' },
    { href: `${root()}/${collection}/${path}`, rel: 'bookmark' },
  ];
}

/** Without fractions, as a database row has it. */
function timestamp(date: Date | null): string | null {
  return date === null ? null : date.toISOString().replace(/\.\d+Z$/, '+00:00');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
