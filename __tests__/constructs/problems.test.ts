import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { App, TerraformStack } from 'cdktf';

import { ClusterStack, ClusterTemplate, ConfigError, MagnumPlatform, OpenstackProvider } from '../../constructs';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let out: Scratch;

beforeEach(() => {
  out = scratchFolder();
});

afterEach(() => {
  out.remove();
});

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

function addCluster(app: App, name: string, props: object = {}): void {
  new ClusterStack(app, name, {
    platform: MagnumPlatform.heat('2023.1'),
    template: { image: 'fedora-coreos', externalNetwork: 'public' },
    ...props,
  });
}

function addTemplate(app: App, name: string, props: object = {}): void {
  const stack = new TerraformStack(app, name);
  new OpenstackProvider(stack, 'openstack', {});
  new ClusterTemplate(stack, 'template', { image: 'fedora-coreos', externalNetwork: 'public', ...props });
}

test('one synth tells of every problem of every construct of every stack, each with its place', () => {
  const app = new App({ outdir: out.path });
  addCluster(app, 'right');
  addCluster(app, 'one', { masterCount: 0, nodeCuont: 1, nodeGroups: { gpu: { nodeCount: -1 } } });
  addTemplate(app, 'plain', { dockerVolumeSizeGb: 0, name: '' });

  const error = errorOf(() => {
    app.synth();
  });

  expect(error).toBeInstanceOf(ConfigError);
  expect((error as ConfigError).message.split('\n')).toEqual([
    'one: nodeCuont is not a prop here; did you mean nodeCount?',
    'one/cluster: CL-02 masterCount must be at least 1, got 0; give 1, or 3 for a control plane that survives the loss of one',
    'one/cluster/gpu: CL-41 nodeCount must be at least 0, got -1; give 0 or more',
    'plain/template: CT-31 dockerVolumeSizeGb must be at least 1, got 0; leave it out for no such volume',
    'plain/template: CT-35 name must have 1 to 255 characters, got 0; make it shorter, or leave it out instead of giving an empty text',
  ]);
  expect((error as ConfigError).stack).not.toMatch(/^\s+at /m);
});

test('nothing is written when anything is wrong, whichever stack comes first', () => {
  const app = new App({ outdir: out.path });
  addTemplate(app, 'right');
  addCluster(app, 'wrong', { masterCount: 0 });

  expect(() => {
    app.synth();
  }).toThrow(ConfigError);
  expect(readdirSync(join(out.path, 'stacks'))).toEqual([]);
});

test('an app that is right is written', () => {
  const app = new App({ outdir: out.path });
  addCluster(app, 'one');
  addTemplate(app, 'two');

  app.synth();

  expect(readdirSync(join(out.path, 'stacks')).sort()).toEqual(['one', 'two']);
});
