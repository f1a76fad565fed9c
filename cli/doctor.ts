import { Command, InvalidArgumentError, Option } from 'commander';

import type { Check, CheckStatus } from '../operate/doctor/check';
import type { ExamineOptions } from '../operate/doctor/examine';
import { examine } from '../operate/doctor/examine';
import type { Colours } from './colours';
import { coloursFor } from './colours';
import type { ExitCode, Io } from './io';

interface DoctorOptions {
  readonly cloud?: string;
  readonly json?: true;
  /** Seconds. */
  readonly timeout: number;
}

/** What a test gives in place of the machine's own. */
export type DoctorSurroundings = Pick<ExamineOptions, 'nodeVersion' | 'registryUrl' | 'siteFolder' | 'userHome'>;

const HELP = `
What is checked, side by side:
  node       Node 20.19 or later
  terraform  Terraform 1.5 or OpenTofu 1.8, or later; TERRAFORM_BINARY_NAME says which is meant
  provider   whether Terraform can get the OpenStack provider
  kubectl    only a warning when missing
  cloud      the entry of clouds.yaml, or the OS_* variables, that is used; nothing missing from it
  deploy     whether the Terraform provider reads the same: it runs in another folder and knows fewer files
  keystone   authenticates, and says which file or variable a refused user and password came from
  magnum     in the catalogue, in the region and interface asked for, and answering

The cloud is what --cloud names, else OS_CLOUD, else what the OS_* variables describe, else the only entry there is.
Entries are read from the first clouds.yaml of: OS_CLIENT_CONFIG_FILE, this folder, ~/.config/openstack, /etc/openstack;
the first secure.yaml of these is laid over. Nothing is changed anywhere, and no secret is printed. A refused password is tried a
second time without the project, to find out which of the two is wrong.

Examples:
  $ cdktf-magnum doctor
  $ cdktf-magnum doctor --cloud kube
  $ cdktf-magnum doctor --json | jq '.checks[] | select(.status == "problem")'

Exit status: 0 all is well, or warnings only; 1 a problem was found; 2 the checks could not be made.`;

/** `cdktf-magnum doctor`: says what is missing before anything is deployed. */
export function doctorCommand(io: Io, ended: (code: ExitCode) => void, machine: DoctorSurroundings = {}): Command {
  return new Command('doctor')
    .description('Check what a deployment needs: the tools here, the cloud settings, Keystone and Magnum.')
    .option('--cloud <name>', 'entry of clouds.yaml to check')
    .option('--json', 'print the answer as JSON')
    .addOption(new Option('--timeout <seconds>', 'time for all checks together').argParser(toSeconds).default(5))
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      ended(await doctor(options, io, machine));
    });
}

async function doctor(options: DoctorOptions, io: Io, machine: DoctorSurroundings): Promise<ExitCode> {
  // Starting and printing have to fit into the time as well.
  const timeoutMs = options.timeout * 1000 * 0.9;
  let checks: Check[];
  try {
    checks = await examine({ ...machine, env: io.env, cwd: io.cwd, cloud: options.cloud, timeoutMs });
  } catch (error) {
    io.err(`the checks could not be made: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const ok = checks.every(({ status }) => status !== 'problem');
  if (options.json === true) {
    io.out(JSON.stringify({ checks, ok }, undefined, 2));
  } else {
    report(checks, coloursFor(io)).forEach(io.out);
  }
  return ok ? 0 : 1;
}

/** One line a check, then a paragraph for each that needs a person. */
function report(checks: readonly Check[], { green, yellow, red, dim }: Colours): string[] {
  const paint: Readonly<Record<CheckStatus, (text: string) => string>> = {
    ok: green,
    warning: yellow,
    problem: red,
    'not done': dim,
  };
  const line = ({ name, status, summary }: Check): string =>
    `${paint[status](status.padEnd(8))}  ${name.padEnd(9)}  ${summary}`;
  return [...checks.map(line), ...checks.flatMap(details), '', verdict(checks)];
}

function details({ name, status, tried = [], fix }: Check): string[] {
  if (status === 'ok' || (tried.length === 0 && fix === undefined)) {
    return [];
  }
  const lines = [...tried.map((one) => `  tried  ${one}`), ...(fix === undefined ? [] : [`  do     ${fix}`])];
  return ['', `${name}:`, ...lines];
}

function verdict(checks: readonly Check[]): string {
  const count = (status: CheckStatus, title: string): string[] => {
    const number = checks.filter((check) => check.status === status).length;
    return number === 0 ? [] : [`${number} ${title}${number === 1 ? '' : 's'}`];
  };
  const found = [...count('problem', 'problem'), ...count('warning', 'warning')];
  return found.length === 0 ? 'all is well' : found.join(', ');
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) {
    throw new InvalidArgumentError('expected seconds, more than 0 and at most 600.');
  }
  return seconds;
}
