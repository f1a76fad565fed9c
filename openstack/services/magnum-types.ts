/** Objects of Magnum's API, by its own names; what is not needed here comes along all the same. */

export type Labels = Readonly<Record<string, string>>;

/** What a list without detail has of a cluster. */
export interface ClusterSummary {
  readonly uuid: string;
  readonly name: string;
  readonly status: string | null;
  readonly cluster_template_id: string;
  readonly keypair: string | null;
  readonly node_count: number | null;
  readonly master_count: number | null;
  readonly stack_id: string | null;
  readonly health_status: string | null;
  readonly labels: Labels;
}

export interface MagnumCluster extends ClusterSummary {
  readonly status_reason: string | null;
  readonly health_status_reason: Readonly<Record<string, string>> | null;
  readonly api_address: string | null;
  readonly coe_version: string | null;
  readonly node_addresses: readonly string[] | null;
  readonly master_addresses: readonly string[] | null;
  readonly flavor_id: string | null;
  readonly master_flavor_id: string | null;
  readonly docker_volume_size: number | null;
  readonly create_timeout: number | null;
  readonly fixed_network: string | null;
  readonly fixed_subnet: string | null;
  readonly floating_ip_enabled?: boolean;
  readonly master_lb_enabled?: boolean;
  readonly project_id: string;
  readonly user_id: string;
  readonly created_at: string;
  readonly updated_at: string | null;
  /** By name of the part that failed, as the driver found them. */
  readonly faults?: Readonly<Record<string, string>> | null;
}

export interface MagnumClusterTemplate {
  readonly uuid: string;
  readonly name: string;
  readonly coe: string;
  readonly image_id: string;
  readonly cluster_distro: string | null;
  readonly flavor_id: string | null;
  readonly master_flavor_id: string | null;
  readonly external_network_id: string | null;
  readonly network_driver: string | null;
  readonly volume_driver: string | null;
  readonly labels: Labels;
  readonly public: boolean;
  readonly hidden: boolean;
  readonly created_at: string;
  readonly updated_at: string | null;
}

/** What the list of a cluster's node groups has. */
export interface NodeGroupSummary {
  readonly uuid: string;
  readonly name: string;
  readonly role: string;
  readonly flavor_id: string | null;
  readonly image_id: string | null;
  readonly node_count: number;
  readonly min_node_count: number;
  readonly max_node_count: number | null;
  readonly is_default: boolean;
  readonly status: string | null;
  readonly stack_id: string | null;
}

export interface MagnumNodeGroup extends NodeGroupSummary {
  readonly cluster_id: string;
  readonly labels: Labels;
  readonly docker_volume_size: number | null;
  readonly node_addresses: readonly string[] | null;
  readonly status_reason: string | null;
  readonly version: string | null;
  readonly created_at: string;
  readonly updated_at: string | null;
}

/** One change of an object. @see https://www.rfc-editor.org/rfc/rfc6902 */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** E.g. `/node_count`. */
  readonly path: string;
  readonly value?: unknown;
}

export interface ResizeRequest {
  readonly node_count: number;
  /** Servers, by ID, that go first. */
  readonly nodes_to_remove?: readonly string[];
  /** By name or UUID. @default - the default worker group */
  readonly nodegroup?: string;
}

export interface UpgradeRequest {
  /** By name or UUID. */
  readonly cluster_template: string;
  /** Nodes at a time. @default 1: Magnum 15 answers 500 to a request without it */
  readonly max_batch_size?: number;
  /** By name or UUID. @default - the default groups */
  readonly nodegroup?: string;
}

export interface MagnumCertificate {
  readonly cluster_uuid: string;
  /** The CA's certificate, or the one that it signed. */
  readonly pem: string;
  readonly csr?: string | null;
}

/** Which of a cluster's authorities: that of Kubernetes, unless said otherwise. */
export type CaCertType = 'kubernetes' | 'kubelet' | 'etcd' | 'front-proxy';

export interface MagnumStats {
  readonly clusters: number;
  readonly nodes: number;
}

export interface MagnumQuota {
  readonly project_id: string;
  readonly resource: string;
  readonly hard_limit: number;
}
