import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { parse } from 'yaml';

import { Kubeconfig } from '../../constructs';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { providerKubeconfig, SECRET } from '../support/provider-kubeconfig';
import { terraform, terraformFails } from '../support/run-terraform';

/**
 * The construct with a real Terraform, and variables in a cluster's place: no provider is needed, and a cluster can be
 * replaced or move in an instant.
 */
let project: Scratch;
let file: string;

beforeEach(() => {
  project = scratchFolder();
  file = join(project.path, 'kubeconfig', 'mycluster');
  synthProject(project.path);
});

afterEach(() => {
  project.remove();
});

function synthProject(folder: string): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'mycluster');
  const variable = (name: string, sensitive = false): string =>
    new TerraformVariable(stack, name, { type: 'string', sensitive }).stringValue;
  new Kubeconfig(stack, 'kubeconfig', {
    cluster: {
      clusterId: variable('id'),
      clusterName: 'mycluster',
      apiAddress: variable('address'),
      rawKubeconfig: variable('raw', true),
    },
    path: 'kubeconfig/mycluster',
  });
  stack.addOverride('terraform.backend.local.path', '../../../terraform.tfstate');
  app.synth();
}

interface ClusterInState {
  readonly id?: string;
  readonly address?: string;
}

function stackOf(folder: string): string {
  return join(folder, 'cdktf.out', 'stacks', 'mycluster');
}

function args({ id = '11111111-aaaa', address = 'https://192.0.2.1:6443' }: ClusterInState): string[] {
  const raw = providerKubeconfig('mycluster');
  return ['-no-color', '-input=false', '-auto-approve', `-var=id=${id}`, `-var=address=${address}`, `-var=raw=${raw}`];
}

function apply(cluster: ClusterInState = {}, folder = project.path): string {
  terraform(stackOf(folder), 'init');
  return terraform(stackOf(folder), 'apply', ...args(cluster));
}

test('an apply writes the kubeconfig below the project, says nothing of it, and a second one changes nothing', () => {
  const log = apply();

  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ 'current-context': 'mycluster-11111111' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(log).toContain('(output suppressed due to sensitive value in config)');
  expect(log).not.toContain(SECRET);
  expect(apply()).toContain('No changes.');
});

test('a new address, and a new cluster, write it again', () => {
  apply();

  apply({ address: 'https://192.0.2.2:6443' });
  expect(readFileSync(file, 'utf8')).toContain('https://192.0.2.2:6443');

  apply({ id: '22222222-bbbb' });
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ 'current-context': 'mycluster-22222222' });
});

test('a destroy removes it', () => {
  apply();

  terraform(stackOf(project.path), 'destroy', ...args({}));

  expect(existsSync(file)).toBe(false);
});

test('a destroy keeps a file that is somebody else’s by then, and works all the same', () => {
  apply();
  writeFileSync(file, 'dear diary');

  const log = terraform(stackOf(project.path), 'destroy', ...args({}));

  expect(log).toContain('Destroy complete!');
  expect(log).toContain('holds something else by now and was kept');
  expect(readFileSync(file, 'utf8')).toBe('dear diary');
});

test('a file that belongs to something else fails the apply with a reason and without a secret, and the next goes on', () => {
  mkdirSync(join(project.path, 'kubeconfig'));
  writeFileSync(file, 'dear diary');

  terraform(stackOf(project.path), 'init');
  const failed = terraformFails(stackOf(project.path), 'apply', ...args({}));

  // Terraform breaks lines where it likes.
  expect(failed.replaceAll(/\s+/g, ' ')).toContain('does not belong to cluster mycluster (11111111-aaaa)');
  expect(failed).not.toContain(SECRET);
  expect(readFileSync(file, 'utf8')).toBe('dear diary');

  renameSync(file, `${file}.mine`);
  apply();
  expect(readFileSync(file, 'utf8')).toContain(SECRET);
});

test('a project that was moved to another place writes there, and moves the file of nobody', () => {
  apply();
  const moved = join(project.path, 'moved');
  mkdirSync(moved);
  renameSync(join(project.path, 'cdktf.out'), join(moved, 'cdktf.out'));
  renameSync(join(project.path, 'terraform.tfstate'), join(moved, 'terraform.tfstate'));

  apply({ address: 'https://192.0.2.3:6443' }, moved);

  expect(readFileSync(join(moved, 'kubeconfig', 'mycluster'), 'utf8')).toContain('192.0.2.3');
  expect(readFileSync(file, 'utf8')).toContain('192.0.2.1');
});
