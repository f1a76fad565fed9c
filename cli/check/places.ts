import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

import type { Site } from '../../constructs/private/creation-site';

/** A place in a program as others name it: relative to the repository, with slashes. */
export type PlaceInRepository = (site: Site | undefined) => Site;

/**
 * How places are named from a folder.
 *
 * @param program the app's file, for what is made in no place of its own
 */
export function placesFrom(cwd: string, program = join(cwd, 'cdktf.json')): PlaceInRepository {
  const root = repositoryOf(cwd) ?? cwd;
  const inside = (file: string): string | undefined => {
    const path = relative(root, file);
    return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
  };
  const fallback = { file: inside(program) ?? program, line: 1 };
  return (site) => {
    const file = site && inside(site.file);
    return site === undefined || file === undefined ? fallback : { file, line: site.line };
  };
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) {
    return folder;
  }
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}
