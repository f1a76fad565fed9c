import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import { makeFolder } from '../make-folder';
import type { Env, TerraformCli } from '../terraform';
import { cacheFolder, mirrorFolder } from './mirror';
import { PROVIDER_SOURCE, REGISTRY_HOSTS } from './release';

/** HCL with the block at the start of a line, or JSON with the key. */
const PROVIDER_INSTALLATION = /^\s*(?:provider_installation\s*\{|.*"provider_installation"\s*:)/m;

/**
 * The user's CLI config file that has a `provider_installation` block: it alone then says where providers come from,
 * neither the registry nor the implied mirrors.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation
 */
export function providerInstallationFile(product: TerraformCli['product'], env: Env): string | undefined {
  return configFiles(product, env).find((file) => PROVIDER_INSTALLATION.test(readIfThere(file) ?? ''));
}

/** The CLI config that Terraform reads in this environment: one file of many possible ones, and a folder of parts. */
function configFiles(product: TerraformCli['product'], env: Env): string[] {
  const named = [env.TF_CLI_CONFIG_FILE, env.TERRAFORM_CONFIG].find((file) => file !== undefined && file !== '');
  if (named !== undefined) {
    return [named];
  }
  const home = env.HOME ?? homedir();
  const main = [product === 'opentofu' ? ['.tofurc'] : [], ['.terraformrc']].flat().map((name) => join(home, name));
  const folders = [join(home, '.terraform.d')];
  if (process.platform === 'win32') {
    const data = env.APPDATA ?? home;
    main.push(...['tofu.rc', 'terraform.rc'].map((name) => join(data, name)));
    folders.push(join(data, 'terraform.d'));
  }
  if (product === 'opentofu' && env.XDG_CONFIG_HOME !== undefined) {
    main.push(join(env.XDG_CONFIG_HOME, 'opentofu', 'tofurc'));
    folders.push(join(env.XDG_CONFIG_HOME, 'opentofu'));
  }
  return [...main, ...folders.flatMap(partsIn)];
}

function partsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder);
    return names.filter((name) => /\.(?:tfrc|tofurc)(?:\.json)?$/.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where {@link writeCliConfig} writes. */
export function ownCliConfig(product: TerraformCli['product'], env: Env): string {
  return join(cacheFolder(env), `${product}.tfrc`);
}

/** Writes a CLI config with which the built provider comes from the mirror, and every other from its registry. */
export function writeCliConfig(product: TerraformCli['product'], env: Env): string {
  const file = ownCliConfig(product, env);
  const content = [
    '# Written by cdktf-magnum provider, and written again when it differs.',
    'provider_installation {',
    mirrorBlock(product, env),
    '  direct {',
    `    exclude = ["${REGISTRY_HOSTS[product]}/${PROVIDER_SOURCE}"]`,
    '  }',
    '}',
    '',
  ].join('\n');
  if (readIfThere(file) !== content) {
    makeFolder(dirname(file));
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}

/** What a `provider_installation` block says to take the provider from the mirror. */
export function mirrorBlock(product: TerraformCli['product'], env: Env): string {
  return [
    '  filesystem_mirror {',
    // The CLI config is HCL 1, which escapes as JSON does and has no templates.
    `    path    = ${JSON.stringify(mirrorFolder(env))}`,
    `    include = ["${REGISTRY_HOSTS[product]}/${PROVIDER_SOURCE}"]`,
    '  }',
  ].join('\n');
}
