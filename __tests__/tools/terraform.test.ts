import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { fakeTools } from '../support/fake-tools';
import type { Env } from '../../tools/terraform';
import { cdktfEnv, findTerraform } from '../../tools/terraform';

const TERRAFORM = "echo 'Warning: no such config file'; echo; echo 'Terraform v1.11.4'; echo 'on linux_amd64'";
const TOFU = "echo 'OpenTofu v1.10.10-rc1'";
const BROKEN = 'echo no; exit 1';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test.each<{ on: string; tools: Record<string, string>; found: string[] }>([
  { on: 'terraform before tofu', tools: { terraform: TERRAFORM, tofu: TOFU }, found: ['terraform', '1.11.4'] },
  { on: 'tofu without terraform', tools: { tofu: TOFU }, found: ['opentofu', '1.10.10-rc1'] },
  {
    on: 'tofu where terraform does not run',
    tools: { terraform: BROKEN, tofu: TOFU },
    found: ['opentofu', '1.10.10-rc1'],
  },
  { on: 'tofu that is called terraform', tools: { terraform: TOFU }, found: ['opentofu', '1.10.10-rc1'] },
])('finds $on', async ({ tools, found }) => {
  const cli = await findTerraform(fakeTools(scratch.path, tools));

  expect([cli?.product, cli?.version]).toEqual(found);
});

test.each<{ path: string; env: Env; more: Record<string, string> }>([
  { path: '/usr/bin/terraform', env: {}, more: {} },
  { path: '/usr/bin/tofu', env: {}, more: { TERRAFORM_BINARY_NAME: 'tofu' } },
  { path: '/usr/bin/tofu', env: { TERRAFORM_BINARY_NAME: '' }, more: { TERRAFORM_BINARY_NAME: 'tofu' } },
  { path: '/opt/tofu-1.9', env: { TERRAFORM_BINARY_NAME: '/opt/tofu-1.9' }, more: {} },
])('has cdktf run $path with $more', ({ path, env, more }) => {
  expect(cdktfEnv({ path, product: 'opentofu', version: '1.10.0' }, env)).toEqual(more);
});

test('gives the whole path, also with spaces in it', async () => {
  const cli = await findTerraform(fakeTools(scratch.path, { terraform: TERRAFORM }));

  expect(cli?.path).toBe(join(scratch.path, 'bin of mine', 'terraform'));
});

test.each(['tofu', 'PATH/tofu'])('takes what TERRAFORM_BINARY_NAME names: %s', async (name) => {
  const env = fakeTools(scratch.path, { terraform: TERRAFORM, tofu: TOFU });
  const named = name.replace('PATH', env.PATH ?? '');

  await expect(findTerraform({ ...env, TERRAFORM_BINARY_NAME: named })).resolves.toMatchObject({ product: 'opentofu' });
});

test('takes no other when TERRAFORM_BINARY_NAME names one that does not run, and any when it is empty', async () => {
  const env = fakeTools(scratch.path, { terraform: TERRAFORM });

  await expect(findTerraform({ ...env, TERRAFORM_BINARY_NAME: 'terrafrom' })).resolves.toBeUndefined();
  await expect(findTerraform({ ...env, TERRAFORM_BINARY_NAME: '' })).resolves.toMatchObject({ product: 'terraform' });
});

test('finds none where none is, or may be run, or without a path', async () => {
  const env = fakeTools(scratch.path, { terraform: TERRAFORM });
  chmodSync(join(env.PATH ?? '', 'terraform'), 0o644);

  await expect(findTerraform(env)).resolves.toBeUndefined();
  await expect(findTerraform({})).resolves.toBeUndefined();
});
