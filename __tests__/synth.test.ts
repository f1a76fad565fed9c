import { readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { SynthesizedStack } from '../constructs/testing';
import type { Scratch } from './support/app';
import { APPS, PROJECT, readStack, scratchFolder, stacksIn, synthApp } from './support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

/**
 * The synth output is a contract: its addresses are what Terraform's state knows the clusters by. Only the hash of the
 * script that a stack carries may change without a word.
 */
function withoutScriptHash(json: string): unknown {
  return JSON.parse(json.replaceAll(/(assets\/script-[a-z-]+)\/[0-9a-f]{32}/g, '$1/<hash>'));
}

test.each(APPS)('%s synthesizes to what it did before', (app) => {
  synthApp(app, scratch.path);

  const stacks = Object.fromEntries(
    stacksIn(scratch.path).map((stack) => [stack, withoutScriptHash(readStack(scratch.path, stack))]),
  );
  expect(stacks).toMatchSnapshot();
});

test.each(APPS)('%s leaves no path of this machine in its synth output', (app) => {
  synthApp(app, scratch.path);

  for (const stack of stacksIn(scratch.path)) {
    for (const path of [PROJECT, scratch.path, tmpdir(), homedir()]) {
      expect(readStack(scratch.path, stack)).not.toContain(path);
    }
  }
});

test('main.ts takes release, image and network from the environment', () => {
  const env = { MAGNUM_RELEASE: '2023.1', MAGNUM_IMAGE: 'fedora-coreos', MAGNUM_EXTERNAL_NETWORK: 'ext' };
  synthApp('main.ts', scratch.path, env);

  const stack = new SynthesizedStack(readStack(scratch.path, 'mycluster'));
  expect(stack.dataSource('openstack_images_image_v2')).toMatchObject({ name: 'fedora-coreos' });
  expect(stack.dataSource('openstack_networking_network_v2')).toMatchObject({ name: 'ext' });
});

test('every stack carries the script that it runs', () => {
  synthApp('main.ts', scratch.path);

  const [hash] = readdirSync(join(scratch.path, 'stacks', 'mycluster', 'assets', 'script-kubeconfig'));
  expect(readStack(scratch.path, 'mycluster')).toContain(`assets/script-kubeconfig/${hash ?? ''}/kubeconfig.js write`);
});
