import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Env } from '../../tools/terraform';

export interface DeployOptions {
  /** Folder with `cdktf.json`. */
  readonly cwd: string;
  readonly env: Env;
  /** Where state, kubeconfigs and the synth output go. */
  readonly folder: string;
  /** Whether cdktf must not ask the registry for checksums, since it cannot be reached. */
  readonly skipLock: boolean;
  /** Ends cdktf, as Ctrl-C does. */
  readonly signal: AbortSignal;
}

/** A cluster that a stack's outputs speak of. */
export interface DeployedCluster {
  readonly stack: string;
  /** Absolute. */
  readonly kubeconfig: string;
}

/** cdktf has said why. */
export class DeployFailed extends Error {}

/** Runs `cdktf deploy` of all stacks, and says which clusters came of it. */
export async function deploy({
  cwd,
  env,
  folder,
  skipLock,
  signal,
}: DeployOptions): Promise<readonly DeployedCluster[]> {
  await mkdir(folder, { recursive: true });
  const outputs = join(folder, 'outputs.json');
  const args = ['--no-install', 'cdktf', 'deploy', '*', '--auto-approve', '--output', join(folder, 'cdktf.out')];
  const lock = skipLock ? ['--skip-provider-lock'] : [];
  const plain = process.stdout.isTTY && (env.NO_COLOR ?? '') === '' ? [] : ['--no-color'];
  const child = spawn('npx', [...args, '--outputs-file', outputs, ...lock, ...plain], {
    cwd,
    // Elsewhere than on a terminal cdktf's spinner is a line for each of its turns.
    env: { ...env, CHECKPOINT_DISABLE: '1', ...(process.stdout.isTTY ? {} : { CI: '1' }) },
    // cdktf asks nothing here, and must not read what is meant for others.
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => {
    child.kill('SIGINT');
  };
  signal.addEventListener('abort', stop);
  const code = await new Promise((done, failed) => child.once('error', failed).once('close', done));
  signal.removeEventListener('abort', stop);
  if (code !== 0 || signal.aborted) {
    throw new DeployFailed('cdktf deploy failed; what it says stands above');
  }
  return clustersIn(await readFile(outputs, 'utf8'), folder);
}

/** The outputs file is an object of stacks, and each of these a tree of constructs: look for what a Kubeconfig leaves. */
function clustersIn(outputs: string, folder: string): readonly DeployedCluster[] {
  const stacks = JSON.parse(outputs) as Readonly<Record<string, Outputs>>;
  return Object.entries(stacks).flatMap(([stack, tree]) =>
    kubeconfigsIn(tree).map((path) => ({ stack, kubeconfig: resolve(folder, path) })),
  );
}

type Outputs = Readonly<Record<string, unknown>>;

function kubeconfigsIn(tree: Outputs): readonly string[] {
  const { path, export: line } = tree;
  const isKubeconfig = typeof path === 'string' && typeof line === 'string' && line.startsWith('export KUBECONFIG=');
  const below = Object.values(tree).filter((value) => typeof value === 'object' && value !== null) as Outputs[];
  return [...(isKubeconfig ? [path] : []), ...below.flatMap(kubeconfigsIn)];
}
