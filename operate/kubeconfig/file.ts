import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { makeFolder } from '../../tools/make-folder';

/** What is at a path: nothing, a file with this content, or something that is no regular file. */
export type Existing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly content: string }
  | { readonly kind: 'link' | 'folder' | 'special' };

export function lookAt(path: string): Existing {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    return { kind: 'nothing' };
  }
  if (stats.isFile()) {
    return { kind: 'file', content: readFileSync(path, 'utf8') };
  }
  return { kind: stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'special' };
}

/**
 * Writes `content` beside `path`, for its owner alone, and puts it in place in one step, so that a crash or a full disk
 * leaves what was there.
 *
 * @param mayReplace false: fails with EEXIST when somebody else has put a file there meanwhile
 */
export function putInPlace(path: string, content: string, mayReplace: boolean): void {
  makeFolder(dirname(path), 0o700);
  sweepLeftovers(path);
  const beside = join(dirname(path), `${leftoverPrefix(path)}${randomBytes(6).toString('hex')}`);
  try {
    writeWhole(beside, content);
    if (mayReplace) {
      renameSync(beside, path);
    } else {
      linkOrRename(beside, path);
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeWhole(path: string, content: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    // Whatever the umask took away, kubectl must be able to read it.
    fchmodSync(file, 0o600);
    const bytes = Buffer.from(content);
    for (let written = 0; written < bytes.length;) {
      written += writeSync(file, bytes, written);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link fails when the name is taken, which a rename does not; some file systems know no links. */
function linkOrRename(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') {
      throw error;
    }
    renameSync(beside, path);
  }
}

/** What a killed run left holds credentials; after ten minutes no run can still be at it. */
const LEFTOVER_AGE_MS = 10 * 60_000;

function sweepLeftovers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(leftoverPrefix(path)))) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > LEFTOVER_AGE_MS) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

function leftoverPrefix(path: string): string {
  return `.${basename(path)}.cdktf-magnum-`;
}
