import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where they are missing. Node's own `recursive` does the same but for two mistakes:
 * on a read-only file system it says that there is no such file, and where no folder can be made (below /proc) it tries
 * for ever.
 *
 * @throws Error of the system: EEXIST or ENOTDIR where a part of the path is a file
 */
export function makeFolder(path: string, mode?: number): void {
  if (isFolder(path)) {
    return;
  }
  if (dirname(path) !== path) {
    makeFolder(dirname(path), mode);
  }
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else has made it meanwhile.
    if (!isFolder(path)) {
      throw error;
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
