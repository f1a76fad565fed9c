import { TerraformVariable } from 'cdktf';

import type { NodeGroupOptions } from '../../constructs';
import { Cluster, ClusterTemplate, NodeGroup } from '../../constructs';
import type { SynthesizedBlock } from '../../constructs/testing';
import { synthesize } from '../../constructs/testing';
import { argumentsOf, settableOf } from '../support/settable';
import { synthesizeUnchecked, testStack } from '../support/stack';

const TYPE = 'openstack_containerinfra_nodegroup_v1';
const cluster = Cluster.fromClusterAttributes({ clusterId: 'c-1' });

/** What Terraform will read for a group made with `props`. */
function synthGroup(props: object = {}): SynthesizedBlock {
  const stack = testStack();
  new NodeGroup(stack, 'workers', { cluster: { ...cluster }, ...props });
  return argumentsOf(synthesize(stack).resource(TYPE));
}

test('asks for one node and no limit when only a cluster is given', () => {
  expect(synthGroup()).toEqual({ name: 'workers', cluster_id: 'c-1', node_count: 1, min_node_count: 0 });
});

/** The same of props that no cloud would take together. */
function handedOver(props: object): SynthesizedBlock {
  const stack = testStack();
  new NodeGroup(stack, 'workers', { cluster: { ...cluster }, ...props });
  return argumentsOf(synthesizeUnchecked(stack).resource(TYPE));
}

const ALL: Required<Omit<NodeGroupOptions, 'provider' | 'overrides'>> = {
  name: 'named',
  nodeCount: 2,
  minNodeCount: 1,
  maxNodeCount: 3,
  flavor: { id: 'f' },
  image: { id: 'i' },
  role: 'gpu',
  dockerVolumeSizeGb: 5,
  labels: { max_node_count: 1 },
  extraLabels: { 'x-mine': '1' },
  mergeLabels: false,
  timeouts: { createMinutes: 1, updateMinutes: 2, deleteMinutes: 3 },
  region: 'RegionTwo',
};

test('hands over every argument that the provider has', () => {
  const group = handedOver(ALL);

  expect(Object.keys(group).sort()).toEqual(settableOf(TYPE));
  expect(group).toEqual({
    name: 'named',
    cluster_id: 'c-1',
    node_count: 2,
    min_node_count: 1,
    max_node_count: 3,
    flavor_id: 'f',
    image_id: 'i',
    role: 'gpu',
    docker_volume_size: 5,
    labels: { max_node_count: '1', 'x-mine': '1' },
    merge_labels: false,
    timeouts: { create: '1m', update: '2m', delete: '3m' },
    region: 'RegionTwo',
  });
});

test('starts with the fewest nodes that it may have', () => {
  expect(synthGroup({ minNodeCount: 2 })).toMatchObject({ node_count: 2, min_node_count: 2 });
});

test.each([
  [{ nodeCount: -1 }, 'CL-41 nodeCount must be at least 0, got -1'],
  [{ nodeCount: '2' }, 'nodeCount must be a whole number, got "2"'],
  [{ minNodeCount: -1, nodeCount: 1 }, 'CL-41 minNodeCount must be at least 0, got -1'],
  [{ minNodeCount: 1.5 }, 'minNodeCount must be a whole number, got 1.5'],
  [{ maxNodeCount: 0 }, 'NG-02 maxNodeCount must be at least 1, got 0'],
  [{ maxNodeCount: true }, 'maxNodeCount must be a whole number, got true'],
  [
    { minNodeCount: 3, maxNodeCount: 2 },
    'NG-02 minNodeCount must not exceed maxNodeCount (2), got 3; raise maxNodeCount or lower what exceeds it',
  ],
  [{ minNodeCount: 3, nodeCount: 2 }, 'NG-01 minNodeCount must not exceed nodeCount (2), got 3'],
  [{ nodeCount: 3, maxNodeCount: 2 }, 'NG-02 nodeCount must not exceed maxNodeCount (2), got 3'],
  [{ name: '' }, 'CT-35 name must have 1 to 255 characters, got 0'],
  [{ role: 5 }, 'role must be a string, got 5'],
  [{ cluster: undefined }, 'cluster is required and must be a Cluster'],
  [{ cluster: 'c-1' }, 'cluster must be a Cluster, or Cluster.fromClusterAttributes(…), got "c-1"'],
  [{ min: 1 }, 'min is not a prop here; did you mean '],
])('refuses %j', (props, problem) => {
  expect(() => synthGroup(props)).toThrow(`test/workers: ${problem}`);
});

