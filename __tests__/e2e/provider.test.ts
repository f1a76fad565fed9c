import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { NO_REGISTRY } from '../support/fake-tools';
import { terraform } from '../support/run-terraform';
import { terraformEnv } from '../support/terraform';
import { ownCliConfig } from '../../tools/provider/cli-config';
import type { LocatedProvider } from '../../tools/provider/locate';
import { locateProvider } from '../../tools/provider/locate';
import { impliedMirrorEnv, mirroredBinary, mirrorFolder } from '../../tools/provider/mirror';
import { obtainProvider } from '../../tools/provider/obtain';
import type { Env, TerraformCli } from '../../tools/terraform';
import { findTerraform } from '../../tools/terraform';

/** With the real Terraform and the real provider, and homes and caches of the test's own. */
let scratch: Scratch;
let cli: TerraformCli;

beforeEach(async () => {
  scratch = scratchFolder();
  const found = await findTerraform(process.env);
  if (found === undefined) {
    throw new Error('this test needs terraform or tofu');
  }
  cli = found;
});

afterEach(() => {
  scratch.remove();
});

/** An environment of nobody, with a cache that has the provider in a folder whose name has spaces. */
function cacheOfMyOwn(): Env {
  const env = { PATH: process.env.PATH, HOME: scratch.path, XDG_CACHE_HOME: join(scratch.path, 'my cache, ${x}') };
  putProvider(dirname(mirroredBinary(cli.product, env)));
  return env;
}

/** Copies the provider that the tests use: installed by Terraform, hence from wherever it is on this machine. */
function putProvider(folder: string): void {
  const from = join(scratch.path, 'from');
  mkdirSync(from, { recursive: true });
  const source = 'terraform-provider-openstack/openstack';
  writeFileSync(
    join(from, 'main.tf.json'),
    JSON.stringify({ terraform: { required_providers: { openstack: { source, version: '3.4.0' } } } }),
  );
  terraform(from, 'init', '-backend=false');
  const [host = '', ...path] = mirroredBinary(cli.product, {})
    .slice(mirrorFolder({}).length + 1)
    .split('/');
  const installed = join(from, '.terraform/providers', host, ...path.slice(0, -1));
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(installed, folder, { recursive: true, dereference: true });
}

async function locate(env: Env): Promise<LocatedProvider | undefined> {
  return await locateProvider(cli, env, { registryUrl: NO_REGISTRY });
}

function config(content: string): string {
  const file = join(scratch.path, 'company.tfrc');
  writeFileSync(file, content);
  return file;
}

test('terraformEnv leads the tests’ Terraform to the provider', async () => {
  expect(await locate(terraformEnv())).toMatchObject({ env: {} });
});

test('what was built is found through XDG_DATA_DIRS, which leaves the CLI config alone', async () => {
  const env = { ...cacheOfMyOwn(), TF_CLI_CONFIG_FILE: config('disable_checkpoint = true\n') };

  const found = await locate(env);

  expect(found?.source).toBe('built');
  expect(found?.env).toEqual(impliedMirrorEnv(env));
  expect(await locate({ ...env, ...found?.env })).toMatchObject({ source: 'built', env: {} });
});

test('a CLI config that names a file that is not there changes nothing', async () => {
  const env = { ...cacheOfMyOwn(), TF_CLI_CONFIG_FILE: join(scratch.path, 'no-such-file') };

  expect(await locate(env)).toMatchObject({ source: 'built', env: impliedMirrorEnv(env) });
});

test('where a CLI config says where providers come from, one of ours takes its place', async () => {
  const file = config('provider_installation {\n  filesystem_mirror {\n    path = "/nowhere"\n  }\n}\n');
  const env = { ...cacheOfMyOwn(), TF_CLI_CONFIG_FILE: file };

  const found = await locate(env);

  expect(found).toMatchObject({ source: 'built', env: { TF_CLI_CONFIG_FILE: ownCliConfig(cli.product, env) } });
  expect(found?.detail).toContain('SHADOWS');
  expect(await locate({ ...env, ...found?.env })).toMatchObject({ source: 'built', env: {} });
});

test('the lines that it says to add to the user’s own CLI config do the same', async () => {
  const rest = '  direct {\n    exclude = ["*/terraform-provider-openstack/openstack"]\n  }\n}\n';
  const env = { ...cacheOfMyOwn(), TF_CLI_CONFIG_FILE: config(`provider_installation {\n${rest}`) };
  const lines = /^ {2}filesystem_mirror \{[^]+?^ {2}\}$/m.exec((await locate(env))?.detail ?? '')?.[0] ?? '';

  config(`provider_installation {\n${lines}\n${rest}`);

  expect(await locate(env)).toMatchObject({ source: 'configured mirror', env: {} });
});

test('a mirror that the CLI config names needs nothing more', async () => {
  const mirror = join(scratch.path, 'company mirror');
  putProvider(join(mirror, mirroredBinary(cli.product, {}).slice(mirrorFolder({}).length), '..'));
  const file = config(`provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`);

  const found = await locate({ PATH: process.env.PATH, HOME: scratch.path, TF_CLI_CONFIG_FILE: file });

  expect(found).toMatchObject({ source: 'configured mirror', env: {} });
  expect(found?.detail).toContain(file);
});

test('a folder that Terraform looks into by itself needs nothing more', async () => {
  putProvider(
    join(scratch.path, '.terraform.d/plugins', mirroredBinary(cli.product, {}).slice(mirrorFolder({}).length), '..'),
  );

  const found = await locate({ PATH: process.env.PATH, HOME: scratch.path });

  expect(found).toMatchObject({ source: 'configured mirror', env: {} });
});

test('nothing of what it tries stays behind, whatever the environment tells Terraform', async () => {
  const data = join(scratch.path, 'data');
  const env = { ...cacheOfMyOwn(), TF_DATA_DIR: data, TF_LOG: 'trace', TF_LOG_PATH: data, TF_WORKSPACE: 'x' };

  expect(await locate(env)).toMatchObject({ source: 'built' });
  expect(existsSync(data)).toBe(false);
});

test('without the provider and without Go it says so without waiting for anything', async () => {
  const env = { PATH: dirname(cli.path), HOME: scratch.path };

  await expect(obtainProvider(cli, env, () => undefined, { registryUrl: NO_REGISTRY })).rejects.toThrow(
    /configured mirrors: no folder has it\n {2}built before: no [^]+go is not on the path/,
  );
});
