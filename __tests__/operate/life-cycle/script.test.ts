import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PROJECT } from '../../support/app';
import { askForCluster, makeCluster, makeTemplate, onLifeCycle } from '../../support/life-cycle';

const TAG = 'v1.23.3-rancher1';
const ID = '12e513c9-1b57-45b7-a93a-1f91c4f3b95a';

test('is one small file', () => {
  expect(statSync(join(PROJECT, 'dist/assets/life-cycle.js')).size).toBeLessThan(200_000);
});

test.each([
  { action: 'destroy', env: {}, message: 'expected one of guard, settle, group, delete-group, upgrade-groups' },
  { action: 'settle', env: {}, message: 'MAGNUM_CLUSTER_ID is not set; the stack that runs this script sets it' },
  { action: 'settle', env: { MAGNUM_CLUSTER_ID: ID }, message: 'MAGNUM_CLUSTER_TEMPLATE_ID is not set' },
  { action: 'group', env: { MAGNUM_CLUSTER_ID: ID }, message: 'MAGNUM_NODE_GROUP_ID is not set' },
  { action: 'guard', env: {}, message: 'MAGNUM_CLUSTER_NAME is not set' },
  {
    action: 'guard',
    env: { MAGNUM_CLUSTER_NAME: 's3cret value' },
    message: 'MAGNUM_CLUSTER_NAME must be a name or an ID: letters, digits, and any of . _ - /',
  },
  {
    action: 'group',
    env: { MAGNUM_CLUSTER_ID: ID, MAGNUM_NODE_GROUP_ID: ID, MAGNUM_NODE_COUNT: 's3cret' },
    message: 'MAGNUM_NODE_COUNT must be a whole number of at least 0',
  },
  {
    action: 'group',
    env: { MAGNUM_CLUSTER_ID: ID, MAGNUM_NODE_GROUP_ID: ID, MAGNUM_TIMEOUT_MINUTES: '0' },
    message: 'MAGNUM_TIMEOUT_MINUTES must be a whole number of at least 1',
  },
])('$action with $env: $message', async ({ action, env, message }) => {
  await onLifeCycle(async (world) => {
    const { code, stdout, stderr } = await world.run(action, env);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('s3cret');
  });
});

test('ends where the cloud stays away, with the state that was reached and the command to go on', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG, { simulate_failure: 'stuck' });
    const cluster = await askForCluster(world, template);
    const run = world.start('settle', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: template,
      MAGNUM_OUTAGE_SECONDS: 3,
    });
    await run.prints('CREATE_IN_PROGRESS');
    await world.stop();

    const { code, stdout, stderr } = await run.end;
    expect(code).toBe(1);
    expect(stdout).toMatch(/nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\); asking again in 1 s/);
    expect(stderr).toMatch(/^cdktf-magnum: Magnum, GET .*ECONNREFUSED/);
    expect(stderr).toContain('reached: mycluster CREATE_IN_PROGRESS');
    expect(stderr).toContain('to go on from there: cdktf deploy prod');
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it at once, with the state that was reached', async (signal) => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG, { simulate_failure: 'stuck' });
    const cluster = await askForCluster(world, template);
    const env = { MAGNUM_CLUSTER_ID: cluster, MAGNUM_CLUSTER_TEMPLATE_ID: template };
    const run = world.start('settle', env);
    await run.prints('CREATE_IN_PROGRESS');
    const waiting = world.start('settle', env);
    await waiting.prints('waiting for another change');

    const began = Date.now();
    waiting.child.kill(signal);
    run.child.kill(signal);
    const ends = [await waiting.end, await run.end];

    expect(Date.now() - began).toBeLessThan(1500);
    expect(ends.map(({ code }) => code)).toEqual([1, 1]);
    expect(ends[1]?.stderr).toBe(
      `cdktf-magnum: stopped by ${signal}; Magnum works on by itself\n  reached: mycluster CREATE_IN_PROGRESS: default-master 1 CREATE_IN_PROGRESS, default-worker 2 CREATE_IN_PROGRESS\n  to go on from there: cdktf deploy prod\n`,
    );
  });
});

test('a process that was killed has its turn no longer', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG);
    const cluster = await makeCluster(world, template);
    const env = { MAGNUM_CLUSTER_ID: cluster, MAGNUM_CLUSTER_TEMPLATE_ID: template };
    const killed = world.start('settle', env);
    await killed.prints('CREATE_COMPLETE');
    killed.child.kill('SIGKILL');
    await killed.end;

    const { code, stdout } = await world.run('settle', env);

    expect(code).toBe(0);
    expect(stdout).not.toContain('waiting for another change');
  });
});

test('a wrong password is said to be wrong, at once and unquoted', async () => {
  await onLifeCycle(async (world) => {
    const began = Date.now();
    const { code, stderr } = await world.run('settle', {
      OS_CLOUD: undefined,
      OS_AUTH_URL: world.cloud.access.authUrl.value,
      OS_USERNAME: 'kube',
      OS_PROJECT_NAME: 'kube',
      OS_PASSWORD: 'not-the-pass-word',
      MAGNUM_CLUSTER_ID: ID,
      MAGNUM_CLUSTER_TEMPLATE_ID: ID,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('answered 401');
    expect(stderr).not.toContain('not-the-pass-word');
    expect(Date.now() - began).toBeLessThan(4000);
  });
});

test('takes the password that clouds.yaml leaves to a variable, as the provider does', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG);
    const cluster = await makeCluster(world, template);
    const file = join(world.folder, 'clouds.yaml');
    mkdirSync(dirname(file), { recursive: true });
    const auth = {
      auth_url: world.cloud.access.authUrl.value,
      username: 'kube',
      project_name: 'kube',
      user_domain_id: 'default',
      project_domain_id: 'default',
    };
    // The provider does not read the interface, of which this cloud has none that is so called.
    writeFileSync(file, JSON.stringify({ clouds: { kube: { auth, interface: 'nosuch', region_name: 'RegionOne' } } }));

    const env = {
      OS_CLIENT_CONFIG_FILE: undefined,
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: template,
    };
    const without = await world.run('settle', env);
    const withPassword = await world.run('settle', { ...env, OS_PASSWORD: 'kubepass' });
    const elsewhere = await world.run('settle', { ...env, OS_PASSWORD: 'kubepass', OS_REGION_NAME: 'RegionTwo' });

    expect(without.code).toBe(1);
    expect(without.stderr).toContain('password');
    expect(withPassword).toMatchObject({ code: 0, stderr: '' });
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.stderr).toContain('Magnum has no public endpoint in region RegionTwo');
    expect(JSON.stringify([without, withPassword, elsewhere])).not.toContain('kubepass');
  });
});

test('a cluster that is not there is given some time to appear', async () => {
  await onLifeCycle(async (world) => {
    const began = Date.now();
    const { code, stderr } = await world.run('settle', { MAGNUM_CLUSTER_ID: ID, MAGNUM_CLUSTER_TEMPLATE_ID: ID });

    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^cdktf-magnum: there is no cluster ${ID} after 3\\d s`));
    expect(Date.now() - began).toBeGreaterThan(29_000);
  });
});
