import type { Edits } from './case';

type Resource = Readonly<Record<string, unknown>>;

/** Where each short name stands in the stack. */
const TYPES: Readonly<Record<string, string>> = {
  template: 'openstack_containerinfra_clustertemplate_v1',
  template2: 'openstack_containerinfra_clustertemplate_v1',
  cluster: 'openstack_containerinfra_cluster_v1',
  group: 'openstack_containerinfra_nodegroup_v1',
  group2: 'openstack_containerinfra_nodegroup_v1',
  keypair: 'openstack_compute_keypair_v2',
  kubeconfig: 'terraform_data',
  revision: 'terraform_data',
};

export const TEMPLATE: Resource = {
  name: 'mytemplate',
  coe: 'kubernetes',
  image: 'fedora-coreos',
  flavor: 'm1.small',
  master_flavor: 'm1.small',
  external_network_id: 'public',
  network_driver: 'flannel',
  dns_nameserver: '192.0.2.53',
  master_lb_enabled: true,
  floating_ip_enabled: true,
  labels: { kube_tag: 'v1.23.3-rancher1' },
};

export const CLUSTER: Resource = {
  name: 'mycluster',
  cluster_template_id: '${openstack_containerinfra_clustertemplate_v1.template.id}',
  keypair: '${openstack_compute_keypair_v2.keypair.name}',
  master_count: 1,
  node_count: 2,
  create_timeout: 60,
};

export const GROUP: Resource = {
  name: 'mygroup',
  cluster_id: '${openstack_containerinfra_cluster_v1.cluster.id}',
  node_count: 2,
  min_node_count: 1,
  max_node_count: 4,
};

const KUBECONFIG: Resource = {
  triggers_replace: {
    path: 'kubeconfig/mycluster',
    cluster: '${openstack_containerinfra_cluster_v1.cluster.id}',
    address: '${openstack_containerinfra_cluster_v1.cluster.api_address}',
    name: 'mycluster',
  },
  input: '${openstack_containerinfra_cluster_v1.cluster.kubeconfig.raw_config}',
};

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJvXKCxQvgg4bmdHO8Y5aGHDXFx6R6VTJ6JqQZ1zGkYp';

/** A stack as people write it by hand, with `edits`. The group is there only where an edit asks for it. */
export function stackWith(edits: Edits): object {
  const resources = new Map<string, Resource>([
    ['keypair', { name: 'mykey', public_key: `${KEY} me` }],
    ['template', TEMPLATE],
    ['cluster', CLUSTER],
    ['kubeconfig', KUBECONFIG],
  ]);
  const top: Record<string, unknown> = {};
  for (const [place, value] of Object.entries(edits)) {
    edit(resources, top, place, value);
  }
  const resource: Record<string, Record<string, Resource>> = {};
  for (const [name, body] of resources) {
    (resource[TYPES[name] ?? name] ??= {})[name] = body;
  }
  return {
    terraform: { required_providers: { openstack: { source: 'terraform-provider-openstack/openstack' } } },
    provider: { openstack: [{}] },
    ...(resources.size === 0 ? {} : { resource }),
    ...top,
  };
}

function edit(resources: Map<string, Resource>, top: Record<string, unknown>, place: string, value: unknown): void {
  const [name = '', argument] = place.split('.');
  if (!(name in TYPES)) {
    top[name] = value;
  } else if (argument !== undefined) {
    const { [argument]: _old, ...others } = resources.get(name) ?? {};
    resources.set(name, value === undefined ? others : { ...others, [argument]: value });
  } else if (value === undefined) {
    resources.delete(name);
  } else {
    resources.set(name, value as Resource);
  }
}
