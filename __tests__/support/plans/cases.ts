import type { PlanCase } from './case';
import { GROUP, TEMPLATE } from './base';

const REFERENCED = /is referenced by one or multiple clusters/;
/** The provider looks before Magnum has begun: NG-14. */
const TOO_EARLY = /unexpected state '(CREATE|UPDATE)_COMPLETE', wanted target '(DELETE|UPDATE)_COMPLETE'/;

/** Templates of which a cluster is made. */
const OF_TEMPLATES: readonly PlanCase[] = [
  { name: 'template-name', change: { 'template.name': 'other' }, verdict: 'safe', applies: 'ok' },
  ...Object.entries({
    name_and_flavor: { 'template.name': 'other', 'template.flavor': 'm1.medium' },
    image: { 'template.image': 'Fedora-AtomicHost-29-20190820.0.x86_64' },
    flavor: { 'template.flavor': 'm1.medium' },
    master_flavor: { 'template.master_flavor': 'm1.medium' },
    keypair_id: { 'template.keypair_id': 'mykey' },
    dns_nameserver: { 'template.dns_nameserver': '192.0.2.54' },
    network_driver: { 'template.network_driver': 'calico' },
    volume_driver: { 'template.volume_driver': 'cinder' },
    docker_volume_size: { 'template.docker_volume_size': 10 },
    docker_storage_driver: { 'template.docker_storage_driver': 'overlay2' },
    floating_ip_enabled: { 'template.floating_ip_enabled': false },
    master_lb_enabled: { 'template.master_lb_enabled': false },
    labels: { 'template.labels': { kube_tag: 'v1.23.17-rancher1' } },
    http_proxy: { 'template.http_proxy': 'http://proxy.example:3128' },
    https_proxy: { 'template.https_proxy': 'http://proxy.example:3128' },
    no_proxy: { 'template.no_proxy': '.example' },
    insecure_registry: { 'template.insecure_registry': 'registry.example:5000' },
    registry_enabled: { 'template.registry_enabled': true },
    tls_disabled: { 'template.tls_disabled': true },
    apiserver_port: { 'template.apiserver_port': 6443 },
    external_network_id: { 'template.external_network_id': 'other' },
    fixed_network: { 'template.fixed_network': 'private', 'template.fixed_subnet': 'private-subnet' },
    server_type: { 'template.server_type': 'bm' },
    coe: { 'template.coe': 'swarm' },
  }).map(([name, change]): PlanCase => ({
    name: `template-${name}`,
    change,
    verdict: 'will-fail',
    applies: REFERENCED,
  })),
  { name: 'template-public', change: { 'template.public': true }, verdict: 'will-fail', applies: /40[03]|referenced/ },
  { name: 'template-hidden', change: { 'template.hidden': true }, verdict: 'will-fail', applies: /40[03]|referenced/ },
  {
    name: 'template-and-cluster-replaced',
    change: { 'template.flavor': 'm1.medium', 'cluster.flavor': 'm1.medium' },
    // First written down as one that fails: but Terraform destroys the cluster before it changes the template.
    verdict: 'outage',
    applies: 'ok',
  },
  {
    name: 'template-replaced-in-use',
    plan: ['-replace=openstack_containerinfra_clustertemplate_v1.template'],
    verdict: 'will-fail',
    applies: REFERENCED,
  },
  {
    name: 'template-without-cluster',
    before: { cluster: undefined, kubeconfig: undefined },
    change: { 'template.flavor': 'm1.medium' },
    verdict: 'will-fail',
    // Nothing outside uses it, which the plan cannot know.
    applies: 'ok',
  },
  {
    name: 'template-removed-and-cluster-moved',
    change: {
      template: undefined,
      template2: { ...TEMPLATE, name: 'second' },
      'cluster.cluster_template_id': '${openstack_containerinfra_clustertemplate_v1.template2.id}',
    },
    verdict: 'will-fail',
    applies: REFERENCED,
  },
];

/** What is in front of a template whose every content is a new template. */
function revisioned(kube_tag: string, life: object = { create_before_destroy: true }): Record<string, unknown> {
  return {
    revision: { input: kube_tag },
    'template.labels': { kube_tag },
    'template.name': `mytemplate-${kube_tag}`,
    'template.lifecycle': { replace_triggered_by: ['terraform_data.revision'], ...life },
  };
}

