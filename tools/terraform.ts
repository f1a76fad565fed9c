import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, delimiter, join, resolve } from 'node:path';

/** Environment variables, as `process.env` has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A Terraform or OpenTofu that runs here. */
export interface TerraformCli {
  readonly path: string;
  readonly product: 'terraform' | 'opentofu';
  readonly version: string;
}

/**
 * Finds the Terraform that cdktf will run: what `TERRAFORM_BINARY_NAME` names (cdktf's own variable), else `terraform`
 * on the path, else `tofu`, which cdktf runs with {@link cdktfEnv}.
 *
 * @returns undefined when none runs; a name in `TERRAFORM_BINARY_NAME` that does not run is not made up for by another,
 * since cdktf would not take the other
 */
export async function findTerraform(env: Env): Promise<TerraformCli | undefined> {
  const named = env.TERRAFORM_BINARY_NAME;
  const names = named === undefined || named === '' ? ['terraform', 'tofu'] : [named];
  for (const name of names) {
    const path = await findOnPath(name, env);
    const cli = path === undefined ? undefined : await askVersion(path, env);
    if (cli !== undefined) {
      return cli;
    }
  }
  return undefined;
}

/** What has cdktf run it too: of itself cdktf knows `terraform` alone, also where there is only `tofu`. */
export function cdktfEnv({ path }: TerraformCli, env: Env): Readonly<Record<string, string>> {
  const isNamed = env.TERRAFORM_BINARY_NAME !== undefined && env.TERRAFORM_BINARY_NAME !== '';
  const name = basename(path, '.exe');
  return isNamed || name === 'terraform' ? {} : { TERRAFORM_BINARY_NAME: name };
}

/** Why {@link findTerraform} found none, and what to do. */
export function noTerraform(env: Env): string {
  const named = env.TERRAFORM_BINARY_NAME;
  const missing =
    named === undefined || named === ''
      ? 'neither terraform nor tofu is on the path'
      : `TERRAFORM_BINARY_NAME is ${named}, which does not run`;
  return `${missing}; install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install)`;
}

async function findOnPath(name: string, env: Env): Promise<string | undefined> {
  const folders = name.includes('/') || name.includes('\\') ? [''] : (env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['', '.exe'] : [''];
  for (const candidate of folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))) {
    const path = resolve(candidate);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return undefined;
}

async function askVersion(path: string, env: Env): Promise<TerraformCli | undefined> {
  // Without CHECKPOINT_DISABLE Terraform asks its maker for news first, and waits where it cannot be reached.
  const options = { env: { ...env, CHECKPOINT_DISABLE: '1' }, timeout: 10_000 };
  const output = await new Promise<string>((resolve) => {
    execFile(path, ['version'], options, (error, stdout) => {
      resolve(error === null ? stdout : '');
    });
  });
  // The text and not `-json`: only the text tells Terraform from OpenTofu. Warnings may stand before it.
  const [, name, version] = /^(Terraform|OpenTofu) v(\S+)/m.exec(output) ?? [];
  if (name === undefined || version === undefined) {
    return undefined;
  }
  return { path, product: name === 'OpenTofu' ? 'opentofu' : 'terraform', version };
}
