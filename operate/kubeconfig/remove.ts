import { rmSync } from 'node:fs';

import { ownershipOf } from './document';
import { lookAt } from './file';
import { describeFileError, KubeconfigProblem } from './problem';

/**
 * Removes a cluster's kubeconfig if it still is that and nothing more.
 *
 * @param path absolute
 * @returns what was done, for the log
 * @throws KubeconfigProblem when the file system refuses
 */
export function removeKubeconfig(path: string, clusterId: string): string {
  try {
    const existing = lookAt(path);
    if (existing.kind === 'nothing') {
      return `${path} is gone already`;
    }
    if (existing.kind !== 'file' || ownershipOf(existing.content, clusterId) !== 'this cluster') {
      return `${path} holds something else by now and was kept`;
    }
    rmSync(path);
    return `removed ${path}`;
  } catch (error) {
    throw new KubeconfigProblem(`cannot remove the kubeconfig ${describeFileError(error, path)}; remove it by hand`);
  }
}
