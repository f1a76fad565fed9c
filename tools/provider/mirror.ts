import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

import type { Env, TerraformCli } from '../terraform';
import { PROVIDER_SOURCE, PROVIDER_VERSION, REGISTRY_HOSTS } from './release';

/** What the base directory specification says to assume where the variable is unset or empty. */
const DEFAULT_DATA_DIRS = '/usr/local/share:/usr/share';

/** The folder in the user's cache that holds what was built. */
export function cacheFolder(env: Env): string {
  const base = env.XDG_CACHE_HOME;
  const home = env.HOME ?? homedir();
  // A relative one must be ignored, says the base directory specification.
  return join(base !== undefined && isAbsolute(base) ? base : join(home, '.cache'), 'cdktf-magnum');
}

/** The mirror in the cache: a folder in the layout of Terraform's filesystem mirrors. */
export function mirrorFolder(env: Env): string {
  return join(dataFolder(env), 'terraform', 'plugins');
}

/** Where the mirror holds the binary for this machine. */
export function mirroredBinary(product: TerraformCli['product'], env: Env): string {
  const { os, arch } = goPlatform();
  const name = `terraform-provider-openstack_v${PROVIDER_VERSION}${os === 'windows' ? '.exe' : ''}`;
  const host = REGISTRY_HOSTS[product];
  return join(mirrorFolder(env), host, ...PROVIDER_SOURCE.split('/'), PROVIDER_VERSION, `${os}_${arch}`, name);
}

export function isMirrored(product: TerraformCli['product'], env: Env): boolean {
  return existsSync(mirroredBinary(product, env));
}

/**
 * Variables that make the mirror one of Terraform's implied ones, which adds it to what the user's CLI config says. On
 * Linux and BSD only, and only without a `provider_installation` block. Terraform and OpenTofu look into the same
 * `terraform/plugins`.
 *
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/provider_source.go
 * @see https://github.com/opentofu/opentofu/blob/894adb80/cmd/tofu/provider_source.go
 */
export function impliedMirrorEnv(env: Env): Record<string, string> {
  const given = env.XDG_DATA_DIRS === undefined || env.XDG_DATA_DIRS === '' ? DEFAULT_DATA_DIRS : env.XDG_DATA_DIRS;
  const others = given.split(delimiter).filter((folder) => folder !== dataFolder(env));
  return { XDG_DATA_DIRS: [dataFolder(env), ...others].join(delimiter) };
}

/** Whether {@link impliedMirrorEnv} is set already. */
export function isImpliedMirror(env: Env): boolean {
  return (env.XDG_DATA_DIRS ?? '').split(delimiter).includes(dataFolder(env));
}

/** This machine in Go's words. */
export function goPlatform(): { readonly os: string; readonly arch: string } {
  const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };
  return {
    os: process.platform === 'win32' ? 'windows' : process.platform,
    arch: architectures[process.arch] ?? process.arch,
  };
}

function dataFolder(env: Env): string {
  return join(cacheFolder(env), 'share');
}