const OF_UPGRADES: readonly PlanCase[] = [
  {
    name: 'upgrade-by-revision',
    before: revisioned('v1.23.3-rancher1'),
    change: revisioned('v1.24.9-rancher1'),
    verdict: 'rolling',
    applies: 'ok',
  },
  {
    name: 'upgrade-by-revision-with-group',
    before: { ...revisioned('v1.23.3-rancher1'), group: GROUP },
    change: revisioned('v1.24.9-rancher1'),
    verdict: 'rolling',
    applies: 'ok',
  },
  {
    name: 'upgrade-destroying-first',
    before: revisioned('v1.23.3-rancher1', {}),
    change: revisioned('v1.24.9-rancher1', {}),
    verdict: 'will-fail',
    applies: REFERENCED,
  },
  {
    name: 'upgrade-to-second-template',
    change: {
      template2: { ...TEMPLATE, name: 'second', labels: { kube_tag: 'v1.24.9-rancher1' } },
      'cluster.cluster_template_id': '${openstack_containerinfra_clustertemplate_v1.template2.id}',
    },
    verdict: 'rolling',
    applies: 'ok',
  },
  {
    name: 'upgrade-and-resize',
    change: {
      template2: { ...TEMPLATE, name: 'second', labels: { kube_tag: 'v1.24.9-rancher1' } },
      'cluster.cluster_template_id': '${openstack_containerinfra_clustertemplate_v1.template2.id}',
      'cluster.node_count': 3,
    },
    verdict: 'rolling',
    applies: 'ok',
  },
  {
    name: 'upgrade-without-kube-tag',
    change: {
      template2: { ...TEMPLATE, name: 'second', labels: {} },
      'cluster.cluster_template_id': '${openstack_containerinfra_clustertemplate_v1.template2.id}',
    },
    verdict: 'will-fail',
    applies: /not valid for upgrade/,
  },
  {
    name: 'downgrade',
    before: revisioned('v1.24.9-rancher1'),
    change: revisioned('v1.23.3-rancher1'),
    verdict: 'rolling',
    applies: 'ok',
  },
];

