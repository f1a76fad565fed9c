import { spawnSync } from 'node:child_process';

import { terraformEnv } from './terraform';

/** More variables for the Terraform that a test runs. */
const moreEnv: Record<string, string> = {};

/** Sets variables for the Terraform of this test file, e.g. where its provider finds a cloud. */
export function setTerraformEnv(env: Readonly<Record<string, string>>): void {
  Object.assign(moreEnv, env);
}

/**
 * Runs the real Terraform in a stack's folder.
 *
 * @returns what it printed, both streams
 * @throws with what it printed, when it fails
 */
export function terraform(folder: string, ...args: string[]): string {
  const { status, output } = run(folder, args);
  if (status !== 0) {
    throw new Error(`terraform ${args[0] ?? ''} ended with ${String(status)}:\n${output}`);
  }
  return output;
}

/** Runs the real Terraform where it must fail, and returns what it printed. */
export function terraformFails(folder: string, ...args: string[]): string {
  const { status, output } = run(folder, args);
  if (status === 0) {
    throw new Error(`terraform ${args[0] ?? ''} should have failed, and printed:\n${output}`);
  }
  return output;
}

function run(folder: string, args: readonly string[]): { status: number | null; output: string } {
  const env = { ...terraformEnv(), ...moreEnv, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };
  const { status, stdout, stderr } = spawnSync(process.env.TERRAFORM_BINARY_NAME ?? 'terraform', args, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
