import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MagnumPlatform } from '../../../../magnum/platform';
import { RULES } from '../../../../magnum/rules';
import { judge } from '../../../../magnum/rules/judge';
import { DEFAULT_THRESHOLDS } from '../../../../magnum/rules/thresholds';
import { UNKNOWN } from '../../../../magnum/spec/field';
import type { ClusterSpec, NodeGroupSpec, Subject } from '../../../../magnum/spec/specs';

/*
 * What a real Magnum 15.0.1 answered to clusters and node groups, and what the rulebook says of the same.
 */

type Body = Readonly<Record<string, unknown>>;

interface Answered {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: Body;
}

/** Refused for what only the cloud knows, for who asks, or for what neither Terraform nor a program can write. */
const OUT_OF_REACH =
  /ambiguous|template-missing|no-template|bad-flavor|bad-master-flavor|bad-keypair|string|labels-(nested|list)|attribute|empty|token|malformed|in-progress|no-mv|no-name/;

/** The provider asks for the microversion that knows of none. */
const NOT_ASKED = ['cluster-post-node-count-zero', 'cluster-post-node-count-zero-mv1.9'];

const RECORDED = JSON.parse(
  readFileSync(join(__dirname, '..', '..', '..', 'devcloud', 'recorded', 'magnum.json'), 'utf8'),
) as Answered[];

function recorded(path: RegExp): Answered[] {
  return RECORDED.filter((one) => one.method === 'POST' && path.test(one.path)).filter(
    ({ name }) => !OUT_OF_REACH.test(name) && !NOT_ASKED.includes(name),
  );
}

/** The one template of the recordings without a load balancer; its name stands for it once. */
const UNBALANCED = ['32a6202b-3fd6-4c87-9fef-f1f53963c0ab', 'rec-nolb'];

function toCluster({ body }: Answered): ClusterSpec {
  return {
    name: body.name,
    templateId: body.cluster_template_id,
    masterCount: body.master_count ?? 1,
    nodeCount: body.node_count ?? 1,
    keypair: body.keypair,
    createTimeoutMinutes: body.create_timeout,
    dockerVolumeSizeGb: body.docker_volume_size,
    masterLbEnabled: body.master_lb_enabled,
    floatingIpEnabled: body.floating_ip_enabled,
    fixedNetwork: UNKNOWN,
    labels: body.labels,
    mergeLabels: body.merge_labels,
    template: { masterLbEnabled: !UNBALANCED.includes(body.cluster_template_id as string) },
  } as ClusterSpec;
}

function toNodeGroup({ name, path, body }: Answered): NodeGroupSpec {
  const before = RECORDED.slice(
    0,
    RECORDED.findIndex((one) => one.name === name),
  );
  const siblings = before
    .filter((one) => one.method === 'POST' && one.path === path && one.status === 202)
    .map((one) => one.body.name);
  return {
    name: body.name,
    role: body.role,
    nodeCount: (body.node_count ?? 1) as number,
    minNodeCount: body.min_node_count,
    maxNodeCount: body.max_node_count,
    dockerVolumeSizeGb: body.docker_volume_size,
    labels: body.labels,
    mergeLabels: body.merge_labels,
    siblings,
    cluster: UNKNOWN,
  } as NodeGroupSpec;
}

/**
 * Errors that show later: that the next plan is not empty, that the provider sends an empty name for none, and labels,
 * which Magnum takes as they come.
 */
const LATER = /^(CL-08|CL-40|LB-)/;

function refusals(subject: Subject): string[] {
  const platform = MagnumPlatform.heat('zed', { magnumVersion: '15.0.1' });
  return judge(subject, RULES, { platform, thresholds: DEFAULT_THRESHOLDS })
    .findings.filter(({ rule, severity }) => severity === 'error' && !LATER.test(rule))
    .map(({ rule }) => rule);
}

const SUBJECTS: readonly (readonly [name: string, status: number, subject: Subject])[] = [
  ...recorded(/\/clusters$/).map((one) => [one.name, one.status, { kind: 'cluster', spec: toCluster(one) }] as const),
  ...recorded(/\/nodegroups$/).map(
    (one) => [one.name, one.status, { kind: 'nodeGroup', spec: toNodeGroup(one) }] as const,
  ),
];

test.each(SUBJECTS)('the rulebook says of %s what Magnum answered: %p', (_name, status, subject) => {
  expect(refusals(subject).length > 0).toBe(status >= 400);
});

test('there are answers of both kinds, and every rule that was asked about', () => {
  const accepted = SUBJECTS.filter(([, status]) => status === 202);
  const asked = new Set(SUBJECTS.flatMap(([, , subject]) => refusals(subject)));

  expect(accepted.length).toBeGreaterThan(20);
  expect([...asked].sort()).toEqual(['CL-01', 'CL-02', 'CL-04', 'CL-41', 'CT-31', 'NG-01', 'NG-02', 'NG-04', 'NG-05']);
});
