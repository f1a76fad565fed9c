/**
 * Why a kubeconfig was not written, in words for whoever ran `cdktf deploy`. Terraform prints what a failed script says
 * without masking it, so a message is made from paths and names only, never from what a file or variable holds.
 */
export class KubeconfigProblem extends Error {}

/** Says what the file system refused. Its own messages hold nothing but the path and the reason. */
export function describeFileError(error: unknown, path: string): string {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space left on the device',
    EDQUOT: 'the disk quota is used up',
    ENOTDIR: 'a part of its path is a file and not a folder',
    EISDIR: 'it is a folder',
    ENAMETOOLONG: 'the name is too long',
    EFBIG: 'the file-size limit is reached',
    ENOENT: 'no folder can be made there',
    EIO: 'the disk reported an error',
  };
  return `${path}: ${reasons[code ?? ''] ?? code ?? 'unknown error'}`;
}
