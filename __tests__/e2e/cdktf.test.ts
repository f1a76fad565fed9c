import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import { SECRET } from '../support/provider-kubeconfig';
import { terraformEnv } from '../support/terraform';

/** The README's commands, typed as it says, against what needs no cloud. */
let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

interface Result {
  readonly status: number | null;
  readonly output: string;
}

function npx(command: string, app?: string): Result {
  const options = app === undefined ? [] : ['--app', `node -r cdktf-magnum/register ${relative(PROJECT, app)}`];
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [...command.split(' '), ...options, '--output', join(scratch.path, 'cdktf.out')],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: {
        ...terraformEnv(),
        CI: '1',
        CHECKPOINT_DISABLE: '1',
        OS_AUTH_URL: 'http://127.0.0.1:1/v3',
        OS_USERNAME: 'nobody',
        OS_PASSWORD: 'a-password',
      },
    },
  );
  return { status, output: stripVTControlCharacters(stdout + stderr) };
}

function appFile(source: string): string {
  const file = join(scratch.path, 'app.ts');
  writeFileSync(file, source.replaceAll('PROJECT', PROJECT));
  return file;
}

test('cdktf synth writes the stack of main.ts', () => {
  const { status, output } = npx('cdktf synth');

  expect(output).toContain('Generated Terraform code for the stacks: mycluster');
  expect(status).toBe(0);
  expect(existsSync(join(scratch.path, 'cdktf.out/stacks/mycluster/cdk.tf.json'))).toBe(true);
});

test('cdktf synth shows every mistake of every stack, no stack trace, and writes nothing', () => {
  const app = appFile(`
    import { App } from 'PROJECT/node_modules/cdktf';
    import { ClusterStack, MagnumPlatform } from 'PROJECT/constructs';
    const app = new App();
    for (const name of ['one', 'two']) {
      const template = { image: 'fedora-coreos', externalNetwork: 'public', dockerVolumeSizeGb: 0 };
      new ClusterStack(app, name, { platform: MagnumPlatform.heat('2023.1'), template, nodeCuont: 3 } as never);
    }
    app.synth();
  `);

  const { status, output } = npx('cdktf synth', app);

  expect(status).not.toBe(0);
  for (const stack of ['one', 'two']) {
    expect(output).toContain(`${stack}: nodeCuont is not a prop here; did you mean nodeCount?`);
    expect(output).toContain(`${stack}/template: CT-31 dockerVolumeSizeGb must be at least 1, got 0`);
  }
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(existsSync(join(scratch.path, 'cdktf.out/stacks/one'))).toBe(false);
});

test('cdktf synth shows what a person should know, and not what somebody has acknowledged', () => {
  const app = appFile(`
    import { App } from 'PROJECT/node_modules/cdktf';
    import { acknowledge, ClusterStack, MagnumPlatform } from 'PROJECT/constructs';
    const app = new App();
    const template = { image: 'fedora-coreos', externalNetwork: 'public', keypair: 'kubekey' };
    for (const name of ['shown', 'silent']) {
      const stack = new ClusterStack(app, name, { platform: MagnumPlatform.heat('2023.1'), template, masterCount: 2 });
      if (name === 'silent') {
        acknowledge(stack, 'CL-03', 'two are enough here');
        acknowledge(stack, 'CL-02', 'nothing to say');
      }
    }
    app.synth();
  `);

  const { status, output } = npx('cdktf synth', app);

  // The terminal breaks lines where it likes.
  const text = output.replaceAll(/\s+/g, ' ');
  expect(text).toContain('CL-03 masterCount must be odd, got 2; use 1, 3 or 5');
  expect(text).toContain('[shown/cluster]');
  expect(text.match(/CL-03 masterCount/g)).toHaveLength(1);
  expect(text).toContain('acknowledge of CL-02 silences nothing here (nothing to say); remove it');
  expect(status).toBe(0);
  const silent = readFileSync(join(scratch.path, 'cdktf.out/stacks/silent/cdk.tf.json'), 'utf8');
  expect(silent).toContain('"reason": "two are enough here"');
});

test('cdktf diff plans a cluster from IDs without a cloud', () => {
  const { status, output } = npx('cdktf diff --skip-provider-lock', join(PROJECT, 'examples/existing.ts'));

  expect(output).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
  expect(status).toBe(0);
});

test('cdktf deploy writes a kubeconfig and prints how to use it, a second one changes nothing, destroy removes it', () => {
  const app = appFile(`
    import { App, LocalBackend, TerraformStack, TerraformVariable } from 'PROJECT/node_modules/cdktf';
    import { Kubeconfig } from 'PROJECT/constructs';
    import { providerKubeconfig } from 'PROJECT/__tests__/support/provider-kubeconfig';
    const app = new App();
    const stack = new TerraformStack(app, 'local');
    new LocalBackend(stack, { path: '../../../terraform.local.tfstate' });
    const raw = new TerraformVariable(stack, 'raw', { default: providerKubeconfig('local'), sensitive: true });
    new Kubeconfig(stack, 'kubeconfig', {
      path: 'kubeconfig/local',
      cluster: { clusterId: '11111111-a', clusterName: 'local', apiAddress: '', rawKubeconfig: raw.stringValue },
    });
    app.synth();
  `);
  const file = join(scratch.path, 'kubeconfig/local');

  const first = npx('cdktf deploy --auto-approve --skip-provider-lock', app);
  expect(first.output).toContain('Apply complete! Resources: 1 added, 0 changed, 0 destroyed.');
  expect(first.output).toContain('export KUBECONFIG="$PWD/kubeconfig/local"');
  expect(first.output).not.toContain(SECRET);
  expect(readFileSync(file, 'utf8')).toContain(SECRET);

  expect(npx('cdktf deploy --auto-approve --skip-provider-lock', app).output).toContain('No changes.');

  expect(npx('cdktf destroy --auto-approve --skip-provider-lock', app).status).toBe(0);
  expect(existsSync(file)).toBe(false);
});
