import { Command, Option } from 'commander';

import type { ExitCode, Io } from './io';
import type { ReviewCommandOptions } from './review/options';
import { FORMATS } from './review/options';
import { RISKS } from '../review/risk';
import { platformOption } from './shared-options';

const HELP = `
A PLAN is what terraform show -json (or tofu show -json) prints of a plan, the plan file itself, which Terraform is then
asked to show, or - for standard input. Several are reviewed as one.

Risks, worst first:
  will-fail    the apply is refused, or ends in an error, for certain
  outage       a cluster is destroyed or replaced
  nodes-lost   a node group is removed or replaced, or a count goes down
  rolling      nodes are replaced one after another (an upgrade)
  credentials  a kubeconfig, keypair or certificate changes
  safe         something new, more nodes, or metadata
  no-change

What a plan does not hold (construct paths, the platform, what was acknowledged) is read from cdk.tf.json in the plan's
folder, or in cdktf.out where one stack fits. Without a platform, what is wrong on every driver and release is an error,
and what is wrong on some is a warning that names them. No secret of a plan is ever printed.

Examples:
  $ terraform plan -out plan.out && terraform show -json plan.out > plan.json
  $ cdktf-magnum review plan.json
  $ cdktf-magnum review plan.json --platform heat@2023.1 --format markdown --output comment.md
  $ terraform show -json plan.out | cdktf-magnum review - --fail-on rolling

Exit status: 0 nothing is as bad as --fail-on; 1 something is; 2 a plan could not be reviewed.`;

/** `cdktf-magnum review`: says what a plan will do to clusters. */
export function reviewCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command('review')
    .description('Say what a Terraform plan will do to clusters, and how bad that is.')
    .argument('<plan...>', 'plan to review')
    .option('--stack-dir <folder>', "folder of the stack's cdk.tf.json, where it is not found by itself")
    .addOption(new Option('--format <format>', 'form of the report').choices(FORMATS).default('text'))
    .option('--output <file>', 'file to write the report to, in place of standard output')
    .addOption(
      new Option('--fail-on <risk>', 'risk from which on the exit status is 1')
        .choices(RISKS.filter((risk) => risk !== 'no-change'))
        .default('nodes-lost'),
    )
    .addOption(platformOption('platform of the plan, in place of what its stack says, e.g. heat@2023.1'))
    .addHelpText('after', HELP)
    .action(async (plans: string[], options: ReviewCommandOptions) => {
      // Only here: no other command needs it.
      const { review } = await import('./review/review');
      ended(await review(plans, options, io));
    });
}
