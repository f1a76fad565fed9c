import { MagnumPlatform } from '../../../magnum/platform';
import type { Report } from '../../../review/judge/report';
import { reviewPlan } from '../../../review/judge/review-plan';
import { readPlan } from '../../../review/plan/read-plan';
import type { StackFacts } from '../../../review/stack/stack-facts';
import { readStackFacts } from '../../../review/stack/stack-facts';
import { changeOf, planOf } from '../../support/plans/plan-json';

type Json = Parameters<typeof planOf>[0][number];

function review(
  changes: readonly Json[],
  { on, facts, more }: { on?: string; facts?: StackFacts; more?: Json } = {},
): Report {
  const platform = on === undefined ? undefined : MagnumPlatform.parse(on);
  return reviewPlan(readPlan(planOf(changes, more)), { platform, facts });
}

function tag(kube_tag: string): Json {
  return { labels: { kube_tag } };
}

/** A cluster that moves from one template to another. */
function upgrade(from: string, to: string): readonly Json[] {
  return [
    changeOf('template', {
      name: 'old',
      actions: ['no-op'],
      before: { id: 't1', ...tag(from) },
      after: { id: 't1', ...tag(from) },
    }),
    changeOf('template', {
      name: 'new',
      actions: ['no-op'],
      before: { id: 't2', name: 'next', ...tag(to) },
      after: { id: 't2', name: 'next', ...tag(to) },
    }),
    changeOf('cluster', {
      before: { id: 'c', name: 'a', cluster_template_id: 't1' },
      after: { id: 'c', name: 'a', cluster_template_id: 't2' },
    }),
  ];
}

test.each([
  { on: 'heat@2023.2', verdict: 'rolling', rules: [] },
  { on: 'heat@2024.1', verdict: 'will-fail', rules: ['CL-19'] },
  { on: 'capi-helm@1.4', verdict: 'rolling', rules: [] },
  { on: 'cluster-api@0.38', verdict: 'rolling', rules: [] },
  { on: undefined, verdict: 'rolling', rules: [] },
])('another template is $verdict on $on', ({ on, verdict, rules }) => {
  const report = review(upgrade('v1.23.3', 'v1.24.9'), { on });

  expect(report.verdict).toBe(verdict);
  expect(report.changes[0]?.rules).toEqual(rules);
});

test.each([
  { from: 'v1.23.3', to: 'v1.24.9', says: 'is upgraded from v1.23.3 to v1.24.9 to template next', rules: [] },
  { from: 'v1.23.3', to: 'v1.25.1', says: 'although that is a skipped minor', rules: ['CL-21'] },
  { from: 'v1.24.9', to: 'v1.23.3', says: 'although that is a downgrade', rules: ['CL-21'] },
])('an upgrade from $from to $to says so', ({ from, to, says, rules }) => {
  const [change] = review(upgrade(from, to), { on: 'cluster-api@0.38' }).changes;

  expect(change?.says).toContain(says);
  expect(change?.rules).toEqual(rules);
});

test.each([
  { from: 2, to: 3, on: 'heat@2023.1', verdict: 'safe' },
  { from: 2, to: 1, on: 'heat@2023.1', verdict: 'nodes-lost' },
  { from: 2, to: 3, on: 'cluster-api@0.38', verdict: 'will-fail' },
  { from: 2, to: 3, on: 'capi-helm@1.4', verdict: 'safe' },
])('$from → $to nodes of a cluster is $verdict on $on', ({ from, to, on, verdict }) => {
  const sizes = { before: { name: 'a', node_count: from }, after: { name: 'a', node_count: to } };

  expect(review([changeOf('cluster', sizes)], { on }).verdict).toBe(verdict);
});

test.each([
  { limits: { min_node_count: 2 }, verdict: 'safe' },
  { limits: { min_node_count: 3 }, verdict: 'will-fail' },
  { limits: { max_node_count: 2 }, verdict: 'safe' },
  { limits: { max_node_count: 1 }, verdict: 'will-fail' },
])('limits $limits of a group of two nodes are $verdict', ({ limits, verdict }) => {
  const before = { name: 'g', node_count: 2, min_node_count: 1, max_node_count: 5 };

  expect(review([changeOf('group', { before, after: { ...before, ...limits } })]).verdict).toBe(verdict);
});

