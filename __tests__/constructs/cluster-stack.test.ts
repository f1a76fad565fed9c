import { S3Backend, TerraformVariable, Testing } from 'cdktf';

import type { ClusterStackProps } from '../../constructs';
import { ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import { synthesize, SynthesizedStack } from '../../constructs/testing';
import { synthesizeUnchecked } from '../support/stack';

const MINIMAL: ClusterStackProps = {
  platform: MagnumPlatform.heat('2023.1'),
  template: { image: 'fedora-coreos', externalNetwork: 'public' },
};

function stackOf(props: object = {}): ClusterStack {
  return new ClusterStack(Testing.app(), 'mycluster', { ...MINIMAL, ...props });
}

/** Terraform and provider settings, which are no resources. */
function settingsOf(stack: ClusterStack): { provider: { openstack: object[] }; terraform: { backend: object } } {
  // As a whole app does before it synthesizes; there a stack gets its backend.
  stack.prepareStack();
  return JSON.parse(Testing.synth(stack)) as ReturnType<typeof settingsOf>;
}

test('keeps the state beside the project by a path that holds on every machine', () => {
  expect(settingsOf(stackOf()).terraform).toEqual({
    backend: { local: { path: '../../../terraform.mycluster.tfstate' } },
    required_providers: { openstack: { source: 'terraform-provider-openstack/openstack', version: '3.4.0' } },
    required_version: '>= 1.5.0',
  });
});

test('leaves the state to a backend that somebody chose', () => {
  const stack = stackOf();
  new S3Backend(stack, { bucket: 'states', key: 'mycluster' });

  expect(settingsOf(stack).terraform.backend).toEqual({ s3: { bucket: 'states', key: 'mycluster' } });
});

test('names the cloud and hands more settings to the provider', () => {
  expect(settingsOf(stackOf()).provider.openstack).toEqual([{}]);
  expect(
    settingsOf(stackOf({ cloud: 'kube', providerConfig: { region: 'R', insecure: true } })).provider.openstack,
  ).toEqual([{ cloud: 'kube', region: 'R', insecure: true }]);
});

test('names cluster and template after itself', () => {
  const stack = synthesize(stackOf());

  expect(stack.resource('openstack_containerinfra_cluster_v1')).toMatchObject({ name: 'mycluster' });
  expect(stack.resource('openstack_containerinfra_clustertemplate_v1')).toMatchObject({
    name: expect.stringMatching(/^mycluster-template-\$\{local\./) as string,
  });
});

test.each([
  { masterCount: undefined, masterLbEnabled: false },
  { masterCount: 1, masterLbEnabled: false },
  { masterCount: 2, masterLbEnabled: true },
])('has a load balancer: $masterLbEnabled for $masterCount masters', ({ masterCount, masterLbEnabled }) => {
  const stack = synthesize(stackOf({ masterCount }));

  expect(stack.resource('openstack_containerinfra_clustertemplate_v1')).toMatchObject({
    master_lb_enabled: masterLbEnabled,
  });
});

test('has a load balancer when the number of masters is not known yet, unless the template says no', () => {
  const stack = stackOf();
  const masters = new TerraformVariable(stack, 'masters', { type: 'number' }).numberValue;
  const template = (props: object) =>
    synthesizeUnchecked(stackOf(props)).resource('openstack_containerinfra_clustertemplate_v1').master_lb_enabled;

  expect(template({ masterCount: masters })).toBe(true);
  expect(template({ masterCount: 3, template: { ...MINIMAL.template, masterLbEnabled: false } })).toBe(false);
});

test('makes no template when it is given one', () => {
  const stack = synthesize(
    stackOf({ template: ClusterTemplate.fromTemplateId('6504c6dc-0987-4cc0-8993-94f3e36ce348') }),
  );

  expect(stack.resources('openstack_containerinfra_clustertemplate_v1')).toEqual({});
  expect(Object.keys(stack.resources('openstack_containerinfra_cluster_v1'))).toEqual(['cluster_611F8AFF']);
  expect(stack.resource('openstack_containerinfra_cluster_v1')).toMatchObject({
    cluster_template_id: '6504c6dc-0987-4cc0-8993-94f3e36ce348',
  });
});

test('hands its own options to the cluster, and its groups to Magnum by their names', () => {
  const stack = stackOf({ keypair: 'kubekey', nodeCount: 5, nodeGroups: { gpu: { role: 'gpu' }, batch: {} } });
  const synthesized = synthesize(stack);

  expect(synthesized.resource('openstack_containerinfra_cluster_v1')).toMatchObject({ node_count: 5 });
  expect(synthesized.dataSource('openstack_compute_keypair_v2')).toEqual({ name: 'kubekey' });
  expect(Object.values(synthesized.resources('openstack_containerinfra_nodegroup_v1'))).toMatchObject([
    { name: 'batch' },
    { name: 'gpu', role: 'gpu' },
  ]);
  expect(Object.keys(stack.nodeGroups)).toEqual(['gpu', 'batch']);
});

test('writes no kubeconfig unless it is told where', () => {
  const stack = stackOf();

  expect(stack.kubeconfig).toBeUndefined();
  expect(Object.keys(synthesize(stack).outputs)).toEqual(['api_address', 'cluster_id']);
});

test('says in its outputs how to use the cluster', () => {
  const { outputs } = new SynthesizedStack(Testing.synth(stackOf({ kubeconfig: { path: 'kc' } })));

  expect(Object.entries(outputs).map(([name, { value }]) => [name, value])).toEqual([
    ['api_address', '${openstack_containerinfra_cluster_v1.cluster_611F8AFF.api_address}'],
    ['cluster_id', '${openstack_containerinfra_cluster_v1.cluster_611F8AFF.id}'],
    ['kubeconfig_export', 'export KUBECONFIG="$PWD/kc"'],
    ['kubeconfig_path', 'kc'],
  ]);
});

test.each([
  [{ platform: undefined }, 'mycluster: platform is required and must be a platform with its release'],
  [{ template: undefined }, 'mycluster: template is required and must be an object'],
  [{ cloud: '' }, 'mycluster: cloud must have 1 to 255 characters, got ""'],
  [{ nodeGroups: ['gpu'] }, 'mycluster: nodeGroups must be a map, got ["gpu"]'],
  [{ nodeGroups: { gpu: 3 } }, 'mycluster: nodeGroups must be an object in gpu, got {"gpu":3}'],
  [{ nodeGroups: { gpu: { nodeCount: -1 } } }, 'mycluster/cluster/gpu: CL-41 nodeCount must be at least 0, got -1'],
  [{ kubeconfig: 'kc' }, 'mycluster: kubeconfig must be an object, got "kc"'],
  [{ nodeCuont: 3 }, 'mycluster: nodeCuont is not a prop here; did you mean nodeCount?'],
])('refuses %j', (props, problem) => {
  expect(() => synthesize(stackOf(props))).toThrow(problem);
});
