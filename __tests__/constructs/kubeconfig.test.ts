import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { App, TerraformStack } from 'cdktf';

import { Kubeconfig } from '../../constructs';
import type { SynthesizedBlock } from '../../constructs/testing';
import { synthesize } from '../../constructs/testing';
import { testStack } from '../support/stack';

const cluster = { clusterId: 'c-1', clusterName: 'mycluster', apiAddress: 'https://a', rawKubeconfig: '${secret}' };

type Provisioner = Record<string, unknown> & { readonly environment: Record<string, string>; readonly command: string };

function synthKubeconfig(props: object = {}, stack: TerraformStack = testStack()): SynthesizedBlock {
  new Kubeconfig(stack, 'kubeconfig', { cluster, path: 'kubeconfig/mycluster', ...props });
  return synthesize(stack).resource('terraform_data');
}

function provisioners(block: SynthesizedBlock): Provisioner[] {
  return (block.provisioner as { 'local-exec': Provisioner }[]).map((each) => each['local-exec']);
}

test('is written again when cluster, address, name or path change, and for nothing else', () => {
  expect(synthKubeconfig().triggers_replace).toEqual({
    path: 'kubeconfig/mycluster',
    cluster: 'c-1',
    address: 'https://a',
    name: 'mycluster',
  });
});

test('tells the script everything through the environment', () => {
  const [write, remove] = provisioners(synthKubeconfig({ contextName: 'prod', overwrite: true }));

  expect(write?.command).toMatch(
    /^node \$\{path\.module\}\/assets\/script-kubeconfig\/[0-9a-f]{32}\/kubeconfig\.js write$/,
  );
  expect(write?.environment).toEqual({
    MAGNUM_CLUSTER_ADDRESS: 'https://a',
    MAGNUM_CLUSTER_ID: 'c-1',
    MAGNUM_CLUSTER_KUBECONFIG: '${secret}',
    MAGNUM_CLUSTER_NAME: 'mycluster',
    MAGNUM_KUBECONFIG_CONTEXT: 'prod',
    MAGNUM_KUBECONFIG_OVERWRITE: 'true',
    MAGNUM_KUBECONFIG_PATH: 'kubeconfig/mycluster',
    MAGNUM_KUBECONFIG_PROJECT: '${path.module}/../../..',
  });
  expect(remove).toMatchObject({
    when: 'destroy',
    on_failure: 'continue',
    environment: {
      MAGNUM_CLUSTER_ID: '${self.triggers_replace.cluster}',
      MAGNUM_KUBECONFIG_PATH: '${self.triggers_replace.path}',
      MAGNUM_KUBECONFIG_PROJECT: '${path.module}/../../..',
    },
  });
  expect(remove?.command).toMatch(/kubeconfig\.js remove$/);
});

test('names the secret in one place only', () => {
  const block = JSON.stringify(synthKubeconfig());

  expect(block.split('${secret}')).toHaveLength(2);
});

test.each([
  { path: 'kubeconfig/mycluster', line: 'export KUBECONFIG="$PWD/kubeconfig/mycluster"' },
  { path: 'a b/c', line: 'export KUBECONFIG="$PWD/a b/c"' },
  { path: '/abs/c', line: 'export KUBECONFIG="/abs/c"' },
  { path: '~/.kube/c', line: 'export KUBECONFIG="$HOME/.kube/c"' },
  { path: 'a"$b`c\\d', line: 'export KUBECONFIG="$PWD/a\\"\\$b\\`c\\\\d"' },
])('has the line for a shell for $path', ({ path, line }) => {
  const stack = testStack();
  const kubeconfig = new Kubeconfig(stack, 'kubeconfig', { cluster, path });

  expect(kubeconfig.exportLine).toBe(line);
  expect(Object.values(synthesize(stack).outputs).map(({ value }) => value)).toEqual(expect.arrayContaining([line]));
});

describe('the project as seen from the stack', () => {
  const made: string[] = [];

  afterEach(() => {
    made.splice(0).forEach((folder) => {
      rmSync(folder, { recursive: true, force: true });
    });
  });

  function projectFor(outdir: string): string | undefined {
    made.push(outdir);
    const app = new App({ outdir });
    return provisioners(synthKubeconfig({}, new TerraformStack(app, 'test')))[0]?.environment.MAGNUM_KUBECONFIG_PROJECT;
  }

  test('is three folders up from a folder beside main.ts', () => {
    expect(projectFor('cdktf.out.test')).toBe('${path.module}/../../..');
  });

  test('is as many more as the output is deeper', () => {
    made.push('cdktf.out.deep');
    const outdir = relative(process.cwd(), mkdtempSync(join(process.cwd(), 'cdktf.out.deep-')));

    expect(projectFor(outdir)).toBe('${path.module}/../../..');
    expect(projectFor(`${outdir}/inner`)).toBe('${path.module}/../../../..');
  });

  test('is the folder that holds the output when that is somewhere else', () => {
    expect(projectFor(mkdtempSync(join(tmpdir(), 'out-')))).toBe('${path.module}/../../..');
  });
});

test.each([
  [{ path: undefined }, 'path is required and must be a string'],
  [{ path: '' }, 'path must have 1 to 4096 characters, got ""'],
  [{ path: 'folder/' }, 'path must name a file on one line, not a folder, got "folder/"'],
  [{ path: 'a\nb' }, 'path must name a file on one line, not a folder, got "a\\nb"'],
  [{ contextName: '' }, 'contextName must have 1 to 255 characters, got ""'],
  [{ overwrite: 'yes' }, 'overwrite must be true or false, got "yes"'],
  [{ cluster: 'c-1' }, 'cluster must be a Cluster made in this app, got a string of length 3'],
  [{ cluster: undefined }, 'cluster is required and must be a Cluster made in this app'],
  [{ mode: 0o644 }, 'mode is not a prop here; did you mean '],
])('refuses %j', (props, problem) => {
  expect(() => synthKubeconfig(props)).toThrow(`test/kubeconfig: ${problem}`);
});
