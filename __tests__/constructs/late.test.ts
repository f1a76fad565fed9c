import type { TerraformStack } from 'cdktf';
import { Lazy, TerraformVariable } from 'cdktf';

import type { ClusterTemplateProps } from '../../constructs';
import { Cluster, ClusterTemplate } from '../../constructs';
import { synthesize } from '../../constructs/testing';
import { synthesizeUnchecked, testStack } from '../support/stack';

/** What Terraform will only know later, where something has to be made of it here. */
const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';

let stack: TerraformStack;

beforeEach(() => {
  stack = testStack();
});

function variable(type: string): TerraformVariable {
  return new TerraformVariable(stack, 'later', { type });
}

/** The template that Terraform reads. */
function template(props: Partial<ClusterTemplateProps>): unknown {
  new ClusterTemplate(stack, 'template', { image: 'i', externalNetwork: 'n', ...props });
  return synthesizeUnchecked(stack).resource(TEMPLATE);
}

/** What is said of props, of whatever type they are. */
function problems(props: object): string {
  new ClusterTemplate(stack, 'template', { image: 'i', externalNetwork: 'n', ...props });
  try {
    stack.runAllValidations();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a list of name servers is joined by Terraform, or when it is resolved', () => {
  expect(template({ dnsNameservers: variable('list(string)').listValue })).toMatchObject({
    dns_nameserver: '${join(",", var.later)}',
  });
});

test('a list that is made lazily is joined', () => {
  const dnsNameservers = Lazy.listValue({ produce: () => ['192.0.2.1', '192.0.2.2'] });

  expect(template({ dnsNameservers })).toMatchObject({ dns_nameserver: '192.0.2.1,192.0.2.2' });
});

test('labels that are unknown together are handed over, with the version beside them', () => {
  const labels = variable('map(string)').value as never;

  expect(template({ labels })).toMatchObject({ labels: '${var.later}' });
});

test('labels that are unknown together are merged with those that are known', () => {
  const labels = variable('map(string)').value as never;

  expect(template({ labels, kubernetesVersion: 'v1.28.9-rancher1', extraLabels: { own: '1' } })).toMatchObject({
    labels: '${merge(merge(var.later, {"kube_tag" = "v1.28.9-rancher1"}), {"own" = "1"})}',
  });
});

test('a number of minutes is written as Terraform writes durations', () => {
  expect(template({ timeouts: { createMinutes: variable('number').numberValue } })).toMatchObject({
    timeouts: { create: '${var.later}m' },
  });
});

test.each([
  ['region', 'string', 'stringValue'],
  ['timeouts', 'any', 'value'],
  ['overrides', 'any', 'value'],
  ['provider', 'any', 'value'],
  ['platform', 'any', 'value'],
] as const)('%s must be known at synth', (name, type, attribute) => {
  expect(problems({ [name]: variable(type)[attribute] as unknown })).toContain(
    `template: ${name} must be known at synth`,
  );
});

test.each([
  ['image', 'must be a string'],
  ['dockerVolumeSizeGb', 'must be a whole number'],
  ['masterLbEnabled', 'must be true or false'],
])('%s cannot become of a list', (name, problem) => {
  expect(problems({ [name]: variable('list(string)').listValue })).toContain(`template: ${name} ${problem}`);
});

test.each([
  ['dnsNameservers', 'must be a list'],
  ['labels', 'must be a map'],
])('%s cannot become of a string', (name, problem) => {
  expect(problems({ [name]: variable('string').stringValue })).toContain(`template: ${name} ${problem}`);
});

test('a template that is known later is none', () => {
  new Cluster(stack, 'cluster', { template: variable('any').value as never });

  expect(() => {
    stack.runAllValidations();
  }).toThrow('cluster: template must be known at synth');
});

test('a group whose name is known later is no obstacle to those after it', () => {
  const cluster = new Cluster(stack, 'cluster', {
    template: ClusterTemplate.fromTemplateId('0d9a6f2c-8e17-4f0b-b7c4-2b8e5d1a6c73'),
  });
  cluster.addNodeGroup('first', { name: variable('string').value as never });
  cluster.addNodeGroup('second');

  expect(Object.keys(synthesize(stack).resources('openstack_containerinfra_nodegroup_v1'))).toHaveLength(2);
});
