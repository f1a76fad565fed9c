import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Devcloud, DevcloudOptions } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import { scratchFolder, synthApp } from './app';
import { terraformEnv, terraformName } from './terraform';

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  /** Both streams, in the order of stdout and stderr. */
  readonly output: string;
}

/** A cloud of a test's own, and a project that deploys to it. */
export interface World {
  readonly cloud: Devcloud;
  /** Where state and kubeconfigs go. */
  readonly project: string;
  /** What leads to the cloud as its user kube. */
  readonly env: NodeJS.ProcessEnv;
  /** Synthesizes an app, and initializes its stacks. Returns their folders by name. */
  readonly synth: (app: string, env?: NodeJS.ProcessEnv) => Promise<(stack: string) => string>;
  /** Runs the real Terraform. @throws with all that it printed, unless it ends with 0 */
  readonly terraform: (folder: string, ...args: string[]) => Promise<string>;
  /** Runs any program; `terraform` is the one of the tests, which may be OpenTofu. */
  readonly run: (program: string, args: readonly string[], options?: RunOptions) => Promise<Ended>;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a cloud, and ends it with all that was made for the test. */
export async function onDevcloud(
  use: (world: World) => Promise<void>,
  options: Omit<Partial<DevcloudOptions>, 'dir'> = {},
): Promise<void> {
  const scratch = scratchFolder();
  const cloud = await startDevcloud({ ...options, dir: join(scratch.path, 'cloud') });
  try {
    await use(worldOf(cloud, join(scratch.path, 'project')));
  } finally {
    await cloud.close();
    scratch.remove();
  }
}

function worldOf(cloud: Devcloud, project: string): World {
  mkdirSync(project);
  const env = { ...terraformEnv(), ...cloudEnv(cloud) };
  const run: World['run'] = async (program, args, { cwd = project, env: more = {} } = {}) =>
    await runProgram(program === 'terraform' ? terraformName() : program, args, cwd, { ...env, ...more });
  const terraform: World['terraform'] = async (folder, ...args) => {
    const { code, output } = await run(terraformName(), args, { cwd: folder });
    if (code !== 0) {
      throw new Error(`terraform ${args.join(' ')} ended with ${String(code)}:\n${output}`);
    }
    return output;
  };
  const synth: World['synth'] = async (app, more) => {
    const out = join(project, 'cdktf.out');
    synthApp(app, out, more);
    return await Promise.resolve((stack) => join(out, 'stacks', stack));
  };
  return { cloud, project, env, run, terraform, synth };
}

export function cloudEnv({ files }: Devcloud): NodeJS.ProcessEnv {
  return { OS_CLIENT_CONFIG_FILE: files.cloudsYaml, OS_CLOUD: 'kube' };
}

/** Not waited for in the way that stops this process: the cloud runs in it. */
export async function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    const options = { cwd, env: { ...env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' }, maxBuffer: 1 << 26 };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code === 'string') {
        reject(new Error(`${program} does not run in ${cwd}`, { cause: error }));
      } else {
        resolve({ code: child.exitCode, output: stdout + stderr });
      }
    });
  });
}
