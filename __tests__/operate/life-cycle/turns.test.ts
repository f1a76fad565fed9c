import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import type { Clock } from '../../../operate/life-cycle/clock';
import { takeTurn } from '../../../operate/life-cycle/turns';
import type { Scratch } from '../../support/app';
import { scratchFolder } from '../../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
  said.length = 0;
});

afterEach(() => {
  scratch.remove();
});

const said: string[] = [];
const say = (line: string): void => {
  said.push(line);
};

/** Lets `onSleep` happen where the one who waits would sleep. */
function clockThat(onSleep: () => void): Clock {
  return {
    now: () => 0,
    sleep: async () => {
      onSleep();
      await Promise.resolve();
    },
  };
}

const IMPATIENT = clockThat(() => {
  throw new Error('it waits');
});

async function turn(cluster: string, clock: Clock = IMPATIENT): Promise<() => void> {
  return await takeTurn(cluster, { clock, say, folder: scratch.path });
}

/** The file that stands for the turn with cluster c-1. */
async function turnFile(): Promise<string> {
  (await turn('c-1'))();
  const [folder = ''] = readdirSync(scratch.path);
  const end = await turn('c-1');
  const [file = ''] = readdirSync(join(scratch.path, folder));
  end();
  return join(scratch.path, folder, file);
}

test('one has the turn, the next waits until it ends; another cluster has turns of its own', async () => {
  const end = await turn('c-1');
  const endOther = await turn('c-2');

  await expect(turn('c-1')).rejects.toThrow('it waits');
  const endNext = await turn('c-1', clockThat(end));
  await expect(turn('c-1')).rejects.toThrow('it waits');

  endNext();
  endOther();
  expect(said).toContain(`waiting for another change of this cluster (process ${process.pid})`);
});

test('the end of a turn does not end that of another', async () => {
  const file = await turnFile();
  const end = await turn('c-1');
  writeFileSync(file, 'elsewhere 1');

  end();

  expect(readFileSync(file, 'utf8')).toBe('elsewhere 1');
});

test('the turn of a process that is dead is free', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(await turnFile(), `${hostname()} ${pid}`);

  (await turn('c-1'))();

  expect(said).toEqual([]);
});

test.each([
  { seconds: 55, outcome: 'it waits' },
  { seconds: 65, outcome: 'taken' },
])('a turn of another machine that was not renewed for $seconds s: $outcome', async ({ seconds, outcome }) => {
  const file = await turnFile();
  writeFileSync(file, `elsewhere ${process.pid}`);
  const renewed = new Date(Date.now() - seconds * 1000);
  utimesSync(file, renewed, renewed);

  const ended = await turn('c-1').then(
    (end) => {
      end();
      return 'taken';
    },
    (error: unknown) => (error as Error).message,
  );

  expect(ended).toBe(outcome);
});

test('where nothing can be written it goes on without a turn, and says so', async () => {
  const file = join(scratch.path, 'file');
  writeFileSync(file, '');

  (await takeTurn('c-1', { clock: IMPATIENT, say, folder: file }))();

  expect(said).toEqual([
    `no turns are taken with other changes of this cluster: ${file} cannot be written to (ENOTDIR)`,
  ]);
});
