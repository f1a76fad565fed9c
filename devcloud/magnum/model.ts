import type { KubernetesApi } from '../kubernetes/api';
import type { ClusterAuthority } from '../kubernetes/authority';

export type Labels = Readonly<Record<string, string>>;

/** What a cluster template holds, by Magnum's own names. */
export interface TemplateFields {
  name: string;
  coe: string;
  image_id: string;
  flavor_id: string | null;
  master_flavor_id: string | null;
  dns_nameserver: string | null;
  keypair_id: string | null;
  external_network_id: string | null;
  fixed_network: string | null;
  fixed_subnet: string | null;
  network_driver: string | null;
  apiserver_port: number | null;
  docker_volume_size: number | null;
  cluster_distro: string | null;
  http_proxy: string | null;
  https_proxy: string | null;
  no_proxy: string | null;
  volume_driver: string | null;
  registry_enabled: boolean;
  labels: Labels | null;
  tls_disabled: boolean;
  public: boolean;
  server_type: string;
  insecure_registry: string | null;
  docker_storage_driver: string | null;
  master_lb_enabled: boolean;
  floating_ip_enabled: boolean;
  hidden: boolean;
  tags: string | null;
}

export interface ClusterTemplate extends Owned {
  fields: TemplateFields;
}

/** Whose it is, and since when. */
export interface Owned {
  readonly uuid: string;
  readonly projectId: string;
  readonly userId: string;
  readonly createdAt: Date;
  updatedAt: Date | null;
}

/** `CREATE_COMPLETE` and so on: what is being done, and how far it is. */
export type Status = `${Action}_${'IN_PROGRESS' | 'COMPLETE' | 'FAILED'}`;
export type Action = 'CREATE' | 'UPDATE' | 'DELETE';

export interface NodeGroup {
  /** The number of the row, which Magnum shows. */
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly role: string;
  readonly isDefault: boolean;
  readonly flavorId: string | null;
  readonly imageId: string;
  readonly dockerVolumeSize: number | null;
  readonly mergeLabels: boolean;
  labels: Labels;
  nodeCount: number;
  minNodeCount: number;
  maxNodeCount: number | null;
  status: Status;
  statusReason: string | null;
  stackId: string | null;
  /** Magnum's own name for the version of the template that it was upgraded to. */
  version: string | null;
  /**
   * What its nodes run, or soon will, as `v1.23.3-rancher1`. When a group is made that is the version of the cluster,
   * whatever the group's own labels say.
   */
  kubeVersion: string;
  nodes: ClusterNode[];
  readonly createdAt: Date;
  updatedAt: Date | null;
}

export interface ClusterNode {
  readonly name: string;
  readonly serverId: string;
  /** Where it is reached from outside: the floating address, if it has one. */
  readonly address: string;
  readonly internalIp: string;
  readonly createdAt: Date;
}

export interface Cluster extends Owned {
  readonly name: string;
  readonly keypair: string | null;
  readonly dockerVolumeSize: number | null;
  readonly createTimeout: number;
  readonly flavorId: string | null;
  readonly masterFlavorId: string | null;
  readonly fixedNetwork: string | null;
  readonly fixedSubnet: string | null;
  readonly floatingIpEnabled: boolean;
  readonly masterLbEnabled: boolean;
  readonly mergeLabels: boolean;
  discoveryUrl: string | null;
  template: ClusterTemplate;
  labels: Labels;
  groups: NodeGroup[];
  status: Status;
  statusReason: string | null;
  isHealthy: boolean;
  stackId: string | null;
  /** What Magnum takes for the version of all: that of the group it asked last. */
  coeVersion: string | null;
  readonly authority: Promise<ClusterAuthority>;
  api?: KubernetesApi;
}

/** The version of a cluster with such labels; Magnum 15 knows one for those without. */
export function kubeVersionOf({ kube_tag = 'v1.18.16' }: Labels): string {
  return kube_tag;
}

export function defaultGroup(cluster: Cluster, role: 'master' | 'worker'): NodeGroup {
  const group = cluster.groups.find((candidate) => candidate.isDefault && candidate.role === role);
  if (group === undefined) {
    throw new Error(`${cluster.name} has no default group of ${role}s`);
  }
  return group;
}