const OF_CLUSTERS: readonly PlanCase[] = [
  { name: 'nothing', verdict: 'no-change', applies: 'ok' },
  { name: 'new', isNew: true, change: { group: GROUP }, verdict: 'safe', applies: 'ok' },
  {
    name: 'new-without-masters',
    isNew: true,
    change: { 'cluster.master_count': 0 },
    verdict: 'will-fail',
    applies: /greater or equal to 1/,
  },
  { name: 'cluster-node_count-up', change: { 'cluster.node_count': 3 }, verdict: 'safe', applies: 'ok' },
  { name: 'cluster-node_count-down', change: { 'cluster.node_count': 1 }, verdict: 'nodes-lost', applies: 'ok' },
  {
    name: 'cluster-node_count-removed',
    change: { 'cluster.node_count': undefined },
    verdict: 'nodes-lost',
    applies: 'ok',
  },
  {
    name: 'cluster-node_count-unknown',
    change: { revision: { input: 3 }, 'cluster.node_count': '${terraform_data.revision.output}' },
    verdict: 'nodes-lost',
    // It is 3 in the end, which the plan cannot know.
    applies: 'ok',
  },
  ...Object.entries({
    name: { 'cluster.name': 'other' },
    master_count: { 'cluster.master_count': 3 },
    keypair: { 'cluster.keypair': 'kubekey' },
    flavor: { 'cluster.flavor': 'm1.medium' },
    master_flavor: { 'cluster.master_flavor': 'm1.medium' },
    labels: { 'cluster.labels': { kube_dashboard_enabled: 'false' }, 'cluster.merge_labels': true },
    merge_labels: { 'cluster.merge_labels': true },
    docker_volume_size: { 'cluster.docker_volume_size': 10 },
    master_lb_enabled: { 'cluster.master_lb_enabled': false },
    floating_ip_enabled: { 'cluster.floating_ip_enabled': false },
    create_timeout: { 'cluster.create_timeout': 90 },
    discovery_url: { 'cluster.discovery_url': 'https://discovery.example/1' },
  }).map(([name, change]): PlanCase => ({ name: `cluster-${name}`, change, verdict: 'outage', applies: 'ok' })),
  {
    name: 'cluster-region',
    change: { 'cluster.region': 'Elsewhere' },
    verdict: 'outage',
    // Its old region has it no more, the new one is none.
    applies: /endpoint/,
  },
  {
    name: 'cluster-fixed_network',
    change: { 'cluster.fixed_network': 'private', 'cluster.fixed_subnet': 'private-subnet' },
    verdict: 'outage',
    applies: 'ok',
  },
  // Both written down as safe at first; the provider plans nothing at all for them.
  { name: 'cluster-timeouts', change: { 'cluster.timeouts': { create: '90m' } }, verdict: 'no-change', applies: 'ok' },
  {
    name: 'template-timeouts',
    change: { 'template.timeouts': { create: '15m' } },
    verdict: 'no-change',
    applies: 'ok',
  },
  {
    name: 'cluster-with-group-replaced',
    before: { group: GROUP },
    change: { 'cluster.flavor': 'm1.medium' },
    verdict: 'outage',
    applies: TOO_EARLY,
  },
  { name: 'cluster-removed', change: { cluster: undefined, kubeconfig: undefined }, verdict: 'outage', applies: 'ok' },
  {
    name: 'cluster-and-template-removed',
    change: { template: undefined, cluster: undefined, kubeconfig: undefined },
    verdict: 'outage',
    applies: 'ok',
  },
  {
    name: 'cluster-tainted',
    meanwhile: [['taint', 'openstack_containerinfra_cluster_v1.cluster']],
    verdict: 'outage',
    applies: 'ok',
  },
  {
    name: 'cluster-replace-asked-for',
    plan: ['-replace=openstack_containerinfra_cluster_v1.cluster'],
    verdict: 'outage',
    applies: 'ok',
  },
  {
    name: 'cluster-protected',
    before: { 'cluster.lifecycle': { prevent_destroy: true } },
    change: { 'cluster.flavor': 'm1.medium' },
    verdict: 'will-fail',
    applies: /Cannot apply incomplete plan/,
  },
  {
    name: 'cluster-forgotten',
    change: {
      cluster: undefined,
      kubeconfig: undefined,
      removed: [{ from: 'openstack_containerinfra_cluster_v1.cluster', lifecycle: { destroy: false } }],
    },
    // The kubeconfig's resource goes with the cluster's block.
    verdict: 'credentials',
    applies: 'ok',
  },
  { name: 'cluster-removed-elsewhere', elsewhere: 'cluster removed', verdict: 'credentials', applies: 'ok' },
  { name: 'destroy', plan: ['-destroy'], verdict: 'outage', applies: 'ok' },
  {
    name: 'moved',
    meanwhile: [
      ['state', 'mv', 'openstack_containerinfra_cluster_v1.cluster', 'openstack_containerinfra_cluster_v1.old'],
    ],
    change: {
      moved: [{ from: 'openstack_containerinfra_cluster_v1.old', to: 'openstack_containerinfra_cluster_v1.cluster' }],
    },
    verdict: 'no-change',
    applies: 'ok',
  },
  {
    name: 'renamed-without-moved',
    meanwhile: [
      ['state', 'mv', 'openstack_containerinfra_cluster_v1.cluster', 'openstack_containerinfra_cluster_v1.old'],
    ],
    verdict: 'outage',
    applies: 'ok',
  },
];

