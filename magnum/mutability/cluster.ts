import { atClusterApi, atMagnum, atProvider } from '../rules/sources';
import type { Mutability, ResourceMutability } from './mutability';

function newCluster(argument: string, prop: string, note?: string): Mutability {
  return { argument, prop, effect: 'new resource', note };
}

export const CLUSTER_MUTABILITY: ResourceMutability = {
  type: 'openstack_containerinfra_cluster_v1',
  title: 'Cluster',
  source: atProvider('openstack/resource_openstack_containerinfra_cluster_v1.go'),
  arguments: [
    {
      argument: 'cluster_template_id',
      prop: 'template',
      effect: 'upgrade',
      note: 'The default groups only; every other node group stays on the old template until it is upgraded too.',
      refused: [
        {
          holds: { drivers: ['heat'], magnum: { since: '18.0' } },
          says: 'Magnum answers `Upgrading a cluster that uses the Magnum Heat driver is not supported.`',
          rule: 'CL-19',
          source: atMagnum('18.0.0', 'magnum/drivers/heat/driver.py'),
        },
      ],
    },
    {
      argument: 'node_count',
      prop: 'nodeCount',
      effect: 'resize',
      note: 'The default workers. Fewer nodes take away what runs on them.',
      refused: [
        {
          holds: { drivers: ['cluster-api'] },
          says: 'the driver does not implement it: the cluster ends in UPDATE_FAILED with an empty reason',
          rule: 'CL-17',
          source: atClusterApi('magnum_cluster_api/driver.py'),
        },
      ],
    },
    newCluster('name', 'name'),
    newCluster('master_count', 'masterCount', 'Also where Magnum itself can resize the masters.'),
    newCluster('keypair', 'keypair'),
    newCluster('master_flavor', 'masterFlavor'),
    newCluster('flavor', 'flavor', 'A node group with the new flavor can be added beside.'),
    newCluster('labels', 'labels', 'Give new labels to the template: a change of it is an upgrade.'),
    newCluster('merge_labels', 'mergeLabels', 'Cannot be read back: absent after an import.'),
    newCluster('docker_volume_size', 'dockerVolumeSizeGb'),
    newCluster('master_lb_enabled', 'masterLbEnabled'),
    newCluster('floating_ip_enabled', 'floatingIpEnabled'),
    newCluster('fixed_network', 'fixedNetwork'),
    newCluster('fixed_subnet', 'fixedSubnet'),
    newCluster('create_timeout', 'createTimeoutMinutes', 'Although only the creation reads it.'),
    newCluster('discovery_url', 'discoveryUrl'),
    newCluster('region', 'region'),
    { argument: 'timeouts', prop: 'timeouts', effect: 'nothing' },
  ],
};
