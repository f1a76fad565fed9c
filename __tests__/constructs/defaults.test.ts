import type { TerraformStack } from 'cdktf';
import { AnnotationMetadataEntryType, TerraformVariable, Testing } from 'cdktf';

import type { ClusterStackProps } from '../../constructs';
import { Cluster, ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import { KNOWN_PLATFORMS } from '../../magnum/known-platforms';
import { synthesizeUnchecked, testStack } from '../support/stack';

const CLUSTER = 'openstack_containerinfra_cluster_v1';
const NODE_GROUP = 'openstack_containerinfra_nodegroup_v1';
const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';

function stackOn(platform: string, props: object = {}): ClusterStack {
  const required: ClusterStackProps = {
    platform: MagnumPlatform.parse(platform),
    template: { image: 'fedora-coreos', externalNetwork: 'public', kubernetesVersion: 'v1.23.3-rancher1' },
    keypair: 'kubekey',
    nodeGroups: { gpu: {} },
  };
  return new ClusterStack(Testing.app(), 'mycluster', { ...required, ...props });
}

const WARNING: string = AnnotationMetadataEntryType.WARN;

function textOf({ data }: { readonly data?: unknown }): string {
  return typeof data === 'string' ? data : '';
}

/** What the rules of clusters, node groups and the provider say of a stack: `CL-10 keypair must …`. */
function saidOf(stack: TerraformStack): string[] {
  const constructs = stack.node.findAll();
  const errors = constructs.flatMap(({ node }) => node.validate());
  const warnings = constructs.flatMap(({ node }) => node.metadata.filter(({ type }) => type === WARNING).map(textOf));
  return [...errors, ...warnings].filter((text) => /^(CL|NG|PRV|DEL)-/.test(text));
}

test.each(KNOWN_PLATFORMS.map(String))('nothing is said on %s of what nobody wrote', (platform) => {
  expect(saidOf(stackOn(platform))).toEqual([]);
});

test('what somebody wrote is said', () => {
  expect(saidOf(stackOn('heat@2023.1', { nodeCount: -1, keypair: undefined }))).toEqual([
    'CL-41 nodeCount must be at least 0, got -1; give 0 or more',
    'CL-10 keypair must be given for a way into the nodes; set keypair here or on the template',
  ]);
});

test.each([
  ['heat@ussuri', undefined],
  ['heat@victoria', true],
  ['capi-helm@1.4', true],
])('labels are merged where Magnum can, on %s: %p', (platform, merges) => {
  const labels = { a: '1' };
  const stack = synthesizeUnchecked(stackOn(platform, { labels, nodeGroups: { gpu: { labels } } }));

  expect(stack.resource(CLUSTER).merge_labels).toBe(merges);
  expect(stack.resource(NODE_GROUP).merge_labels).toBe(merges);
});

test.each([
  ['heat@victoria', 1],
  ['heat@wallaby', 0],
])('a node group may shrink as far as Magnum lets it, on %s to %p', (platform, least) => {
  expect(synthesizeUnchecked(stackOn(platform)).resource(NODE_GROUP).min_node_count).toBe(least);
});

test.each([
  ['heat@2023.1', 1, false],
  ['heat@2023.1', 3, true],
  ['capi-helm@1.4', 1, true],
  ['cluster-api@0.38', 1, false],
])('on %s %p master(s) have a load balancer: %p', (platform, masterCount, enabled) => {
  expect(synthesizeUnchecked(stackOn(platform, { masterCount })).resource(TEMPLATE).master_lb_enabled).toBe(enabled);
});

test.each([
  [19, '29m', '30m'],
  [20, '30m', '30m'],
  [21, '31m', '31m'],
])(
  'Terraform waits %p minutes and 10 more to create, and half an hour at least to delete',
  (minutes, create, other) => {
    const { timeouts } = synthesizeUnchecked(stackOn('heat@2023.1', { createTimeoutMinutes: minutes })).resource(
      CLUSTER,
    );

    expect(timeouts).toEqual({ create, update: other, delete: other });
  },
);

test('time-outs that are known later are not judged', () => {
  const stack = stackOn('heat@2023.1', { nodeGroups: {} });
  const deleteMinutes = new TerraformVariable(stack, 'minutes', { type: 'number' }).numberValue;

  expect(saidOf(stackOn('heat@2023.1', { timeouts: { createMinutes: deleteMinutes, deleteMinutes } }))).toEqual([]);
  expect(saidOf(stackOn('heat@2023.1', { timeouts: { deleteMinutes: 5 } }))).toHaveLength(1);
});

test('nothing is said of the ID of a template that is missing', () => {
  expect(saidOf(stackOn('heat@2023.1', { template: undefined }))).toEqual([]);
  expect(saidOf(stackOn('heat@2023.1', { template: { templateId: '' } }))).toEqual([
    expect.stringContaining('CL-08 template must be named by its UUID, got ""'),
  ]);
});

test('nothing is said of what nobody wrote where nobody says the platform', () => {
  const stack = testStack();
  const template = new ClusterTemplate(stack, 'mytemplate', { image: 'fedora-coreos', externalNetwork: 'public' });
  new Cluster(stack, 'mycluster', { template, keypair: 'kubekey', labels: {} }).addNodeGroup('gpu');

  expect(saidOf(stack)).toEqual([]);
});

test('what is wrong on some platforms is a warning where nobody says the platform', () => {
  const stack = testStack();
  const template = new ClusterTemplate(stack, 'mytemplate', { image: 'fedora-coreos', externalNetwork: 'public' });
  new Cluster(stack, 'mycluster', { template, keypair: 'kubekey', nodeCount: 0 });

  expect(saidOf(stack)).toEqual([expect.stringMatching(/^CL-05 nodeCount must be at least 1 .* \(on heat@ussuri/)]);
});
