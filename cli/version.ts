import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the nearest package.json above: this file runs from `cli/` and from `dist/cli/`. */
export function packageVersion(): string {
  for (const up of ['..', '../..']) {
    try {
      const manifest = JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8')) as { version: string };
      return manifest.version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}
