import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { providerKubeconfig } from './provider-kubeconfig';

const SCRIPT = join(__dirname, '../../dist/assets/kubeconfig.js');

const projects: string[] = [];

/** An empty project for one test, and where the script will write the kubeconfig in it. */
export function scratchProject(): { readonly project: string; readonly file: string } {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'kubeconfig-')));
  projects.push(project);
  return { project, file: join(project, 'kubeconfig', 'mycluster') };
}

afterEach(() => {
  for (const project of projects.splice(0)) {
    rmSync(project, { recursive: true, force: true });
  }
});

/** All that is in the folder of the kubeconfig, so that nothing half-written is overlooked. */
export function folderOf(file: string): string[] {
  return readdirSync(dirname(file));
}

export interface ScriptResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScriptOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shell words before `node`, e.g. limits. */
  readonly before?: string;
  /** Somebody to run it as, where the test runs as root. */
  readonly uid?: number;
}

/** Runs the script that stacks carry, as a local-exec does: all it is told comes through the environment. */
export async function runScript(
  action: string,
  project: string,
  { env = {}, before, uid }: ScriptOptions = {},
): Promise<ScriptResult> {
  const defaults = {
    MAGNUM_KUBECONFIG_PROJECT: project,
    MAGNUM_KUBECONFIG_PATH: 'kubeconfig/mycluster',
    MAGNUM_CLUSTER_ID: '12e513c9-1b57-45b7-a93a-1f91c4f3b95a',
    MAGNUM_CLUSTER_NAME: 'mycluster',
    MAGNUM_CLUSTER_KUBECONFIG: providerKubeconfig('mycluster'),
  };
  const command = `${before ?? ''} exec "${process.execPath}" "${SCRIPT}" "$0"`;
  return await new Promise((resolve) => {
    const options = { env: { HOME: project, PATH: process.env.PATH, ...defaults, ...env }, cwd: '/', uid };
    const child = execFile('bash', ['-c', command, action], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
