import { Command, Option } from 'commander';

import type { LocatedProvider, LocateOptions } from '../tools/provider/locate';
import { searchProvider } from '../tools/provider/locate';
import { notObtained, obtainProvider } from '../tools/provider/obtain';
import { PRODUCT_TITLES, PROVIDER_TITLE } from '../tools/provider/release';
import type { TerraformCli } from '../tools/terraform';
import { cdktfEnv, findTerraform, noTerraform } from '../tools/terraform';
import type { ExitCode, Io } from './io';
import { shellQuote } from './shell';

interface ProviderOptions {
  readonly json?: true;
  readonly export?: true;
  readonly quiet?: true;
  /** False with `--no-build`. */
  readonly build: boolean;
}

const HELP = `
It looks in the registry of Terraform (or of OpenTofu), then in the mirrors that your CLI config names and the folders
that Terraform looks into by itself. Where none has it, it is built with Go into your cache folder (XDG_CACHE_HOME, else
~/.cache), once. Your own CLI config is never written to. TERRAFORM_BINARY_NAME says which Terraform is meant.

Examples:
  $ cdktf-magnum provider                            # find or build it, and say what Terraform needs to find it
  $ eval "$(npx cdktf-magnum provider --export)"     # set that in this shell, for cdktf and terraform alike
  $ npx cdktf-magnum provider --export >> .envrc     # or for this folder, with direnv

While those variables are set, Terraform takes this provider from the cache, in the version that is there.

Exit status: 0 Terraform can get the provider; 2 it cannot.`;

/** `cdktf-magnum provider`: makes sure that Terraform can get the OpenStack provider. */
export function providerCommand(io: Io, ended: (code: ExitCode) => void, where: LocateOptions = {}): Command {
  return new Command('provider')
    .description('Find or build the OpenStack provider, and say what Terraform needs to find it.')
    .addOption(new Option('--export', 'print only the lines that a shell needs; none when nothing is needed'))
    .addOption(new Option('--json', 'print the answer as JSON').conflicts('export'))
    .addOption(new Option('--quiet', 'print nothing, but for one line when it has to be built').conflicts('json'))
    .option('--no-build', 'only look for it')
    .addHelpText('after', HELP)
    .action(async (options: ProviderOptions) => {
      ended(await provide(options, io, where));
    });
}

async function provide(options: ProviderOptions, io: Io, where: LocateOptions): Promise<ExitCode> {
  const cli = await findTerraform(io.env);
  if (cli === undefined) {
    io.err(noTerraform(io.env));
    return 2;
  }
  try {
    const provider = options.build
      ? await obtainProvider(cli, io.env, talk(options, io), where)
      : await lookOnly(cli, io, where);
    answer(cli, provider, options, io);
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function lookOnly(cli: TerraformCli, io: Io, where: LocateOptions): Promise<LocatedProvider> {
  const { located, tried } = await searchProvider(cli, io.env, where);
  if (located === undefined) {
    throw new Error(notObtained(cli, [...tried, 'build: not asked for (--no-build)']));
  }
  return located;
}

/** Quiet is one line: the first says what is being done, and how long it takes. */
function talk({ quiet }: ProviderOptions, io: Io): (line: string) => void {
  let lines = 0;
  return (line) => {
    lines += 1;
    if (quiet !== true || lines === 1) {
      io.err(line);
    }
  };
}

function answer(cli: TerraformCli, provider: LocatedProvider, options: ProviderOptions, io: Io): void {
  const variables = { ...cdktfEnv(cli, io.env), ...provider.env };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${shellQuote(value)}`);
  if (options.quiet === true && options.export !== true) {
    return;
  }
  if (options.json === true) {
    io.out(JSON.stringify({ terraform: cli, provider }, undefined, 2));
    return;
  }
  if (options.export !== true) {
    io.out(`${PROVIDER_TITLE} for ${PRODUCT_TITLES[cli.product]} ${cli.version} (${cli.path}): ${provider.source}`);
    io.out(provider.detail);
  }
  exports.forEach(io.out);
  if (exports.length > 0 && options.export !== true) {
    io.err('to set this in a shell: eval "$(npx cdktf-magnum provider --export)"');
  }
}
