import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Command } from 'commander';

import { doctorCommand } from '../../cli/doctor';
import { run } from '../../cli/program';
import type { Env } from '../../tools/terraform';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import type { FakeCloud } from '../support/fake-cloud';
import { startFakeCloud, startSilentServer } from '../support/fake-cloud';
import { fakeTools, NO_REGISTRY } from '../support/fake-tools';

let scratch: Scratch;
let cloud: FakeCloud;

beforeEach(async () => {
  scratch = scratchFolder();
  cloud = await startFakeCloud();
});

afterEach(async () => {
  await cloud.close();
  scratch.remove();
});

interface Ended {
  readonly code: number;
  readonly out: string;
}

/** A machine with all tools, where Terraform has the provider. */
function withTools(): Env {
  return fakeTools(scratch.path, {
    terraform: "[ $1 != version ] || echo 'Terraform v1.9.9'",
    kubectl: `echo '{ "gitVersion": "v1.32.4" }'`,
  });
}

/** Writes the clouds.yaml that OS_CLIENT_CONFIG_FILE names; its entry is `kube`. */
function configured(auth: object = {}, entry: object = {}): Env {
  const path = join(scratch.path, 'clouds.yaml');
  const right = { auth_url: `${cloud.url}/v3`, username: 'kube', password: 'right', user_domain_name: 'Default' };
  const kube = { region_name: 'RegionOne', ...entry, auth: { ...right, project_name: 'kube', ...auth } };
  writeFileSync(path, JSON.stringify({ clouds: { kube, other: {} } }));
  return { ...withTools(), OS_CLIENT_CONFIG_FILE: path, OS_CLOUD: 'kube' };
}

async function doctor(env: Env, ...args: string[]): Promise<Ended> {
  const out: string[] = [];
  let code = -1;
  const io = { out: (line: string) => out.push(line), err: (line: string) => out.push(line), env, cwd: scratch.path };
  const machine = {
    nodeVersion: '20.19.0',
    registryUrl: NO_REGISTRY,
    siteFolder: join(scratch.path, 'etc'),
    userHome: scratch.path,
  };
  const command = doctorCommand(io, (ended) => (code = ended), machine);
  await new Command().addCommand(command).parseAsync(['doctor', ...args], { from: 'user' });
  return { code, out: out.join('\n').replaceAll(scratch.path, '~').replaceAll(cloud.url, 'http://cloud') };
}

test('prints one line a check when all is well', async () => {
  const { code, out } = await doctor(configured());

  expect(code).toBe(0);
  expect(out).toBe(
    [
      'ok        node       Node 20.19.0',
      'ok        terraform  Terraform 1.9.9 (~/bin of mine/terraform)',
      'ok        provider   OpenStack provider 3.4.0, configured mirror: Terraform 1.9.9 has it from a folder that it looks into by itself',
      'ok        kubectl    kubectl v1.32.4',
      'ok        cloud      entry kube of ~/clouds.yaml, as OS_CLOUD says',
      'ok        deploy     the Terraform provider reads the same settings',
      'ok        keystone   http://cloud/v3, user kube, project kube',
      'ok        magnum     http://cloud/magnum/, microversions 1.1 to 1.10',
      '',
      'all is well',
    ].join('\n'),
  );
});

test('says where a refused user name and password came from, never the password', async () => {
  const { code, out } = await doctor(configured({ password: 's3cret' }));

  expect(code).toBe(1);
  expect(out).toContain(
    [
      'problem   keystone   http://cloud/v3 refuses user kube (domain Default) (401)',
      'not done  magnum     not done, because of keystone',
      '',
      'keystone:',
      '  tried  http://cloud/v3 (auth.auth_url of kube in ~/clouds.yaml)',
      '  tried  POST http://cloud/v3/auth/tokens as user kube (domain Default) for project kube',
      '  tried  user: auth.username of kube in ~/clouds.yaml',
      '  tried  password: auth.password of kube in ~/clouds.yaml',
      '  do     correct the user name, its domain or the password there; the user may also be locked or disabled',
      '',
      '1 problem',
    ].join('\n'),
  );
  expect(out).not.toContain('s3cret');
});

test('names the variable that a refused password came from', async () => {
  const { out } = await doctor({
    ...withTools(),
    OS_AUTH_URL: cloud.url,
    OS_USERNAME: 'kube',
    OS_PASSWORD: 's3cret',
    OS_PROJECT_NAME: 'kube',
  });

  expect(out).toContain(
    'cloud      variables OS_AUTH_URL, OS_PASSWORD, OS_PROJECT_NAME, OS_USERNAME, since OS_CLOUD is not set',
  );
  expect(out).toContain('tried  password: OS_PASSWORD');
  expect(out).not.toContain('s3cret');
});

test('tells a wrong project from a wrong password', async () => {
  const { code, out } = await doctor(configured({ project_name: 'nosuch', project_domain_name: 'Default' }));

  expect(code).toBe(1);
  expect(out).toContain(
    'http://cloud/v3 takes user kube (domain Default), but not for project nosuch (domain Default)',
  );
  expect(out).toContain(
    "do     correct auth.project_name of kube in ~/clouds.yaml, or have a role assigned there; this user's projects: kube",
  );
});

test.each([
  {
    title: 'another service',
    path: '/other/v3',
    summary: 'http://cloud/other/v3 is not Keystone, but another service',
  },
  {
    title: 'no service',
    path: '/nothing/v3',
    summary: 'http://cloud/nothing/v3/auth/tokens answered 404, not as Keystone does',
  },
])('says that auth_url leads to $title', async ({ path, summary }) => {
  const { out } = await doctor(configured({ auth_url: cloud.url + path }));

  expect(out).toContain(`problem   keystone   ${summary}`);
  expect(out).toContain('do     correct auth.auth_url of kube in ~/clouds.yaml; it is often https://HOST:5000/v3');
});

