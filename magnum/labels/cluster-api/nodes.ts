import type { LabelNeed, LabelTable } from '../label';

const POLICIES = ['affinity', 'anti-affinity', 'soft-affinity', 'soft-anti-affinity'];

const sized = (label: string): LabelNeed => ({ label, above: 0, otherwise: 'there is no such volume' });

/** Where nodes are, how many, and their volumes. */
export const NODES: LabelTable = {
  auto_scaling_enabled: {
    type: 'bool',
    doc: 'Installs the cluster autoscaler. Groups need a min_node_count and a max_node_count.',
    default: 'false',
    since: '0.2.0',
  },
  auto_healing_enabled: { type: 'bool', doc: 'Replaces nodes that are not healthy.', default: 'true', since: '0.1.0' },
  max_node_count: {
    type: 'int',
    doc: 'Most nodes of a group that has no max_node_count of its own.',
    unit: 'nodes',
    defaultIs: 'min_node_count + 1',
    min: 1,
    since: '0.4.0',
    onNodeGroup: true,
    needs: [{ label: 'auto_scaling_enabled', is: ['true'], otherwise: 'it does nothing' }],
  },
  availability_zone: {
    type: 'string',
    doc: 'Availability zone of workers and of their volumes.',
    default: '',
    since: '0.1.0',
    onNodeGroup: true,
  },
  control_plane_availability_zones: {
    type: 'csv',
    doc: 'Availability zones to spread masters over.',
    default: '',
    pattern: /^\S*$/,
    must: 'have no spaces',
    since: '0.17.0',
  },
  server_group_policies: {
    type: 'csv',
    doc: 'Policies of the server groups of masters and workers. A hard one stops when hypervisors run out.',
    allowed: POLICIES,
    default: 'soft-anti-affinity',
    since: '0.24.0',
    rejects: 'nobody: others are left out',
    onNodeGroup: true,
  },
  different_failure_domain: {
    type: 'bool',
    doc: 'Asks the scheduler for different failure domains.',
    default: 'false',
    since: '0.24.0',
    onNodeGroup: true,
  },
  boot_volume_size: {
    type: 'int',
    doc: 'Size of the root volume; nodes boot from their flavor’s own disk without one. Magnum 21.0.0 and 21.0.1 cannot read it from Terraform.',
    unit: 'GB',
    defaultIs: '`[cinder]default_boot_volume_size`',
    min: 0,
    since: '0.1.0',
    onNodeGroup: true,
  },
  boot_volume_type: {
    type: 'string',
    doc: 'Cinder type of the root volume.',
    defaultIs: '`[cinder]default_boot_volume_type`, else the first type there is',
    since: '0.1.0',
    onNodeGroup: true,
    needs: [sized('boot_volume_size')],
  },
  boot_volume_availability_zone: {
    type: 'string',
    doc: 'Cinder availability zone of the root volume.',
    defaultIs: '`availability_zone`',
    since: '0.36.1',
    needs: [sized('boot_volume_size')],
  },
  etcd_volume_size: {
    type: 'int',
    doc: "Size of a volume for etcd's data on each master; 0 for none.",
    unit: 'GB',
    default: '0',
    min: 0,
    since: '0.14.0',
  },
  etcd_volume_type: {
    type: 'string',
    doc: "Cinder type of etcd's volume.",
    defaultIs: "Cinder's default type",
    since: '0.14.0',
    needs: [sized('etcd_volume_size')],
  },
  docker_volume_type: {
    type: 'string',
    doc: "Cinder type of the containers' volume, whose size is the attribute docker_volume_size.",
    defaultIs: "Cinder's default type",
    since: '0.19.0',
    needs: [{ attribute: 'docker_volume_size', above: 0, otherwise: 'there is no such volume' }],
  },
};
