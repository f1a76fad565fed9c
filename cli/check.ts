import { Command, Option } from 'commander';

import type { CheckOptions } from './check/options';
import type { ExitCode, Io } from './io';
import { platformOption } from './shared-options';

const HELP = `
The app is the command that cdktf.json names. It is synthesized into a temporary folder that is removed again; no cloud
is asked for anything. --app names another: a file, or a command as cdktf's own --app takes it.

What is listed: problems of the props, what breaks a rule (cdktf-magnum rules), what was acknowledged and why, and what
could not be judged since Terraform knows it only when it applies.

--platform judges the app as if it ran there: what an upgrade of the cloud would break. --sarif prints what GitHub's code
scanning reads, with the place in the program; what was acknowledged is left out of it.

Examples:
  $ cdktf-magnum check
  $ cdktf-magnum check --platform heat@2025.1
  $ cdktf-magnum check --app examples/fleet.ts --fail-on warning
  $ cdktf-magnum check --sarif > magnum.sarif

Exit status: 0 nothing was found, or warnings only; 1 errors were found, or warnings with --fail-on warning; 2 the app
could not be checked.`;

/** `cdktf-magnum check`: lists everything that the rulebook has to say about an app. */
export function checkCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('List everything that is wrong with the app of this folder, without a cloud.')
    .option('--app <file>', 'app to check, in place of the one that cdktf.json names')
    .addOption(new Option('--json', 'print the answer as JSON').conflicts('sarif'))
    .addOption(new Option('--sarif', 'print the answer as SARIF, for code scanning'))
    .addOption(platformOption('platform to judge by, in place of what the app says, e.g. heat@2025.1'))
    .addOption(
      new Option('--fail-on <severity>', 'what ends with exit status 1').choices(['error', 'warning']).default('error'),
    )
    .addHelpText('after', HELP)
    .action(async (options: CheckOptions) => {
      // Only here: no other command needs it.
      const { check } = await import('./check/check');
      ended(await check(options, io));
    });
}
