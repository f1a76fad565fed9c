import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

import { stringify } from 'yaml';

import { PROJECT } from '../../support/app';
import { logIn } from '../../support/devcloud';
import type { World } from '../../support/devcloud-run';
import { onDevcloud } from '../../support/devcloud-run';

const BIN = join(PROJECT, 'dist/cli/bin.js');

async function smallest({ synth, terraform }: World): Promise<string> {
  const stack = (await synth('examples/smallest.ts'))('smallest');
  await terraform(stack, 'init', '-input=false');
  return stack;
}

test.concurrent('a wrong password ends the plan, and doctor says where it came from', async () => {
  await onDevcloud(async (world) => {
    const stack = await smallest(world);
    const auth = { auth_url: `${world.cloud.url}/identity/v3`, username: 'kube', password: 'wrong-one' };
    const scope = { project_name: 'kube', user_domain_name: 'Default', project_domain_name: 'Default' };
    const file = join(world.project, 'wrong.yaml');
    writeFileSync(file, stringify({ clouds: { kube: { auth: { ...auth, ...scope } } } }));
    const env = { OS_CLIENT_CONFIG_FILE: file };

    const plan = await world.run('terraform', ['plan', '-no-color', '-input=false'], { cwd: stack, env });
    expect(plan).toMatchObject({ code: 1, output: expect.stringContaining('401') as string });

    const doctor = await world.run(process.execPath, [BIN, 'doctor'], { env });
    expect(doctor.code).toBe(1);
    expect(doctor.output).toContain(file);
    expect(plan.output + doctor.output).not.toContain('wrong-one');
  });
});

test.concurrent(
  'an application credential deploys',
  async () => {
    await onDevcloud(async (world) => {
      const stack = await smallest(world);
      const env = { OS_CLIENT_CONFIG_FILE: await applicationCredential(world), OS_CLOUD: 'ci' };
      const options = { cwd: stack, env };

      expect(await world.run('terraform', ['apply', '-auto-approve', '-no-color'], options)).toMatchObject({ code: 0 });
      expect(await world.run('terraform', ['destroy', '-auto-approve', '-no-color'], options)).toMatchObject({
        code: 0,
      });
      expect((await world.run(process.execPath, [BIN, 'doctor'], { env })).output).toContain('keystone');
    });
  },
  180_000,
);

/** Writes a clouds.yaml whose entry `ci` has one. */
async function applicationCredential({ cloud, project }: World): Promise<string> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'kube'), 'Content-Type': 'application/json' };
  const { token } = (await (
    await fetch(`${cloud.url}/identity/v3/auth/tokens`, {
      headers: { ...headers, 'X-Subject-Token': headers['X-Auth-Token'] },
    })
  ).json()) as { token: { user: { id: string } } };
  const path = `identity/v3/users/${token.user.id}/application_credentials`;
  const body = JSON.stringify({ application_credential: { name: 'ci', roles: [{ name: 'member' }] } });
  const made = (await (await fetch(`${cloud.url}/${path}`, { method: 'POST', headers, body })).json()) as {
    application_credential: { id: string; secret: string };
  };
  const { id, secret } = made.application_credential;
  const auth = {
    auth_url: `${cloud.url}/identity/v3`,
    application_credential_id: id,
    application_credential_secret: secret,
  };
  const file = join(project, 'ci.yaml');
  writeFileSync(file, stringify({ clouds: { ci: { auth_type: 'v3applicationcredential', auth } } }));
  return file;
}

test.concurrent(
  'a cloud that is killed in the middle and started again gets its cluster from a second apply',
  async () => {
    await onDevcloud(async ({ project, run, ...world }) => {
      const stack = await smallest({ project, run, ...world });
      const first = await startCommand(project, 0);
      const env = { OS_CLIENT_CONFIG_FILE: first.cloudsYaml };
      const apply = run('terraform', ['apply', '-auto-approve', '-no-color'], { cwd: stack, env });
      await untilThereIsACluster(first.url);
      first.process.kill('SIGKILL');
      const broken = await apply;
      expect(broken).toMatchObject({ code: 1, output: expect.stringContaining('connection refused') as string });

      const second = await startCommand(project, Number(new URL(first.url).port));
      expect(second.url).toBe(first.url);
      const mended = await run('terraform', ['apply', '-auto-approve', '-no-color'], { cwd: stack, env });
      expect(mended).toMatchObject({ code: 0, output: expect.stringContaining('Apply complete!') as string });

      second.process.kill('SIGINT');
      expect(await once(second.process, 'close')).toEqual([0, null]);
    });
  },
  180_000,
);

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly cloudsYaml: string;
}

/** `cdktf-magnum devcloud`, as a process that can be killed. */
async function startCommand(project: string, port: number): Promise<Started> {
  const args = [BIN, 'devcloud', '--json', '--dir', join(project, 'killed'), '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as { url: string; cloudsYaml: string }) };
}

async function untilThereIsACluster(url: string): Promise<void> {
  const headers = { 'X-Auth-Token': await logIn(url, 'kube') };
  for (;;) {
    const answer = await (await fetch(`${url}/container-infra/v1/clusters`, { headers })).text();
    if (answer.includes('CREATE_IN_PROGRESS')) {
      return;
    }
    await setTimeout(50);
  }
}
