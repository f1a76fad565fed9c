import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Command } from 'commander';

import { providerCommand } from '../../cli/provider';
import type { Env } from '../../tools/terraform';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { FAKE_GO, FAKE_TERRAFORM, fakeTools, NO_REGISTRY } from '../support/fake-tools';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function provider(env: Env, ...args: string[]): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  let code = -1;
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env, cwd: scratch.path };
  const command = providerCommand(io, (ended) => (code = ended), { registryUrl: NO_REGISTRY });
  await new Command().addCommand(command).parseAsync(['provider', ...args], { from: 'user' });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function withGo(): Env {
  return fakeTools(scratch.path, { terraform: FAKE_TERRAFORM, go: FAKE_GO });
}

/** Terraform that has the provider as it is. */
function withMirror(): Env {
  return fakeTools(scratch.path, { terraform: "[ $1 != version ] || echo 'Terraform v1.9.9'" });
}

test('says what it built and how Terraform finds it', async () => {
  const env = withGo();

  const { code, out, err } = await provider(env);

  expect(code).toBe(0);
  expect(out).toMatch(/^OpenStack provider 3\.4\.0 for Terraform 1\.9\.9 \(.+\/terraform\): built\n\//);
  expect(out).toContain(
    `\nexport XDG_DATA_DIRS='${env.XDG_CACHE_HOME}/cdktf-magnum/share:/usr/local/share:/usr/share'`,
  );
  expect(err).toContain('building the OpenStack provider 3.4.0');
  expect(err).toContain('eval "$(npx cdktf-magnum provider --export)"');
});

test('asks for nothing where Terraform has it', async () => {
  const { code, out, err } = await provider(withMirror());

  expect(code).toBe(0);
  expect(out).toContain('configured mirror');
  expect(out).not.toContain('export');
  expect(err).toBe('');
});

test('--export prints what a shell reads back, whatever is in the path', async () => {
  const env = { ...withGo(), XDG_CACHE_HOME: join(scratch.path, 'it\'s $(here) "and" `there`') };

  const { code, out } = await provider(env, '--export');

  const read = execFileSync('sh', ['-c', `${out}\nprintf %s "$XDG_DATA_DIRS"`], { encoding: 'utf8' });
  expect(code).toBe(0);
  expect(read).toBe(`${env.XDG_CACHE_HOME}/cdktf-magnum/share:/usr/local/share:/usr/share`);
});

test('--export prints nothing where nothing is needed', async () => {
  await expect(provider(withMirror(), '--export')).resolves.toEqual({ code: 0, out: '', err: '' });
});

test('--export has cdktf run OpenTofu where there is nothing else', async () => {
  const env = fakeTools(scratch.path, { tofu: "[ $1 != version ] || echo 'OpenTofu v1.10.0'" });
  const line = "export TERRAFORM_BINARY_NAME='tofu'";

  await expect(provider(env, '--export')).resolves.toEqual({ code: 0, out: line, err: '' });
  await expect(provider({ ...env, TERRAFORM_BINARY_NAME: 'tofu' }, '--export')).resolves.toMatchObject({ out: '' });
});

test('--json is one document', async () => {
  const { code, out } = await provider(withMirror(), '--json');

  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    terraform: { path: join(scratch.path, 'bin of mine', 'terraform'), product: 'terraform', version: '1.9.9' },
    provider: {
      source: 'configured mirror',
      env: {},
      detail: 'Terraform 1.9.9 has it from a folder that it looks into by itself',
    },
  });
});

test('--quiet says one line when it builds, and none when there is nothing to do', async () => {
  const env = withGo();

  const first = await provider(env, '--quiet');
  expect(first).toMatchObject({ code: 0, out: '' });
  expect(first.err).toMatch(/^building the OpenStack provider 3\.4\.0 .+$/);

  await expect(provider(env, '--quiet')).resolves.toEqual({ code: 0, out: '', err: '' });
});

test('--no-build only looks', async () => {
  const env = withGo();

  const before = await provider(env, '--no-build', '--quiet');
  expect(before).toMatchObject({ code: 2, out: '' });
  expect(before.err).toContain('build: not asked for (--no-build)');

  await provider(env);
  await expect(provider(env, '--no-build', '--quiet')).resolves.toEqual({ code: 0, out: '', err: '' });
});

test.each([{ args: [] }, { args: ['--json'] }, { args: ['--export'] }, { args: ['--quiet'] }])(
  'ends with 2 and no answer where it cannot be had: $args',
  async ({ args }) => {
    const { code, out, err } = await provider(fakeTools(scratch.path, { terraform: FAKE_TERRAFORM }), ...args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('build: go is not on the path');
  },
);

test.each([
  { named: undefined, problem: 'neither terraform nor tofu is on the path; install Terraform (https://' },
  { named: 'terrafrom', problem: 'TERRAFORM_BINARY_NAME is terrafrom, which does not run; install' },
])('ends with 2 where no Terraform runs and TERRAFORM_BINARY_NAME is $named', async ({ named, problem }) => {
  const { code, out, err } = await provider({ ...fakeTools(scratch.path, {}), TERRAFORM_BINARY_NAME: named });

  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(problem);
});

test('repeats in Terraform’s words why a configured mirror does not have it', async () => {
  const config = join(scratch.path, 'company.tfrc');
  writeFileSync(config, 'provider_installation {\n}\n');

  const { err } = await provider({
    ...fakeTools(scratch.path, { terraform: FAKE_TERRAFORM }),
    TF_CLI_CONFIG_FILE: config,
  });

  expect(err).toContain(`configured mirrors (${config}): Failed to query no such provider`);
  expect(err).not.toContain('registry:');
});
