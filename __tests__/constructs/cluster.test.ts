import { TerraformVariable } from 'cdktf';

import type { ClusterOptions } from '../../constructs';
import { Cluster, ClusterTemplate } from '../../constructs';
import type { SynthesizedBlock } from '../../constructs/testing';
import { synthesize } from '../../constructs/testing';
import { argumentsOf, settableOf } from '../support/settable';
import { synthesizeUnchecked, testStack } from '../support/stack';

const TYPE = 'openstack_containerinfra_cluster_v1';
const TEMPLATE_ID = '6504c6dc-0987-4cc0-8993-94f3e36ce348';
const template = ClusterTemplate.fromTemplateId(TEMPLATE_ID);

/** What Terraform will read for a cluster made with `props`. */
function synthCluster(props: object = {}, id = 'mycluster'): SynthesizedBlock {
  const stack = testStack();
  new Cluster(stack, id, { template, ...props });
  return argumentsOf(synthesize(stack).resource(TYPE));
}

test('asks for one master and one node when only a template is given, and leaves the rest to it', () => {
  expect(synthCluster()).toEqual({
    name: 'mycluster',
    cluster_template_id: TEMPLATE_ID,
    master_count: 1,
    node_count: 1,
    create_timeout: 60,
    timeouts: { create: '70m', update: '70m', delete: '70m' },
  });
});

/** The same of props that no cloud would take together. */
function handedOver(props: object): SynthesizedBlock {
  const stack = testStack();
  new Cluster(stack, 'mycluster', { template, ...props });
  return argumentsOf(synthesizeUnchecked(stack).resource(TYPE));
}

const ALL: Required<Omit<ClusterOptions, 'provider' | 'overrides'>> = {
  name: 'named',
  masterCount: 3,
  nodeCount: 0,
  keypair: { id: 'k' },
  masterFlavor: { id: 'mf' },
  flavor: { id: 'f' },
  labels: { auto_healing_enabled: true },
  extraLabels: { 'x-mine': '1' },
  mergeLabels: false,
  dockerVolumeSizeGb: 5,
  masterLbEnabled: false,
  floatingIpEnabled: false,
  fixedNetwork: { id: 'fn' },
  fixedSubnet: { id: 'fs' },
  createTimeoutMinutes: 90,
  discoveryUrl: 'http://192.0.2.1/x',
  timeouts: { updateMinutes: 5 },
  deletionProtection: true,
  allowReplace: [],
  maxBatchSize: 2,
  settle: true,
  region: 'RegionTwo',
};

test('hands over every argument that the provider has', () => {
  const cluster = handedOver(ALL);

  expect(Object.keys(cluster).sort()).toEqual(settableOf(TYPE));
  expect(cluster).toEqual({
    name: 'named',
    cluster_template_id: TEMPLATE_ID,
    master_count: 3,
    node_count: 0,
    keypair: 'k',
    master_flavor: 'mf',
    flavor: 'f',
    labels: { auto_healing_enabled: 'true', 'x-mine': '1' },
    merge_labels: false,
    docker_volume_size: 5,
    master_lb_enabled: false,
    floating_ip_enabled: false,
    fixed_network: 'fn',
    fixed_subnet: 'fs',
    create_timeout: 90,
    discovery_url: 'http://192.0.2.1/x',
    timeouts: { create: '100m', update: '5m', delete: '100m' },
    region: 'RegionTwo',
  });
});

test('merges labels that it is given with those of the template', () => {
  expect(synthCluster({ labels: { etcd_volume_size: 1 } })).toMatchObject({
    labels: { etcd_volume_size: '1' },
    merge_labels: true,
  });
  expect(synthCluster()).not.toHaveProperty('merge_labels');
});

test.each([
  [{ masterCount: 0 }, 'CL-02 masterCount must be at least 1, got 0'],
  [{ nodeCount: -1 }, 'CL-41 nodeCount must be at least 0, got -1'],
  [{ nodeCount: '2' }, 'nodeCount must be a whole number, got "2"'],
  [{ createTimeoutMinutes: 0 }, 'createTimeoutMinutes must be a whole number of at least 1, got 0'],
  [{ dockerVolumeSizeGb: 0 }, 'CT-31 dockerVolumeSizeGb must be at least 1, got 0'],
  [{ name: '1a' }, 'CL-01 name must start with a letter and go on with letters, digits, _, . and -, got "1a"'],
  [{ name: 'a b' }, 'CL-01 name must start with a letter and go on with letters, digits, _, . and -, got "a b"'],
  [{ name: 'n'.repeat(243) }, 'CL-01 name must have 242 characters at most, got 243'],
  [{ template: undefined }, 'template is required and must be a ClusterTemplate'],
  [{ template: 't-1' }, 'template must be a ClusterTemplate, or ClusterTemplate.fromTemplateId(…), got "t-1"'],
  [{ nodecount: 2 }, 'nodecount is not a prop here; did you mean nodeCount?'],
])('refuses %j', (props, problem) => {
  expect(() => synthCluster(props)).toThrow(`test/mycluster: ${problem}`);
});

test('names a value that cannot be shown as a whole', () => {
  const stack = testStack();
  const circular: Record<string, unknown> = { name: 'mine' };
  circular.self = circular;

  expect(() => synthCluster({ template: stack })).toThrow('got the TerraformStack test');
  expect(() => synthCluster({ template: () => 't-1' })).toThrow('got [Function: template]');
  expect(() => synthCluster({ nodeCount: 2n })).toThrow('got 2n');
  expect(() => synthCluster({ template: circular })).toThrow("got <ref *1> { name: 'mine', self: [Circular *1] }");
});

test('refuses an id that cannot be the name of a cluster, unless there is another', () => {
  expect(() => synthCluster({}, '9lives')).toThrow(
    'test/9lives: CL-01 name must start with a letter and go on with letters, digits, _, . and -, got "9lives"; give another name',
  );
  expect(synthCluster({ name: 'lives' }, '9lives')).toMatchObject({ name: 'lives' });
});

test.each([
  [{ masterCount: 1 }],
  [{ nodeCount: 0 }],
  [{ createTimeoutMinutes: 1 }],
  [{ name: 'a' }],
  [{ name: `a${'_'.repeat(241)}` }],
  [{ name: 'A-b_c.9' }],
])('accepts %j', (props) => {
  expect(() => synthCluster(props)).not.toThrow();
});

test('does not judge what Terraform will only know later', () => {
  const stack = testStack();
  const count = new TerraformVariable(stack, 'count_of_nodes', { type: 'number' });
  new Cluster(stack, 'mycluster', { template, nodeCount: count.numberValue });

  expect(synthesize(stack).resource(TYPE)).toMatchObject({ node_count: '${var.count_of_nodes}' });
});

test('knows its own name, and takes a cluster that is made elsewhere as it is', () => {
  const stack = testStack();

  expect(new Cluster(stack, 'mycluster', { template }).clusterName).toBe('mycluster');
  expect(Cluster.fromClusterAttributes({ clusterId: 'c-1' })).toEqual({ clusterId: 'c-1' });
});
