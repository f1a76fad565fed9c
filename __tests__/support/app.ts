import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const PROJECT = resolve(__dirname, '../..');

/** Every app that the project shows: `main.ts` and the examples. */
export const APPS: readonly string[] = [
  'main.ts',
  ...readdirSync(join(PROJECT, 'examples')).map((example) => `examples/${example}`),
];

/** A folder of a test's own, and how to be rid of it. */
export interface Scratch {
  readonly path: string;
  readonly remove: () => void;
}

export function scratchFolder(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'cdktf-magnum-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * Synthesizes an app with the command that `cdktf.json` names, as cdktf does.
 *
 * @param env in place of the machine's, where the synth output might come from it
 */
export function synthApp(app: string, out: string, env: NodeJS.ProcessEnv = {}): void {
  const { app: command } = JSON.parse(readFileSync(join(PROJECT, 'cdktf.json'), 'utf8')) as { app: string };
  execFileSync(command.replace('main.ts', app), {
    cwd: PROJECT,
    shell: true,
    env: { PATH: process.env.PATH, ...env, CDKTF_OUTDIR: out },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Names of the stacks in a synth output. */
export function stacksIn(out: string): string[] {
  return readdirSync(join(out, 'stacks')).sort();
}

/** What Terraform reads for a stack. */
export function readStack(out: string, stack: string): string {
  return readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
}

/** Copies a stack's folder, as an apply job gets it, to where Terraform may leave its own files. */
export function copyStack(out: string, stack: string, to: string): string {
  cpSync(join(out, 'stacks', stack), to, { recursive: true });
  return to;
}