const OF_GROUPS: readonly PlanCase[] = [
  { name: 'group-new', change: { group: GROUP }, verdict: 'safe', applies: 'ok' },
  {
    name: 'group-new-min-over-count',
    change: { group: { ...GROUP, min_node_count: 3 } },
    verdict: 'will-fail',
    applies: /min_node_count/,
  },
  {
    name: 'group-new-max-under-count',
    change: { group: { ...GROUP, max_node_count: 1 } },
    verdict: 'will-fail',
    applies: /max_node_count/,
  },
  {
    name: 'group-new-master',
    change: { group: { ...GROUP, role: 'master' } },
    verdict: 'will-fail',
    applies: /master nodegroups/,
  },
  {
    name: 'group-removed',
    before: { group: GROUP },
    change: { group: undefined },
    verdict: 'nodes-lost',
    applies: TOO_EARLY,
  },
  {
    name: 'group-tainted',
    before: { group: GROUP },
    meanwhile: [['taint', 'openstack_containerinfra_nodegroup_v1.group']],
    verdict: 'nodes-lost',
    applies: TOO_EARLY,
  },
  {
    name: 'group-removed-elsewhere',
    before: { group: GROUP },
    elsewhere: 'group removed',
    verdict: 'safe',
    applies: 'ok',
  },
  ...(
    [
      ['node_count-up', { 'group.node_count': 3 }, 'safe', TOO_EARLY],
      ['node_count-down', { 'group.node_count': 1 }, 'nodes-lost', TOO_EARLY],
      ['min_node_count', { 'group.min_node_count': 2 }, 'safe', 'ok'],
      ['max_node_count', { 'group.max_node_count': 5 }, 'safe', 'ok'],
      ['max-to-count', { 'group.max_node_count': 2 }, 'safe', 'ok'],
      ['min-over-old-count', { 'group.min_node_count': 3, 'group.node_count': 3 }, 'will-fail', /min_node_count/],
      ['max-under-old-count', { 'group.max_node_count': 1, 'group.node_count': 1 }, 'will-fail', /max_node_count/],
      ['min-to-old-count', { 'group.min_node_count': 2, 'group.node_count': 3 }, 'safe', TOO_EARLY],
      ['min-over-count', { 'group.min_node_count': 3 }, 'will-fail', /min_node_count/],
      ['name', { 'group.name': 'other' }, 'nodes-lost', TOO_EARLY],
      ['flavor_id', { 'group.flavor_id': 'm1.medium' }, 'nodes-lost', TOO_EARLY],
      ['image_id', { 'group.image_id': 'Fedora-AtomicHost-29-20190820.0.x86_64' }, 'nodes-lost', TOO_EARLY],
      ['labels', { 'group.labels': { a: 'b' }, 'group.merge_labels': true }, 'nodes-lost', TOO_EARLY],
      ['merge_labels', { 'group.merge_labels': true }, 'nodes-lost', TOO_EARLY],
      ['role', { 'group.role': 'gpu' }, 'nodes-lost', TOO_EARLY],
      ['timeouts', { 'group.timeouts': { update: '90m' } }, 'no-change', 'ok'],
      ['region', { 'group.region': 'Elsewhere' }, 'nodes-lost', /endpoint|unexpected state/],
      ['cluster_id', { 'group.cluster_id': 'other' }, 'nodes-lost', TOO_EARLY],
      ['docker_volume_size', { 'group.docker_volume_size': 10 }, 'nodes-lost', TOO_EARLY],
    ] as const
  ).map(([name, change, verdict, applies]): PlanCase => ({
    name: `group-${name}`,
    before: { group: GROUP },
    change,
    verdict,
    applies,
  })),
];

const OF_CREDENTIALS: readonly PlanCase[] = [
  {
    name: 'kubeconfig-moved',
    change: { 'kubeconfig.triggers_replace': { path: 'elsewhere' } },
    verdict: 'credentials',
    applies: 'ok',
  },
  {
    name: 'keypair-replaced',
    change: {
      'keypair.public_key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBbkqbCgmfrPjUmo8OwT0tC0fgH1nS4fJ2r6gJ1WzqQa you',
    },
    verdict: 'credentials',
    applies: 'ok',
  },
  {
    name: 'kubeconfig-in-output',
    change: {
      output: {
        config: { value: '${openstack_containerinfra_cluster_v1.cluster.kubeconfig.raw_config}', sensitive: true },
      },
    },
    verdict: 'no-change',
    applies: 'ok',
  },
];

export const PLAN_CASES: readonly PlanCase[] = [
  ...OF_TEMPLATES,
  ...OF_UPGRADES,
  ...OF_CLUSTERS,
  ...OF_GROUPS,
  ...OF_CREDENTIALS,
];
