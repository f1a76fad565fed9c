import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Scratch } from '../../support/app';
import { scratchFolder } from '../../support/app';
import {
  mirrorBlock,
  ownCliConfig,
  providerInstallationFile,
  writeCliConfig,
} from '../../../tools/provider/cli-config';

const BLOCK = 'provider_installation {\n  direct {}\n}\n';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

function write(file: string, content: string): string {
  const path = join(scratch.path, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

test.each(['.terraformrc', '.terraform.d/mirrors.tfrc'])('finds the block in ~/%s', (name) => {
  const file = write(name, `plugin_cache_dir = "/x"\n\n${BLOCK}`);

  expect(providerInstallationFile('terraform', { HOME: scratch.path })).toBe(file);
});

test('finds the block of a config in JSON', () => {
  const file = write('.terraform.d/mirrors.tfrc.json', '{ "provider_installation": { "direct": {} } }');

  expect(providerInstallationFile('terraform', { HOME: scratch.path })).toBe(file);
});

test('looks into OpenTofu’s own files for OpenTofu only', () => {
  const file = write('.tofurc', BLOCK);

  expect(providerInstallationFile('opentofu', { HOME: scratch.path })).toBe(file);
  expect(providerInstallationFile('terraform', { HOME: scratch.path })).toBeUndefined();
});

test('looks only into the file that TF_CLI_CONFIG_FILE names', () => {
  write('.terraformrc', BLOCK);
  const other = write('ci.tfrc', 'disable_checkpoint = true\n');

  expect(providerInstallationFile('terraform', { HOME: scratch.path, TF_CLI_CONFIG_FILE: other })).toBeUndefined();
});

test.each(['# provider_installation {', '// provider_installation {', 'disable_checkpoint = true', ''])(
  'finds no block in %j',
  (content) => {
    write('.terraformrc', content);

    expect(providerInstallationFile('terraform', { HOME: scratch.path })).toBeUndefined();
  },
);

test('writes a config that takes one provider from the mirror and every other from its registry', () => {
  const env = { XDG_CACHE_HOME: join(scratch.path, 'a cache') };

  const file = writeCliConfig('opentofu', env);

  expect(file).toBe(ownCliConfig('opentofu', env));
  expect(readFileSync(file, 'utf8')).toContain(`provider_installation {
  filesystem_mirror {
    path    = "${scratch.path}/a cache/cdktf-magnum/share/terraform/plugins"
    include = ["registry.opentofu.org/terraform-provider-openstack/openstack"]
  }
  direct {
    exclude = ["registry.opentofu.org/terraform-provider-openstack/openstack"]
  }
}`);
  expect(providerInstallationFile('opentofu', { TF_CLI_CONFIG_FILE: file })).toBe(file);
});

test('quotes what would end the string', () => {
  expect(mirrorBlock('terraform', { XDG_CACHE_HOME: '/a"b/${c}' })).toContain('"/a\\"b/${c}/cdktf-magnum/');
});