test('a default group is not deleted without its cluster', () => {
  const gone = (type: string, name: string, before: Json): Json =>
    changeOf(type, { name, actions: ['delete'], before, after: null });
  const group = gone('group', 'g', { id: 'g', name: 'default-worker', cluster_id: 'c' });

  expect(review([group]).changes[0]).toMatchObject({ risk: 'will-fail', rules: ['NG-13'] });
  expect(review([group, gone('cluster', 'c', { id: 'c', name: 'a' })]).verdict).toBe('outage');
});

test('where nobody names a platform, what is wrong on some of them is a warning that names them', () => {
  const [finding] = review([
    changeOf('cluster', {
      actions: ['create'],
      before: null,
      after: { name: 'a', master_count: 2, master_lb_enabled: true },
    }),
  ]).findings.filter(({ rule }) => rule === 'CL-03');

  expect(finding).toMatchObject({ severity: 'warning', attribute: 'master_count' });
});

/** A cluster of our own constructs, with two masters, which 2023.1 only warns of and 2024.2 refuses. */
const TWO_MASTERS = changeOf('cluster', {
  actions: ['create'],
  before: null,
  after: { name: 'a', master_count: 2, master_lb_enabled: true },
});

function factsWith(magnum: Json): StackFacts {
  return readStackFacts({
    '//': { metadata: { stackName: 's' }, magnum },
    resource: { openstack_containerinfra_cluster_v1: { x: { '//': { metadata: { path: 's/cluster/Resource' } } } } },
  });
}

test('what was acknowledged carries its reason, and fails nothing', () => {
  const acknowledged = [{ rule: 'CL-03', path: 's/cluster', message: 'm', reason: 'a test cluster' }];

  const open = review([TWO_MASTERS], { on: 'heat@2025.1', facts: factsWith({}) });
  const silenced = review([TWO_MASTERS], { on: 'heat@2025.1', facts: factsWith({ acknowledged }) });

  expect(open.verdict).toBe('will-fail');
  expect(silenced.verdict).toBe('safe');
  expect(silenced.findings.find(({ rule }) => rule === 'CL-03')).toMatchObject({ acknowledged: 'a test cluster' });
});

test.each([
  { path: 's/cluster', isAcknowledged: true },
  { path: 's', isAcknowledged: true },
  { path: 's/cluster/Resource', isAcknowledged: true },
  { path: 's/clus', isAcknowledged: false },
  { path: 's/other', isAcknowledged: false },
])('what is acknowledged for $path holds for s/cluster: $isAcknowledged', ({ path, isAcknowledged }) => {
  const facts = factsWith({ acknowledged: [{ rule: 'CL-03', path, message: 'm', reason: 'r' }] });

  const { findings } = review([TWO_MASTERS], { on: 'heat@2025.1', facts });

  expect(findings.find(({ rule }) => rule === 'CL-03')?.acknowledged !== undefined).toBe(isAcknowledged);
});

test('props are spoken of as arguments in HCL, and by their names in a program', () => {
  const on = 'heat@2025.1';

  expect(review([TWO_MASTERS], { on }).findings[0]?.message).toMatch(/^master_count must/);
  expect(review([TWO_MASTERS], { on, facts: factsWith({}) }).findings[0]?.message).toMatch(/^masterCount must/);
});

test.each([
  'revision_1A2B3C4D',
  'mycluster_cluster_janitor_1A2B3C4D',
  'mycluster_birth_1A2B3C4D',
  'g_Settled_0123ABCD',
])('says nothing of %s, which our constructs make beside', (name) => {
  expect(review([changeOf('terraform_data', { name, after: { input: 'b' } })]).changes).toEqual([]);
});

test('says of somebody else’s terraform_data that it changes', () => {
  expect(review([changeOf('terraform_data', { name: 'revision', after: { input: 'b' } })]).changes).toHaveLength(1);
});

