/** Why a devcloud could not start, and what to do. */
export function devcloudProblem(error: NodeJS.ErrnoException, port: number, dir: string): string {
  const refusal = `the folder ${dir} cannot be used: ${REASONS[error.code ?? ''] ?? error.message}`;
  switch (error.code) {
    case undefined:
      return error.message;
    case 'EADDRINUSE':
      return `port ${port} is taken by another program; choose another, or leave --port out for one that is free`;
    case 'EACCES':
      return error.syscall === 'listen'
        ? `port ${port} may not be used by this user; choose one from 1024 on`
        : `the folder ${dir} may not be written to; choose another with --dir`;
    default:
      return `${refusal}; choose another with --dir`;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on its disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'its file system is read-only',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'no folder can be made there',
};
