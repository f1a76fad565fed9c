import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Scratch } from '../../support/app';
import { PROJECT, scratchFolder } from '../../support/app';
import { fakeTools } from '../../support/fake-tools';
import { cacheFolder } from '../../../tools/provider/mirror';

/** Writes half a binary, and would go on for a minute. */
const SLOW_GO = `
while [ "$1" != -o ]; do shift; done
echo half >"$2"
exec /bin/sleep 60`;

const BUILD = `
const { buildProvider } = require('./tools/provider/build');
buildProvider('1.24.0', process.env, () => {}).catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});`;

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test.each(['SIGINT', 'SIGTERM'] as const)('stops with %s, and leaves nothing half-written', async (signal) => {
  const env = fakeTools(scratch.path, { go: SLOW_GO });
  const child = spawn(process.execPath, ['-r', 'sucrase/register/ts', '-e', BUILD], { cwd: PROJECT, env });
  let talk = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!isHalfWritten(cacheFolder(env))) {
    await setTimeout(20);
  }

  child.kill(signal);

  expect(await ended).toBe(2);
  expect(talk).toContain('the build was interrupted; nothing of it is left');
  expect(readdirSync(cacheFolder(env))).toEqual([]);
});

function isHalfWritten(cache: string): boolean {
  return existsSync(cache) && readdirSync(cache).some((folder) => existsSync(join(cache, folder, 'provider')));
}
