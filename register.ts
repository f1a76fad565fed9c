/**
 * `node -r cdktf-magnum/register main.ts`: runs an app that is written in TypeScript without compiling it first, and
 * shows a mistake in it as what it is. Types are not checked here: that is the editor's part, and `tsc --noEmit`'s.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { addHook } from 'pirates';
import type * as Sucrase from 'sucrase';

/** Beside what npm installed, hence gone with it: another sucrase never reads what this one made. */
const CACHE = join(process.cwd(), 'node_modules', '.cache', 'cdktf-magnum');

addHook((source) => cached(source) ?? transpiled(source), { exts: ['.ts'], ignoreNodeModules: true });

/** Reading what was made before is ten times faster than making it, and most of what a synth takes beside cdktf. */
function cached(source: string): string | undefined {
  try {
    return readFileSync(cacheFile(source), 'utf8');
  } catch {
    return undefined;
  }
}

function transpiled(source: string): string {
  // Only here: an app that did not change need not load it.
  const { transform } = createRequire(__filename)('sucrase') as typeof Sucrase;
  const { code } = transform(source, { transforms: ['typescript', 'imports'] });
  try {
    const file = cacheFile(source);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only checkout is slower, and otherwise fine.
  }
  return code;
}

function cacheFile(source: string): string {
  return join(CACHE, `${createHash('sha256').update(source).digest('hex')}.js`);
}

process.on('uncaughtException', (error) => {
  const isMistake = error.name === 'ConfigError';
  process.stderr.write(`${isMistake ? error.message : (error.stack ?? String(error))}\n`, () => process.exit(1));
});