test('says that nothing listens', async () => {
  const { code, out } = await doctor(configured({ auth_url: 'http://127.0.0.1:1/v3' }));

  expect(code).toBe(1);
  expect(out).toContain('Keystone cannot be reached: nothing listens at 127.0.0.1:1 (ECONNREFUSED)');
  expect(out).toContain('correct host and port in auth.auth_url of kube in ~/clouds.yaml');
});

test('ends in the time it was given when Keystone says nothing', async () => {
  const silent = await startSilentServer();
  const started = performance.now();

  const { code, out } = await doctor(configured({ auth_url: `${silent.url}/v3` }), '--timeout', '1');

  expect(performance.now() - started).toBeLessThan(1000);
  expect(code).toBe(1);
  expect(out).toMatch(/Keystone cannot be reached: 127\.0\.0\.1:\d+ did not answer within 0\.5 s/);
  await silent.close();
});

test('warns of a tool that takes too long', async () => {
  const enough = join(scratch.path, 'enough');
  const env = { ...configured(), ...fakeTools(scratch.path, { terraform: `while [ ! -e '${enough}' ]; do :; done` }) };

  const { out } = await doctor(env, '--timeout', '0.5');
  writeFileSync(enough, '');

  expect(out).toContain('warning   terraform  no answer in the time there was');
  expect(out).toContain('not done  provider   not done, because of terraform');
});

test('says that a token for no project has no catalogue', async () => {
  const { out } = await doctor(configured({ project_name: undefined }));

  expect(out).toContain('gives no catalogue: no project was named');
  expect(out).toContain('do     add auth.project_name to the entry');
});

test('lists what Magnum has where region or interface is wrong', async () => {
  const { code, out } = await doctor(configured({}, { region_name: 'Elsewhere' }));

  expect(code).toBe(1);
  expect(out).toContain(
    [
      'magnum:',
      '  tried  catalogue: public in RegionOne: http://cloud/magnum/v1',
      '  tried  catalogue: internal in RegionOne: http://cloud/magnum/v1',
      '  do     correct region_name of kube in ~/clouds.yaml',
    ].join('\n'),
  );
});

test.each([
  {
    catalog: () => [{ type: 'compute', endpoints: [] }],
    status: 'problem',
    summary: 'the cloud has no Magnum: no container-infra in its catalogue, which has compute',
  },
  {
    catalog: (url: string) => magnumAt(`${url}/nothing/v1`),
    status: 'warning',
    summary: "http://cloud/nothing/ answered 404, not as Magnum's root does",
  },
  {
    catalog: () => magnumAt('http://127.0.0.1:1/v1'),
    status: 'problem',
    summary: 'Magnum cannot be reached: nothing listens at 127.0.0.1:1',
  },
])('reports $status where $summary', async ({ catalog, status, summary }) => {
  await cloud.close();
  cloud = await startFakeCloud({ catalog });

  const { code, out } = await doctor(configured());

  expect(out).toContain(`${status.padEnd(8)}  magnum     ${summary}`);
  expect(code).toBe(status === 'problem' ? 1 : 0);
});

function magnumAt(url: string): unknown[] {
  return [{ type: 'container-infra', endpoints: [{ interface: 'public', region_id: 'RegionOne', url }] }];
}

test('says what --cloud overrides', async () => {
  const { out } = await doctor({ ...configured(), OS_CLOUD: 'other' }, '--cloud', 'kube');

  expect(out).toContain('entry kube of ~/clouds.yaml, as --cloud says (OS_CLOUD is other)');
});

test('does not report what follows from a missing entry', async () => {
  const { code, out } = await doctor(configured(), '--cloud', 'prod', '--json');

  const { checks, ok } = JSON.parse(out) as {
    checks: { name: string; status: string; summary: string }[];
    ok: boolean;
  };
  expect({ code, ok }).toEqual({ code: 1, ok: false });
  expect(checks.map(({ name, status }) => `${name}: ${status}`)).toEqual([
    'node: ok',
    'terraform: ok',
    'provider: ok',
    'kubectl: ok',
    'cloud: problem',
    'deploy: not done',
    'keystone: not done',
    'magnum: not done',
  ]);
  expect(checks[4]?.summary).toBe('prod was asked for, which is no entry there; the entries are kube, other');
});

test('is content with warnings', async () => {
  const env = { ...configured(), ...fakeTools(join(scratch.path, 'bare'), { terraform: 'echo Terraform v1.9.9' }) };

  const { code, out } = await doctor(env, '--json');

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true });
  expect(out).toContain('no kubectl runs from the path');
});

test('says how to get a provider that is nowhere', async () => {
  const terraform = "case $1 in version) echo 'Terraform v1.9.9' ;; init) echo 'Error: nope' >&2; exit 1 ;; esac";

  const { code, out } = await doctor({ ...configured(), ...fakeTools(scratch.path, { terraform }) });

  expect(code).toBe(1);
  expect(out).toContain('problem   provider   no OpenStack provider 3.4.0 to be had for ~/bin of mine/terraform');
  expect(out).toContain('do     npx cdktf-magnum provider');
});

test.each(['0', '-1', '601', 'soon'])('refuses a time of %s seconds', async (seconds) => {
  const err: string[] = [];
  const io = { out: () => undefined, err: (line: string) => err.push(line), env: {}, cwd: scratch.path };

  expect(await run(['doctor', '--timeout', seconds], io)).toBe(2);
  expect(err.join('\n')).toContain('expected seconds, more than 0 and at most 600');
});
