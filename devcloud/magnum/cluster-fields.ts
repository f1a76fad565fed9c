import type { Body, Field } from './fields';
import { anything, flag, integer, labels, readBody, text } from './fields';

/** What the POST of a cluster may hold, with how Magnum reads it. */
const FIELDS: Readonly<Record<string, Field>> = {
  cluster_template_id: text(),
  name: text({ min: 1, max: 242, pattern: /^[a-zA-Z][a-zA-Z0-9_.-]*$/ }),
  keypair: text(),
  node_count: integer({ min: 0 }),
  master_count: integer({ min: 1 }),
  docker_volume_size: integer({ min: 1 }),
  labels,
  master_flavor_id: text(),
  flavor_id: text(),
  create_timeout: integer({ min: 0 }),
  discovery_url: text(),
  fixed_network: text(),
  fixed_subnet: text(),
  floating_ip_enabled: flag,
  master_lb_enabled: flag,
  merge_labels: flag,
  uuid: anything,
  links: anything,
};

export interface ClusterBody {
  readonly cluster_template_id?: string | null;
  readonly name?: string | null;
  readonly keypair?: string | null;
  readonly node_count?: number | null;
  readonly master_count?: number | null;
  readonly docker_volume_size?: number | null;
  readonly labels?: Readonly<Record<string, string>> | null;
  readonly master_flavor_id?: string | null;
  readonly flavor_id?: string | null;
  readonly create_timeout?: number | null;
  readonly discovery_url?: string | null;
  readonly fixed_network?: string | null;
  readonly fixed_subnet?: string | null;
  readonly floating_ip_enabled?: boolean | null;
  readonly master_lb_enabled?: boolean | null;
  readonly merge_labels?: boolean | null;
}

export function readClusterBody(body: unknown): ClusterBody {
  return readBody('cluster', body, FIELDS);
}

/** What the POST of a node group may hold. */
const GROUP_FIELDS: Readonly<Record<string, Field>> = {
  name: text({ min: 1, max: 242, pattern: /^[a-zA-Z][a-zA-Z0-9_.-]*$/ }),
  docker_volume_size: integer({ min: 1 }),
  labels,
  flavor_id: text(),
  image_id: text(),
  node_count: integer({ min: 0 }),
  min_node_count: integer({ min: 0 }),
  max_node_count: integer({ min: 1 }),
  role: text(),
  merge_labels: flag,
};

export function readNodeGroupBody(body: unknown): Body {
  return readBody('nodegroup', body, GROUP_FIELDS);
}

const RESIZE_FIELDS: Readonly<Record<string, Field>> = {
  node_count: integer({ min: 0 }),
  nodes_to_remove: anything,
  nodegroup: text(),
};

export function readResizeBody(body: unknown): { readonly node_count?: number; readonly nodegroup?: string } {
  return readBody('cluster_resize_req', body, RESIZE_FIELDS);
}

const UPGRADE_FIELDS: Readonly<Record<string, Field>> = {
  cluster_template: text(),
  max_batch_size: integer({ min: 1 }),
  nodegroup: text(),
};

export function readUpgradeBody(body: unknown): {
  readonly cluster_template?: string;
  readonly max_batch_size?: number;
  readonly nodegroup?: string;
} {
  return readBody('cluster_upgrade_req', body, UPGRADE_FIELDS);
}
