import { atProvider } from '../rules/sources';
import type { Mutability, ResourceMutability } from './mutability';

/** Magnum lets a template in use have another name, or be shown and hidden; all else is what its clusters are made of. */
function refusedInUse(argument: string, prop: string): Mutability {
  return { argument, prop, effect: 'in place', inUse: 'refused' };
}

/** `update_cluster_template` takes a change of one of these alone, whatever uses the template. */
function takenInUse(argument: string, prop: string, note: string): Mutability {
  return { argument, prop, effect: 'in place', inUse: 'taken', note };
}

/**
 * The provider sends every change of a template as a PATCH.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/db/sqlalchemy/api.py
 */
export const CLUSTER_TEMPLATE_MUTABILITY: ResourceMutability = {
  type: 'openstack_containerinfra_clustertemplate_v1',
  title: 'Cluster template',
  source: atProvider('openstack/resource_openstack_containerinfra_clustertemplate_v1.go'),
  arguments: [
    takenInUse('name', 'name', 'Alone; together with anything else it is refused.'),
    takenInUse('public', 'public', 'To true, alone; an administrator’s right.'),
    takenInUse('hidden', 'hidden', 'Alone; an administrator’s right.'),
    refusedInUse('coe', 'coe'),
    refusedInUse('image', 'image'),
    refusedInUse('external_network_id', 'externalNetwork'),
    refusedInUse('master_flavor', 'masterFlavor'),
    refusedInUse('flavor', 'flavor'),
    refusedInUse('keypair_id', 'keypair'),
    refusedInUse('dns_nameserver', 'dnsNameservers'),
    refusedInUse('network_driver', 'networkDriver'),
    refusedInUse('volume_driver', 'volumeDriver'),
    {
      ...refusedInUse('docker_volume_size', 'dockerVolumeSizeGb'),
      note: 'Cannot be taken away again: the provider sends 0, which Magnum refuses.',
    },
    refusedInUse('docker_storage_driver', 'dockerStorageDriver'),
    refusedInUse('master_lb_enabled', 'masterLbEnabled'),
    refusedInUse('floating_ip_enabled', 'floatingIpEnabled'),
    refusedInUse('labels', 'labels'),
    refusedInUse('fixed_network', 'fixedNetwork'),
    refusedInUse('fixed_subnet', 'fixedSubnet'),
    refusedInUse('http_proxy', 'httpProxy'),
    refusedInUse('https_proxy', 'httpsProxy'),
    refusedInUse('no_proxy', 'noProxy'),
    refusedInUse('insecure_registry', 'insecureRegistry'),
    refusedInUse('registry_enabled', 'registryEnabled'),
    refusedInUse('tls_disabled', 'tlsDisabled'),
    refusedInUse('server_type', 'serverType'),
    {
      ...refusedInUse('cluster_distro', 'clusterDistro'),
      note: 'Not sent when the template is made: Magnum takes the image’s `os_distro`, and the next apply sends yours.',
    },
    {
      ...refusedInUse('apiserver_port', 'apiserverPort'),
      note: 'Cannot be taken away again: the provider sends 0, which Magnum refuses.',
    },
    { argument: 'region', prop: 'region', effect: 'new resource' },
    { argument: 'timeouts', prop: 'timeouts', effect: 'nothing' },
  ],
};
