import { TerraformVariable } from 'cdktf';

import type { ClusterOptions } from '../../constructs';
import { Cluster, ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import type { SynthesizedBlock, SynthesizedStack } from '../../constructs/testing';
import { synthesizeUnchecked, testStack } from '../support/stack';

const CLUSTER = 'openstack_containerinfra_cluster_v1';
const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';
const GROUP = 'openstack_containerinfra_nodegroup_v1';
const TEMPLATE_ID = '6504c6dc-0987-4cc0-8993-94f3e36ce348';

function stackOf(
  props: object = {},
  platform: MagnumPlatform = MagnumPlatform.heat('zed'),
  template: object = {},
): SynthesizedStack {
  const stack = new ClusterStack(testStack().node.root, 'life', {
    platform,
    template: {
      image: { id: 'i' },
      externalNetwork: { id: 'e' },
      flavor: { id: 'f' },
      masterFlavor: { id: 'f' },
      ...template,
    },
    ...props,
  });
  return synthesizeUnchecked(stack);
}

function data(stack: SynthesizedStack, part: string): SynthesizedBlock {
  const found = Object.entries(stack.resources('terraform_data')).filter(([name]) => name.includes(part));
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? {};
}

/** The values that a cluster is held to from its birth on. */
function heldTo(stack: SynthesizedStack): string[] {
  const { locals } = (stack as unknown as { config: { locals: Record<string, object> } }).config;
  const made = Object.entries(locals).find(([name]) => name.includes('made-with'));
  return Object.keys(made?.[1] ?? {});
}

describe('a template', () => {
  test('CT-32, PRV-01 and PRV-03: is made anew for any change of what it says, under a name that says so', () => {
    const stack = stackOf();

    expect(stack.lifecycle(TEMPLATE)).toEqual(
      expect.objectContaining({ replace_triggered_by: [expect.stringMatching(/^terraform_data\.template_revision_/)] }),
    );
    expect(stack.resource(TEMPLATE).name).toMatch(/^life-template-\$\{local\.template_revision-digits_\w+\}$/);
  });

  test('PRV-02: is there before the one that it takes the place of goes', () => {
    expect(stackOf().lifecycle(TEMPLATE)).toMatchObject({ create_before_destroy: true });
  });

  test('has a revision that covers every argument but its name, and the version of the defaults', () => {
    const { locals } = (stackOf() as unknown as { config: { locals: Record<string, unknown> } }).config;
    const digits = Object.entries(locals).find(([name]) => name.includes('digits'))?.[1] as string;
    const { name: _name, lifecycle: _lifecycle, ...args } = stackOf().resource(TEMPLATE);

    expect(digits).toMatch(/^\$\{substr\(sha256\(jsonencode\(\{"defaultsVersion" = 1, /);
    expect(digits.match(/"\w+" = /g)).toHaveLength(Object.keys(args).length + 1);
  });
});

describe('a cluster', () => {
  const made = heldTo(stackOf());

  test.each([
    ['CL-15', 'flavor'],
    ['CL-16', 'masterCount'],
    ['LB-25', 'labels'],
  ])('%s: is held to its %s', (_id, prop) => {
    const [condition] = stackOf().lifecycle(CLUSTER).precondition as [{ condition: string; error_message: string }];

    expect(made).toContain(prop);
    expect(condition.condition).toMatch(/^\$\{alltrue\(\[for prop, value in local\./);
    expect(condition.error_message).toContain('that replaces the cluster: 2 nodes and every pod on them');
  });

  test('may change where allowReplace names it, and is then not protected either', () => {
    const stack = stackOf({ allowReplace: ['flavor'] });

    expect(heldTo(stack)).toEqual(made.filter((prop) => prop !== 'flavor'));
    expect(stack.lifecycle(CLUSTER)).not.toHaveProperty('prevent_destroy');
    expect(stackOf().lifecycle(CLUSTER)).toMatchObject({ prevent_destroy: true });
    expect(stackOf({ deletionProtection: false }).lifecycle(CLUSTER)).not.toHaveProperty('prevent_destroy');
  });

  test('CL-19: is held to its template where the driver cannot upgrade, and replaced with it where that is allowed', () => {
    const since = MagnumPlatform.heat('2024.1');

    expect(heldTo(stackOf({}, MagnumPlatform.heat('2023.2')))).not.toContain('template');
    expect(heldTo(stackOf({}, since))).toContain('template');
    expect(stackOf({ allowReplace: ['template'] }, since).lifecycle(CLUSTER)).toMatchObject({
      replace_triggered_by: [expect.stringMatching(/^terraform_data\.template_revision_/)],
    });
  });

  test('CL-21: is upgraded to the next minor version or a later patch, and to nothing else', () => {
    const stack = stackOf({}, undefined, { kubernetesVersion: 'v1.23.3-rancher1' });
    const [{ condition }] = (data(stack, 'settled').lifecycle as { precondition: [{ condition: string }] })
      .precondition;

    expect(condition).toMatch(/\[0\]\) == 1 && \(.*\[1\]\) == 22 \|\| .*\[1\]\) == 23 && .*\[2\]\) <= 3\), true\)\}$/);
    expect(data(stackOf(), 'settled')).not.toHaveProperty('lifecycle');
  });

  test('CL-22: is not replaced for labels that Magnum says otherwise after an upgrade', () => {
    expect(stackOf({ labels: { auto_healing_enabled: false } }).lifecycle(CLUSTER).ignore_changes).toEqual(['labels']);
    expect(
      stackOf({ labels: { auto_healing_enabled: false }, allowReplace: ['labels'] }).lifecycle(CLUSTER),
    ).not.toHaveProperty('ignore_changes');
    expect(stackOf().lifecycle(CLUSTER)).not.toHaveProperty('ignore_changes');
  });

  test('CL-17: is resized by the script where the driver cannot do what the provider asks for', () => {
    const stack = stackOf({ nodeCount: 4 }, MagnumPlatform.clusterApi('0.38'));

    expect(stack.lifecycle(CLUSTER).ignore_changes).toEqual(['node_count']);
    expect(data(stack, 'settled').triggers_replace).toMatchObject({ nodes: '${tostring(4)}' });
  });

  test.each([
    [{ auto_scaling_enabled: true }, MagnumPlatform.heat('zed'), ['node_count']],
    [{ auto_healing_enabled: true }, MagnumPlatform.heat('zed'), ['node_count']],
    [
      { auto_healing_enabled: true, auto_healing_controller: 'magnum-auto-healer' },
      MagnumPlatform.heat('zed'),
      undefined,
    ],
    [{ auto_healing_enabled: true }, MagnumPlatform.capiHelm('1.4'), undefined],
    [{ auto_scaling_enabled: false }, MagnumPlatform.heat('zed'), undefined],
  ])('NG-17: leaves its number of nodes to the autoscaler with %j on %s', (labels, platform, ignored) => {
    const stack = stackOf({}, platform, { labels });

    expect(stack.lifecycle(CLUSTER).ignore_changes).toEqual(ignored);
    expect((data(stack, 'settled').triggers_replace as { nodes: string }).nodes).toBe(
      ignored === undefined ? '${tostring(1)}' : '',
    );
  });

  test('PRV-04: is waited for after every change of nodes and template, with what is wanted', () => {
    const settled = data(stackOf({ cloud: 'kube', nodeCount: 3 }), 'settled');

    expect(settled.triggers_replace).toMatchObject({
      nodes: '${tostring(3)}',
      template: expect.stringContaining('.cluster_template_id}') as string,
    });
    expect(JSON.stringify(settled.provisioner)).toMatch(
      /life-cycle\.js settle".*"MAGNUM_NODE_COUNT":"\$\{tostring\(3\)\}"/,
    );
    expect(JSON.stringify(settled.provisioner)).toContain('"OS_CLOUD":"kube"');
  });

  test('takes a number of nodes and of minutes that is known later', () => {
    const stack = testStack();
    const later = new TerraformVariable(stack, 'later', { type: 'number' }).numberValue;
    const options: ClusterOptions = { nodeCount: later, masterCount: later };
    new Cluster(stack, 'mycluster', { template: ClusterTemplate.fromTemplateId(TEMPLATE_ID), ...options });

    expect(JSON.stringify(synthesizeUnchecked(stack).lifecycle(CLUSTER))).toContain('its nodes and every pod on them');
  });
});

describe('a node group', () => {
  const groups = { gpu: {}, batch: { labels: { availability_zone: 'a' } } };

  test('NG-14: is deleted by the script before the provider looks, also when nothing else is left of it', () => {
    const janitor = data(stackOf({ nodeGroups: groups }), 'janitor');

    expect(Object.keys(janitor.for_each as object)).toEqual(['cluster/batch', 'cluster/gpu']);
    expect(janitor.provisioner).toEqual([{ 'local-exec': expect.objectContaining({ when: 'destroy' }) as object }]);
    expect(data(stackOf(), 'janitor').for_each).toEqual({});
  });

  test('is upgraded after the cluster, when Magnum is done with every group', () => {
    const follower = data(stackOf({ nodeGroups: groups, maxBatchSize: 2 }), 'groups-upgraded');

    expect(follower.depends_on).toEqual([
      expect.stringMatching(/^terraform_data\.cluster_gpu_Settled_/),
      expect.stringMatching(/^terraform_data\.cluster_batch_Settled_/),
    ]);
    expect(JSON.stringify(follower.provisioner)).toContain('"MAGNUM_MAX_BATCH_SIZE":"2"');
  });

  test('is made anew for other labels, and not for those that an upgrade gave it', () => {
    const stack = stackOf({ nodeGroups: groups });

    expect(
      stack.resources(GROUP)[Object.keys(stack.resources(GROUP)).find((name) => name.includes('batch')) ?? ''],
    ).toMatchObject({
      lifecycle: {
        ignore_changes: ['labels'],
        replace_triggered_by: [expect.stringMatching(/^terraform_data\.cluster_batch_Labels_/)],
      },
    });
  });
});
