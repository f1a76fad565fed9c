import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';

import { terraformEnv, terraformName } from './terraform';

/** More variables for the Terraform that a test runs. */
const moreEnv: Record<string, string> = {};

/** Sets variables for the Terraform of this test file, e.g. where its provider finds a cloud. */
export function setTerraformEnv(env: Readonly<Record<string, string>>): void {
  Object.assign(moreEnv, env);
}

/**
 * Runs the real Terraform in a stack's folder.
 *
 * @returns what it printed to stdout
 * @throws with all that it printed, when it fails
 */
export function terraform(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(folder, args);
  if (status !== 0) {
    throw new Error(`terraform ${args[0] ?? ''} ended with ${String(status)}:\n${stdout}${stderr}`);
  }
  return stdout;
}

/** Runs the real Terraform where it must fail, and returns what it printed. */
export function terraformFails(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(folder, args);
  if (status === 0) {
    throw new Error(`terraform ${args[0] ?? ''} should have failed, and printed:\n${stdout}${stderr}`);
  }
  return stdout + stderr;
}

function run(folder: string, args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...terraformEnv(), ...moreEnv, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };
  return spawnSync(terraformName(), args, { cwd: folder, env, encoding: 'utf8' });
}
