import { atProvider } from '../rules/sources';
import type { Mutability, ResourceMutability } from './mutability';

function newGroup(argument: string, prop: string, note?: string): Mutability {
  return { argument, prop, effect: 'new resource', note };
}

export const NODE_GROUP_MUTABILITY: ResourceMutability = {
  type: 'openstack_containerinfra_nodegroup_v1',
  title: 'Node group',
  source: atProvider('openstack/resource_openstack_containerinfra_nodegroup_v1.go'),
  arguments: [
    {
      argument: 'node_count',
      prop: 'nodeCount',
      effect: 'resize',
      note: 'Fewer nodes take away what runs on them. The first resize of a group ends in an error although Magnum does it (NG-14).',
    },
    {
      argument: 'min_node_count',
      prop: 'minNodeCount',
      effect: 'in place',
      note: 'Sent before the node count: the new minimum must not exceed the old count (NG-03).',
    },
    {
      argument: 'max_node_count',
      prop: 'maxNodeCount',
      effect: 'in place',
      note: 'Sent before the node count: the new maximum must not be below the old count (NG-03).',
    },
    newGroup('cluster_id', 'cluster'),
    newGroup('name', 'name'),
    newGroup('role', 'role'),
    newGroup('flavor_id', 'flavor'),
    newGroup('image_id', 'image'),
    newGroup('labels', 'labels'),
    newGroup('merge_labels', 'mergeLabels', 'Cannot be read back: absent after an import.'),
    newGroup('docker_volume_size', 'dockerVolumeSizeGb'),
    newGroup('region', 'region'),
    { argument: 'timeouts', prop: 'timeouts', effect: 'nothing' },
  ],
};
