import type { ClusterIdentity } from './document';
import { ownershipOf, renderKubeconfig } from './document';
import type { Existing } from './file';
import { lookAt, putInPlace } from './file';
import { describeFileError, KubeconfigProblem } from './problem';

/** A kubeconfig to write, and where. */
export interface WriteOptions {
  /** Absolute. */
  readonly path: string;
  readonly cluster: ClusterIdentity;
  /** As the provider made it. */
  readonly raw: string;
  /** Whether a file that belongs to something else may be replaced. */
  readonly overwrite: boolean;
}

/** Two runs that start together both find nothing; the second to finish then looks again. */
const ATTEMPTS = 3;

/**
 * Writes the kubeconfig of a cluster.
 *
 * @throws KubeconfigProblem when something else is there, or the file system refuses
 */
export function writeKubeconfig({ path, cluster, raw, overwrite }: WriteOptions): void {
  const content = renderKubeconfig(raw, cluster);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const existing = lookAt(path);
      refuseForeign(path, existing, cluster, overwrite);
      putInPlace(path, content, existing.kind !== 'nothing');
      return;
    } catch (error) {
      if (error instanceof KubeconfigProblem) {
        throw error;
      }
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === ATTEMPTS) {
        throw new KubeconfigProblem(
          `cannot write the kubeconfig of cluster ${cluster.name} to ${describeFileError(error, path)}`,
        );
      }
    }
  }
}

function refuseForeign(path: string, existing: Existing, cluster: ClusterIdentity, overwrite: boolean): void {
  if (existing.kind === 'folder' || existing.kind === 'special') {
    const what = existing.kind === 'folder' ? 'a folder' : 'no regular file';
    throw new KubeconfigProblem(`${path} is ${what}; name a file for the kubeconfig`);
  }
  const holds = overwrite ? undefined : whatIsLost(existing, cluster);
  if (holds !== undefined) {
    throw new KubeconfigProblem(
      `${path} ${holds}, so it was left alone; move it away, choose another path, or set overwrite: true to replace it`,
    );
  }
}

/** Undefined where nothing is: there is no file, or an empty one, or one with this cluster and nothing else. */
function whatIsLost(existing: Existing, cluster: ClusterIdentity): string | undefined {
  if (existing.kind !== 'file') {
    return existing.kind === 'link' ? 'is a symbolic link' : undefined;
  }
  const ownership = existing.content.trim() === '' ? 'this cluster' : ownershipOf(existing.content, cluster.id);
  switch (ownership) {
    case 'this cluster':
      return undefined;
    case 'this cluster and others':
      return `holds other clusters beside ${cluster.name}`;
    case 'something else':
      return `does not belong to cluster ${cluster.name} (${cluster.id})`;
  }
}
