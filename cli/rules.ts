import { Argument, Command, Option } from 'commander';

import type { ExitCode, Io } from './io';
import type { RulesOptions } from './rules/options';
import { platformOption } from './shared-options';

const HELP = `
A rule says what must hold for a cluster to come up. Those of synth judge what is written, those of plan what is in the
cloud. The id stands in the messages of cdktf synth and of terraform plan, and in acknowledge(scope, 'CL-03', reason).

Examples:
  $ cdktf-magnum rules                                  # all of them
  $ cdktf-magnum rules --platform heat@2023.1 --severity error
  $ cdktf-magnum rules CL-03                            # what happens without it, where, and how to fix it
  $ cdktf-magnum rules --json | jq -r '.rules[].id'

Exit status: 0 printed; 2 there is no such rule.`;

/** `cdktf-magnum rules`: lists the rulebook, or explains one rule. */
export function rulesCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command('rules')
    .description('List the rules that clusters are judged by, or explain one.')
    .addArgument(new Argument('[id]', 'rule to explain, e.g. CL-03'))
    .addOption(new Option('--driver <driver>', 'only rules for it').choices(['heat', 'capi-helm', 'cluster-api']))
    .addOption(platformOption('only rules for it, with the severity there, e.g. heat@2023.1'))
    .addOption(new Option('--severity <severity>', 'only errors, or only warnings').choices(['error', 'warning']))
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', HELP)
    .action(async (id: string | undefined, options: RulesOptions) => {
      // Only here: no other command needs the whole rulebook.
      const [{ explainRule }, { listRules }] = await Promise.all([import('./rules/explain'), import('./rules/list')]);
      ended(id === undefined ? listRules(options, io) : explainRule(id, options, io));
    });
}