test.each([
  [{ nodeCount: 0 }],
  [{ minNodeCount: 0, maxNodeCount: 1 }],
  [{ nodeCount: 2, minNodeCount: 2, maxNodeCount: 2 }],
  [{ name: 'n'.repeat(255) }],
])('accepts %j', (props) => {
  expect(() => synthGroup(props)).not.toThrow();
});

test('does not compare what Terraform will only know later', () => {
  const stack = testStack();
  const most = new TerraformVariable(stack, 'most', { type: 'number' });
  new NodeGroup(stack, 'workers', { cluster, minNodeCount: 3, maxNodeCount: most.numberValue });

  expect(synthesize(stack).resource(TYPE)).toMatchObject({ max_node_count: '${var.most}' });
});

test('is made after the group before it where nothing is run beside Terraform', () => {
  const stack = testStack();
  const made = new Cluster(stack, 'mycluster', {
    template: ClusterTemplate.fromTemplateId('6504c6dc-0987-4cc0-8993-94f3e36ce348'),
    settle: false,
  });
  const [first, second] = [made.addNodeGroup('a'), made.addNodeGroup('b')].map(
    ({ resource }) => resource.friendlyUniqueId,
  );

  const synthesized = synthesize(stack);
  expect(synthesized.resources(TYPE)[first ?? '']).not.toHaveProperty('depends_on');
  expect(synthesized.resources(TYPE)[second ?? '']).toMatchObject({ depends_on: [`${TYPE}.${first ?? ''}`] });
  expect(JSON.stringify(synthesized.resources('terraform_data'))).not.toContain('local-exec');
});

test('is made when Magnum is done with the group before it, for each cluster by itself', () => {
  const stack = testStack();
  const template = ClusterTemplate.fromTemplateId('6504c6dc-0987-4cc0-8993-94f3e36ce348');
  const groups = ['one', 'two'].map((name) => {
    const made = new Cluster(stack, name, { template });
    return [made.addNodeGroup('a'), made.addNodeGroup('b'), new NodeGroup(stack, `${name}-c`, { cluster: made })];
  });

  const synthesized = synthesize(stack).resources(TYPE);
  for (const [a, b, c] of groups as [NodeGroup, NodeGroup, NodeGroup][]) {
    const before = [a, b, c].map(({ resource }) => synthesized[resource.friendlyUniqueId]?.depends_on);
    expect(before).toEqual([
      [expect.stringMatching(/^terraform_data\.(one|two)_LifeCycle_settled_/)],
      [expect.stringMatching(/^terraform_data\.(one|two)_a_Settled_/)],
      [expect.stringMatching(/^terraform_data\.(one|two)_b_Settled_/)],
    ]);
  }
});

test('knows the names of the groups before it, in its own cluster', () => {
  const stack = testStack();
  const [one, two] = ['one', 'two'].map(
    (name) =>
      new Cluster(stack, name, { template: ClusterTemplate.fromTemplateId('6504c6dc-0987-4cc0-8993-94f3e36ce348') }),
  ) as [Cluster, Cluster];
  one.addNodeGroup('a', { name: 'gpu' });
  two.addNodeGroup('b', { name: 'gpu' });
  expect(() => synthesize(stack)).not.toThrow();

  one.addNodeGroup('c', { name: 'gpu' });
  expect(() => synthesize(stack)).toThrow(
    'test/one/c: NG-05 name must be unique in the cluster, got "gpu" a second time',
  );
});

test('refers to its cluster, so that it is made after it', () => {
  const stack = testStack();
  const template = ClusterTemplate.fromTemplateId('6504c6dc-0987-4cc0-8993-94f3e36ce348');
  const made = new Cluster(stack, 'mycluster', { template });
  made.addNodeGroup('gpu');

  const address = `openstack_containerinfra_cluster_v1.${made.resource.friendlyUniqueId}`;
  expect(synthesize(stack).resource(TYPE)).toMatchObject({ cluster_id: `\${${address}.id}` });
});
