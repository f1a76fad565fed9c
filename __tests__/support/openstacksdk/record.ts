import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { scratchFolder } from '../app';
import { askSdk, writeMachines } from './ask';
import { startCatalogCloud } from './catalog-cloud';

/**
 * Writes down what the real openstacksdk makes of every case, for machines without it:
 * `node -r sucrase/register/ts __tests__/support/openstacksdk/record.ts PYTHON`
 */
async function record(python: string): Promise<void> {
  const file = join(__dirname, 'recorded.json');
  const scratch = scratchFolder();
  const cloud = await startCatalogCloud();
  try {
    const answers = await askSdk(python, writeMachines(scratch.path, cloud), cloud);
    if (answers === undefined) {
      throw new Error(`${python} has no openstacksdk; name another Python`);
    }
    const options = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(answers), { ...options, filepath: file }));
  } finally {
    await cloud.close();
    scratch.remove();
  }
}

record(process.argv[2] ?? 'python3').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
