import type { Effect } from '../../../magnum/mutability';
import { MUTABILITY, mutabilityOf, refusalOn } from '../../../magnum/mutability';
import { MagnumPlatform } from '../../../magnum/platform';
import { settableOf } from '../../support/settable';

const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';
const CLUSTER = 'openstack_containerinfra_cluster_v1';
const NODE_GROUP = 'openstack_containerinfra_nodegroup_v1';

test.each(MUTABILITY)('says of every argument of $type what a change does', ({ type, arguments: all }) => {
  expect(all.map(({ argument }) => argument).sort()).toEqual(settableOf(type));
});

/** Read in the provider's code, apart from the table that it checks. */
const NEW_RESOURCE = {
  [TEMPLATE]: 'region',
  [CLUSTER]:
    'region name create_timeout discovery_url docker_volume_size flavor master_flavor keypair labels merge_labels master_count master_lb_enabled fixed_network fixed_subnet floating_ip_enabled',
  [NODE_GROUP]: 'region cluster_id name docker_volume_size labels merge_labels role image_id flavor_id',
};

test.each(Object.entries(NEW_RESOURCE))('%s is replaced for what its schema says ForceNew of', (type, list) => {
  const replaces = MUTABILITY.find((one) => one.type === type)?.arguments.filter(
    ({ effect }) => effect === 'new resource',
  );

  expect(replaces?.map(({ argument }) => argument).sort()).toEqual(list.split(' ').sort());
});

test.each<[string, string, Effect]>([
  [CLUSTER, 'cluster_template_id', 'upgrade'],
  [CLUSTER, 'node_count', 'resize'],
  [NODE_GROUP, 'node_count', 'resize'],
  [NODE_GROUP, 'min_node_count', 'in place'],
  [NODE_GROUP, 'max_node_count', 'in place'],
  [CLUSTER, 'timeouts', 'nothing'],
])('%s: a change of %s is %s', (type, argument, effect) => {
  expect(mutabilityOf(type, argument)?.effect).toBe(effect);
});

test('says nothing of what nobody can set', () => {
  expect(mutabilityOf(CLUSTER, 'api_address')).toBeUndefined();
});

test('a template in use takes a name, public and hidden alone', () => {
  const template = MUTABILITY.find(({ type }) => type === TEMPLATE);

  expect(template?.arguments.filter(({ inUse }) => inUse === 'taken').map(({ argument }) => argument)).toEqual([
    'name',
    'public',
    'hidden',
  ]);
});

test.each([
  { argument: 'cluster_template_id', on: 'heat@2023.1', rule: undefined },
  { argument: 'cluster_template_id', on: 'heat@2023.2', rule: undefined },
  { argument: 'cluster_template_id', on: 'heat@2024.1', rule: 'CL-19' },
  { argument: 'cluster_template_id', on: 'capi-helm@1.4', rule: undefined },
  { argument: 'cluster_template_id', on: 'cluster-api@0.38', rule: undefined },
  { argument: 'node_count', on: 'cluster-api@0.38', rule: 'CL-17' },
  { argument: 'node_count', on: 'capi-helm@1.4', rule: undefined },
  { argument: 'node_count', on: 'heat@2024.1', rule: undefined },
])('a change of $argument is refused by $rule on $on', ({ argument, on, rule }) => {
  const mutability = mutabilityOf(CLUSTER, argument);

  expect(mutability && refusalOn(mutability, MagnumPlatform.parse(on))?.rule).toBe(rule);
});
