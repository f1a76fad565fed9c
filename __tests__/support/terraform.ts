import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

import { providerInstallationFile } from '../../tools/provider/cli-config';
import type { LocatedProvider } from '../../tools/provider/locate';
import { impliedMirrorEnv, isMirrored } from '../../tools/provider/mirror';

const BIN = resolve(__dirname, '../../dist/cli/bin.js');

let found: LocatedProvider['env'] | undefined;

/**
 * The environment of this process, and what makes Terraform find the OpenStack provider.
 *
 * @throws when the provider is not there
 */
export function terraformEnv(): NodeJS.ProcessEnv {
  found ??= builtHere() ?? askCommand();
  return { ...process.env, ...(terraformName() === 'tofu' ? { TERRAFORM_BINARY_NAME: 'tofu' } : {}), ...found };
}

/** The one that the tests run: what `TERRAFORM_BINARY_NAME` names, else terraform, else tofu. */
export function terraformName(): string {
  name ??= process.env.TERRAFORM_BINARY_NAME ?? (isOnPath('terraform') ? 'terraform' : 'tofu');
  return name;
}

let name: string | undefined;

export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** What was built needs no look at the registry, which can take seconds where it cannot be reached. */
function builtHere(): LocatedProvider['env'] | undefined {
  const usable = (['terraform', 'opentofu'] as const).every(
    (product) => isMirrored(product, process.env) && providerInstallationFile(product, process.env) === undefined,
  );
  return usable && process.platform === 'linux' ? impliedMirrorEnv(process.env) : undefined;
}

function askCommand(): LocatedProvider['env'] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'provider', '--json', '--no-build'], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`this test needs the OpenStack provider: run npm run provider\n${stderr}`);
  }
  return (JSON.parse(stdout) as { provider: LocatedProvider }).provider.env;
}
