import type { Env, TerraformCli } from '../terraform';
import { mirrorBlock, ownCliConfig, providerInstallationFile, writeCliConfig } from './cli-config';
import { impliedMirrorEnv, isImpliedMirror, isMirrored, mirroredBinary } from './mirror';
import { askTerraform } from './offer';
import { askRegistry } from './registry';
import { PRODUCT_TITLES, PROVIDER_VERSION, REGISTRY_HOSTS } from './release';

export type ProviderSource = 'registry' | 'configured mirror' | 'built';

/** A provider that Terraform can install. */
export interface LocatedProvider {
  readonly source: ProviderSource;
  /** What to add to the environment so that Terraform finds it; empty when nothing is needed. */
  readonly env: Readonly<Record<string, string>>;
  /** Where it is, and what `env` does beside leading there. */
  readonly detail: string;
}

export interface LocateOptions {
  /**
   * Base URL of the registry to ask.
   *
   * @default - the registry of the product: Terraform's or OpenTofu's
   */
  readonly registryUrl?: string;
}

/** A search for the provider: what was found, or what was tried. */
export interface ProviderSearch {
  readonly located?: LocatedProvider;
  readonly tried: readonly string[];
}

/** Finds the provider in the registry, a configured mirror, or among what was built. Never builds. */
export async function locateProvider(
  cli: TerraformCli,
  env: Env,
  options: LocateOptions = {},
): Promise<LocatedProvider | undefined> {
  return (await searchProvider(cli, env, options)).located;
}

/** {@link locateProvider}, with what was tried. */
export async function searchProvider(
  cli: TerraformCli,
  env: Env,
  { registryUrl = `https://${REGISTRY_HOSTS[cli.product]}` }: LocateOptions = {},
): Promise<ProviderSearch> {
  const tried: string[] = [];
  const installation = providerInstallationFile(cli.product, env);
  if (installation === undefined) {
    const problem = await askRegistry(registryUrl);
    if (problem === undefined) {
      return { located: { source: 'registry', env: {}, detail: `${registryUrl} has it` }, tried };
    }
    tried.push(`registry: ${problem}`);
  }

  // Without the block only folders are left to look in, unless a proxy, which `fetch` does not use, leads out. Not where
  // the provider was built, hence could not be had through it: a proxy that drops this registry costs ten seconds.
  const viaProxy = hasProxy(env) && !isMirrored(cli.product, env);
  const offer = await askTerraform(cli, env, installation !== undefined || viaProxy);
  if (offer.offered) {
    return { located: configured(cli, env, offer.signed, installation), tried };
  }
  tried.push(`configured mirrors${installation === undefined ? '' : ` (${installation})`}: ${offer.reason}`);

  const built = await locateBuilt(cli, env, installation);
  if (built === undefined) {
    tried.push(`built before: no ${mirroredBinary(cli.product, env)}`);
  }
  return { located: built, tried };
}

function hasProxy(env: Env): boolean {
  return [env.HTTPS_PROXY, env.https_proxy].some((proxy) => proxy !== undefined && proxy !== '');
}

/** What Terraform finds without anything more; ours counts as built also where its variables are set already. */
function configured(
  { product, version }: TerraformCli,
  env: Env,
  signed: boolean,
  installation: string | undefined,
): LocatedProvider {
  if (isMirrored(product, env) && (isImpliedMirror(env) || env.TF_CLI_CONFIG_FILE === ownCliConfig(product, env))) {
    const detail = `${mirroredBinary(product, env)}, which the environment already leads to`;
    return { source: 'built', env: {}, detail };
  }
  if (signed) {
    return { source: 'registry', env: {}, detail: `${REGISTRY_HOSTS[product]} has it` };
  }
  const where = installation ?? 'a folder that it looks into by itself';
  return { source: 'configured mirror', env: {}, detail: `${PRODUCT_TITLES[product]} ${version} has it from ${where}` };
}

/** Finds what was built before, and the least that leads Terraform to it. */
async function locateBuilt(
  cli: TerraformCli,
  env: Env,
  installation: string | undefined,
): Promise<LocatedProvider | undefined> {
  const { product } = cli;
  if (!isMirrored(product, env)) {
    return undefined;
  }
  const binary = mirroredBinary(product, env);
  const implied = impliedMirrorEnv(env);
  if (installation === undefined && (await askTerraform(cli, { ...env, ...implied }, false)).offered) {
    return { source: 'built', env: implied, detail: binary };
  }
  const own = { TF_CLI_CONFIG_FILE: writeCliConfig(product, env) };
  const offer = await askTerraform(cli, { ...env, ...own }, false);
  if (!offer.offered) {
    throw new Error(`${cli.path} does not take provider ${PROVIDER_VERSION} from ${binary}; remove that file`);
  }
  return { source: 'built', env: own, detail: `${binary}\n${shadowed(product, env, installation)}` };
}

/** What a CLI config of ours takes away, and how to do without it. */
function shadowed(product: TerraformCli['product'], env: Env, installation: string | undefined): string {
  const reason =
    installation === undefined
      ? `${PRODUCT_TITLES[product]} here looks into no folder of XDG_DATA_DIRS`
      : `${installation} says where providers come from, and this one is not there`;
  const file = installation ?? 'your own CLI config';
  return [
    `${reason}: TF_CLI_CONFIG_FILE therefore names a file that SHADOWS your CLI config (its mirrors, credentials, caches).`,
    `To keep yours, add these lines to provider_installation in ${file} instead,`,
    'and the same address to "exclude" of each other method there that cannot be reached:',
    mirrorBlock(product, env),
  ].join('\n');
}
