import type { Env, TerraformCli } from '../terraform';
import { BuildInterrupted, buildProvider } from './build';
import { findGo } from './go';
import type { LocatedProvider, LocateOptions } from './locate';
import { locateProvider, searchProvider } from './locate';
import { PRODUCT_TITLES, PROVIDER_TITLE } from './release';

/**
 * Finds the provider, and builds it where it is nowhere to be found.
 *
 * @throws with all that was tried, when it cannot be built either
 */
export async function obtainProvider(
  cli: TerraformCli,
  env: Env,
  progress: (line: string) => void,
  options: LocateOptions = {},
): Promise<LocatedProvider> {
  const { located, tried } = await searchProvider(cli, env, options);
  if (located !== undefined) {
    return located;
  }
  const go = await findGo(env);
  if ('problem' in go) {
    throw new Error(notObtained(cli, [...tried, `build: ${go.problem}`]));
  }
  try {
    await buildProvider(go.version, env, progress);
  } catch (error) {
    if (error instanceof BuildInterrupted) {
      throw error;
    }
    throw new Error(notObtained(cli, [...tried, `build: ${(error as Error).message}`]), { cause: error });
  }
  const built = await locateProvider(cli, env, options);
  if (built === undefined) {
    throw new Error(`the ${PROVIDER_TITLE} was built, and is gone again: does something clean the cache folder?`);
  }
  return built;
}

/** What is missing, what was tried, what would help, and what works without. */
export function notObtained(cli: TerraformCli, tried: readonly string[]): string {
  const { product, version } = cli;
  return [
    `${PRODUCT_TITLES[product]} ${version} cannot get the ${PROVIDER_TITLE}; tried`,
    ...tried.map((line) => `  ${line}`),
    'any of these helps: a network that reaches the registry; a mirror in provider_installation of the CLI config',
    '(https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation); Go (https://go.dev/dl)',
    'what works without the provider: npx cdktf synth, npm run unit',
  ].join('\n');
}
