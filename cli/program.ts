import { Command, CommanderError } from 'commander';

import { checkCommand } from './check';
import type { ExitCode, Io } from './io';
import { demoCommand } from './demo';
import { devcloudCommand } from './devcloud';
import { doctorCommand } from './doctor';
import { providerCommand } from './provider';
import { reviewCommand } from './review';
import { rulesCommand } from './rules';
import { packageVersion } from './version';

/** Runs `cdktf-magnum` with `argv` (what follows the program's name) and says how it ended. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what was wrong; help and version end here too, with 0.
      return error.exitCode === 0 ? 0 : 2;
    }
    throw error;
  }
}

function buildProgram(io: Io, ended: (code: ExitCode) => void): Command {
  const program = new Command('cdktf-magnum')
    .description('Kubernetes clusters on OpenStack Magnum, with CDK for Terraform.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ writeOut: writeTo(io.out), writeErr: writeTo(io.err) })
    .exitOverride();
  for (const make of [
    checkCommand,
    reviewCommand,
    rulesCommand,
    demoCommand,
    devcloudCommand,
    doctorCommand,
    providerCommand,
  ]) {
    const command = make(io, ended);
    command.copyInheritedSettings(program);
    program.addCommand(command);
  }
  return program;
}

/** Commander ends its texts with a line break, Io adds one. */
function writeTo(write: (line: string) => void): (text: string) => void {
  return (text) => {
    write(text.replace(/\n$/, ''));
  };
}
