import type { TerraformCli } from '../../tools/terraform';
import { checkKubectl } from '../../operate/doctor/kubectl';
import { checkNode } from '../../operate/doctor/node';
import { checkTerraform, judgeTerraform } from '../../operate/doctor/terraform';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { fakeTools } from '../support/fake-tools';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test.each([
  ['20.18.3', 'problem', 'Node 20.18.3 is older than 20.19.0'],
  ['20.19.0', 'ok', 'Node 20.19.0'],
  ['24.1.0', 'ok', 'Node 24.1.0'],
])('judges Node %s: %s', (version, status, summary) => {
  expect(checkNode(version)).toMatchObject({ name: 'node', status, summary });
});

test.each<[TerraformCli['product'], string, string, string]>([
  ['terraform', '1.4.7', 'problem', 'Terraform 1.4.7 (/bin/x) is older than 1.5.0'],
  ['terraform', '1.5.0', 'ok', 'Terraform 1.5.0 (/bin/x)'],
  ['opentofu', '1.7.9', 'problem', 'OpenTofu 1.7.9 (/bin/x) is older than 1.8.0'],
  ['opentofu', '1.8.0', 'ok', 'OpenTofu 1.8.0 (/bin/x)'],
])('judges %s %s: %s', (product, version, status, summary) => {
  expect(judgeTerraform({ product, version, path: '/bin/x' })).toMatchObject({ name: 'terraform', status, summary });
});

test('says what was looked through when there is no Terraform', async () => {
  const { check, cli } = await checkTerraform(fakeTools(scratch.path, {}));

  expect(cli).toBeUndefined();
  expect(check).toMatchObject({
    status: 'problem',
    summary: 'neither terraform nor tofu runs from the path',
    tried: [`PATH: ${scratch.path}/bin of mine`],
  });
});

test('warns where cdktf would not run the tofu that is there, and no more once it is named', async () => {
  const env = fakeTools(scratch.path, { tofu: 'echo OpenTofu v1.10.0' });

  expect((await checkTerraform(env)).check).toEqual({
    name: 'terraform',
    status: 'warning',
    summary: `OpenTofu 1.10.0 (${scratch.path}/bin of mine/tofu); cdktf runs it only with TERRAFORM_BINARY_NAME set`,
    fix: 'export TERRAFORM_BINARY_NAME=tofu',
  });
  expect((await checkTerraform({ ...env, TERRAFORM_BINARY_NAME: 'tofu' })).check).toMatchObject({ status: 'ok' });
});

test('takes TERRAFORM_BINARY_NAME at its word', async () => {
  const env = fakeTools(scratch.path, { terraform: 'echo Terraform v1.9.9' });

  const { check } = await checkTerraform({ ...env, TERRAFORM_BINARY_NAME: 'tofu-1.9' });

  expect(check).toMatchObject({ status: 'problem', summary: 'TERRAFORM_BINARY_NAME is tofu-1.9, which does not run' });
});

test('says the version of kubectl', async () => {
  const env = fakeTools(scratch.path, { kubectl: `echo '{ "clientVersion": { "gitVersion": "v1.32.4" } }'` });

  expect(await checkKubectl(env, new AbortController().signal)).toEqual({
    name: 'kubectl',
    status: 'ok',
    summary: 'kubectl v1.32.4',
  });
});

test('only warns without kubectl, and says what works', async () => {
  const check = await checkKubectl(fakeTools(scratch.path, {}), new AbortController().signal);

  expect(check.status).toBe('warning');
  expect(check.summary).toContain('deploying and writing the kubeconfig work without it');
});
