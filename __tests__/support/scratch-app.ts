import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PROJECT } from './app';

/** An app in a folder of its own, with the project's constructs, and the cdktf.json that names it. */
export function writeApp(folder: string, source: string, file = 'main.ts'): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source.replaceAll('PROJECT', PROJECT));
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ app: `${RUN} ${file}` }));
}

/** Runs a TypeScript file as the project's own cdktf.json does. */
export const RUN = `node -r ${join(PROJECT, 'dist/register.js')}`;
