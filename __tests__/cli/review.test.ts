import '@microsoft/jest-sarif';

import Ajv from 'ajv';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import { runCommand } from '../support/io';

const PLANS = join(PROJECT, '__tests__', 'review', 'plans');
const NAMES = readdirSync(PLANS).filter((file) => file.endsWith('.json'));

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

async function review(...args: string[]): ReturnType<typeof runCommand> {
  return await runCommand(scratch.path, ['review', ...args]);
}

function plan(name: string): string {
  return join(PLANS, `${name}.json`);
}

const SCHEMA = JSON.parse(readFileSync(join(PROJECT, 'docs', 'review.schema.json'), 'utf8')) as object;
const validate = new Ajv({ strict: true }).compile(SCHEMA);

test.each(NAMES)('%s has a report as the published schema says', async (name) => {
  const { out } = await review(join(PLANS, name), '--format', 'json', '--platform', 'heat@zed');

  validate(JSON.parse(out));
  expect(validate.errors).toBeNull();
});

test('the schema refuses a report that has something else', async () => {
  const { out } = await review(plan('nothing'), '--format', 'json');

  expect(validate({ ...(JSON.parse(out) as object), verdict: 'fine' })).toBe(false);
});

test.each([
  { failOn: undefined, name: 'cluster-node_count-down', code: 1 },
  { failOn: undefined, name: 'upgrade-by-revision', code: 0 },
  { failOn: 'rolling', name: 'upgrade-by-revision', code: 1 },
  { failOn: 'outage', name: 'cluster-node_count-down', code: 0 },
  { failOn: 'outage', name: 'cluster-flavor', code: 1 },
  { failOn: 'will-fail', name: 'cluster-flavor', code: 0 },
  { failOn: 'will-fail', name: 'template-flavor', code: 1 },
  { failOn: 'safe', name: 'nothing', code: 0 },
])('ends with $code for $name with --fail-on $failOn', async ({ failOn, name, code }) => {
  const args = failOn === undefined ? [] : ['--fail-on', failOn];

  await expect(review(plan(name), ...args)).resolves.toMatchObject({ code, err: '' });
});

test.each([
  { args: ['missing.json'], err: 'missing.json cannot be read (ENOENT)' },
  { args: ['--stack-dir', 'nowhere', plan('nothing')], err: 'has no cdk.tf.json that can be read' },
  { args: [plan('nothing'), '--fail-on', 'no-change'], err: 'Allowed choices are' },
  { args: [plan('nothing'), '--format', 'pdf'], err: 'Allowed choices are' },
  { args: [plan('nothing'), '--platform', 'heat'], err: 'must be heat@RELEASE' },
  { args: [plan('nothing'), '--output', 'no/such/folder'], err: '--output no/such/folder cannot be written (ENOENT)' },
  { args: [], err: "missing required argument 'plan'" },
  {
    args: [plan('nothing'), plan('nothing'), '--stack-dir', '.'],
    err: '--stack-dir is of one plan, and several were given',
  },
])('ends with 2 and no report for $args', async ({ args, err }) => {
  const ended = await review(...args);

  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toContain(err);
});

test('a file that is no plan is never mistaken for one with nothing in it', async () => {
  writeFileSync(join(scratch.path, 'other.json'), '{"some": "thing"}');

  await expect(review('other.json')).resolves.toEqual({
    code: 2,
    out: '',
    err: 'other.json is no plan: it has no format_version',
  });
});

test('reviews several plans as one, and says of which each change is', async () => {
  const { code, out } = await review(plan('cluster-flavor'), plan('nothing'), '--format', 'json');

  expect(code).toBe(1);
  const { verdict, changes } = JSON.parse(out) as { verdict: string; changes: { stack: string }[] };
  expect(verdict).toBe('outage');
  expect(changes.map(({ stack }) => stack)).toEqual(['cluster-flavor.json', 'cluster-flavor.json']);
});

test('says it for a person, with what to do', async () => {
  const { out } = await review(plan('template-labels'), '--platform', 'heat@zed');

  expect(out).toBe(
    [
      'risk       rules   what happens',
      'will-fail  PRV-01  template mytemplate cannot change (labels.kube_tag v1.23.3-rancher1 → v1.23.17-rancher1): Magnum refuses that while cluster mycluster uses it',
      '',
      'what to do:',
      '  leave the template, make another one with the change, and have the cluster use that: it is upgraded in place',
      '',
      'will-fail: this apply will fail (1 will-fail)',
    ].join('\n'),
  );
});

test('fits into a terminal', async () => {
  const { out } = await runCommand(scratch.path, ['review', plan('cluster-with-group-replaced')], 80);

  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('writes the report where it is told to', async () => {
  const { out } = await review(plan('nothing'), '--format', 'markdown', '--output', 'comment.md');

  expect(out).toBe('');
  expect(readFileSync(join(scratch.path, 'comment.md'), 'utf8')).toBe(
    '## Nothing changes (`no-change`)\n\nTerraform has nothing to do.\n',
  );
});

test.each(['template-flavor', 'cluster-with-group-replaced', 'new-without-masters', 'nothing'])(
  'writes SARIF that code scanning takes for %s',
  async (name) => {
    const { out } = await review(plan(name), '--format', 'sarif');

    expect(JSON.parse(out)).toBeValidSarifLog();
  },
);

/** A synth output beside which there is a plan. */
function stackWith(json: object): string {
  const folder = join(scratch.path, 'cdktf.out', 'stacks', 'mycluster');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(json));
  copyFileSync(plan('upgrade-to-second-template'), join(folder, 'plan.json'));
  return join(folder, 'plan.json');
}

const METADATA = { metadata: { stackName: 'mycluster' } };

test('takes the platform from the stack beside the plan', async () => {
  const named = stackWith({ '//': { ...METADATA, magnum: { platform: 'heat@2024.1' } } });

  const { code, out } = await review(named);

  expect(code).toBe(1);
  expect(out).toContain('CL-19');
});

test('--platform comes before what the stack says', async () => {
  const named = stackWith({ '//': { ...METADATA, magnum: { platform: 'heat@2024.1' } } });

  await expect(review(named, '--platform', 'heat@2023.1')).resolves.toMatchObject({ code: 0 });
});

test('names constructs by their paths', async () => {
  const type = 'openstack_containerinfra_cluster_v1';
  const named = stackWith({
    '//': METADATA,
    resource: { [type]: { cluster: { '//': { metadata: { path: 'mycluster/cluster/Resource' } } } } },
  });

  const { out } = await review(named, '--format', 'json');

  const { changes } = JSON.parse(out) as { changes: { address: string; constructPath?: string }[] };
  expect(changes.find(({ address }) => address === `${type}.cluster`)?.constructPath).toBe(
    'mycluster/cluster/Resource',
  );
});
