import { homedir } from 'node:os';
import { resolve } from 'node:path';

import { KubeconfigProblem } from './problem';
import { removeKubeconfig } from './remove';
import { writeKubeconfig } from './write';

/**
 * What the local-execs of a `Kubeconfig` run: `write` or `remove`, told all else through the environment, since
 * Terraform shows commands in its log and in errors.
 */
function main(action: string | undefined, env: NodeJS.ProcessEnv): void {
  const value = (name: string): string => env[name] ?? '';
  const path = resolvePath(value('MAGNUM_KUBECONFIG_PROJECT'), value('MAGNUM_KUBECONFIG_PATH'));
  const id = value('MAGNUM_CLUSTER_ID');
  if (action === 'remove') {
    process.stdout.write(`${removeKubeconfig(path, id)}\n`);
    return;
  }
  if (action !== 'write') {
    throw new KubeconfigProblem('expected write or remove');
  }
  const cluster = {
    id,
    name: value('MAGNUM_CLUSTER_NAME'),
    address: value('MAGNUM_CLUSTER_ADDRESS'),
    context: value('MAGNUM_KUBECONFIG_CONTEXT'),
  };
  const overwrite = value('MAGNUM_KUBECONFIG_OVERWRITE') === 'true';
  writeKubeconfig({ path, cluster, raw: value('MAGNUM_CLUSTER_KUBECONFIG'), overwrite });
  process.stdout.write(`wrote ${path}\n`);
}

/** The stack's folder may have been moved, and whoever applies has a home of their own. */
function resolvePath(project: string, path: string): string {
  return path.startsWith('~/') ? resolve(homedir(), path.slice(2)) : resolve(project, path);
}

try {
  main(process.argv[2], process.env);
} catch (error) {
  // Not the error itself: what is not ours to word might quote what it was given.
  process.stderr.write(
    `cdktf-magnum: ${error instanceof KubeconfigProblem ? error.message : 'the kubeconfig script failed unexpectedly'}\n`,
  );
  process.exitCode = 1;
}