test('a stack whose janitor removes groups does not end in an error for it', () => {
  const gone = changeOf('group', { actions: ['delete'], before: { id: 'g', name: 'g', cluster_id: 'c' }, after: null });
  const janitor = changeOf('terraform_data', {
    name: 'a_janitor_1A2B3C4D',
    actions: ['delete'],
    before: {},
    after: null,
  });

  expect(review([gone]).changes[0]?.rules).toEqual(['NG-14']);
  expect(review([gone, janitor]).changes[0]).toMatchObject({ risk: 'nodes-lost', rules: [] });
});

test.each([
  { backend: { local: { path: '/x' } }, warns: true },
  { backend: { s3: { encrypt: true } }, warns: false },
  { backend: { s3: {} }, warns: true },
  { backend: { pg: {} }, warns: true },
  { backend: { gcs: {} }, warns: false },
])('warns of a state in clear: $backend $warns', ({ backend, warns }) => {
  const facts = readStackFacts({ terraform: { backend } });

  const { findings } = review([changeOf('cluster', { actions: ['no-op'] })], { facts });

  expect(findings.some(({ rule }) => rule === 'PRV-08')).toBe(warns);
});

test('a stack that Terraform would refuse to destroy says so', () => {
  const facts = readStackFacts({
    resource: { openstack_containerinfra_cluster_v1: { x: { lifecycle: { prevent_destroy: true } } } },
  });
  const values = { before: { name: 'a' }, after: { name: 'a' } };
  const replaced = changeOf('cluster', {
    actions: ['delete', 'create'],
    ...values,
    change: { replace_paths: [['flavor']] },
  });

  expect(review([replaced], { facts }).verdict).toBe('will-fail');
  expect(review([replaced]).verdict).toBe('outage');
});

test('a condition that does not hold ends the apply, and one of a check block does not', () => {
  const failed = (kind: string): Json => ({
    checks: [
      { address: { to_display: 'a.b', kind }, status: 'fail', instances: [{ problems: [{ message: 'too old' }] }] },
    ],
  });

  expect(review([], { more: failed('resource') })).toMatchObject({
    verdict: 'will-fail',
    findings: [{ severity: 'error', message: 'a condition does not hold: too old' }],
  });
  expect(review([], { more: failed('check') })).toMatchObject({
    verdict: 'no-change',
    findings: [{ severity: 'warning' }],
  });
});

/** A root module whose kubernetes provider is configured by the cluster. */
const KUBERNETES = {
  configuration: {
    provider_config: {
      kubernetes: {
        name: 'kubernetes',
        expressions: { host: { references: ['openstack_containerinfra_cluster_v1.x.api_address'] } },
      },
    },
    root_module: {},
  },
};

test.each([
  { actions: ['create'], warns: true },
  { actions: ['delete', 'create'], warns: true },
  { actions: ['no-op'], warns: false },
])('warns of a provider of a cluster that is not there: $actions $warns', ({ actions, warns }) => {
  const { findings } = review([changeOf('cluster', { actions })], { more: KUBERNETES });

  expect(findings.some(({ rule }) => rule === 'PRV-09')).toBe(warns);
});

test('follows a template through the variables and outputs of modules', () => {
  const type = 'openstack_containerinfra_cluster_v1';
  const template = 'openstack_containerinfra_clustertemplate_v1';
  const configuration = {
    root_module: {
      module_calls: {
        t: {
          module: {
            outputs: { id: { expression: { references: [`${template}.x.id`] } } },
            resources: [{ address: `${template}.x`, type: template }],
          },
        },
        c: {
          expressions: { template: { references: ['module.t.id'] } },
          module: {
            resources: [
              { address: `${type}.x`, type, expressions: { cluster_template_id: { references: ['var.template'] } } },
            ],
          },
        },
      },
    },
  };
  const changes = [
    changeOf('template', {
      actions: ['create'],
      before: null,
      after: { name: 't' },
      more: { address: `module.t.${template}.x` },
    }),
    changeOf('cluster', {
      actions: ['create'],
      before: null,
      after: { name: 'c' },
      unknown: { cluster_template_id: true },
      more: { address: `module.c.${type}.x` },
    }),
  ];

  const report = review(changes, { more: { configuration } });

  expect(report.changes.find(({ kind }) => kind === 'cluster')?.of).toBe(`module.t.${template}.x`);
});
