import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import { fakeTools } from '../support/fake-tools';

/** A project with nothing in it but what the set-up looks at, and tools that do in an instant what it asks them for. */
let scratch: Scratch;

const LOCK = 'package-lock.json';
const SCHEMA = 'packages/provider-openstack/schema.json';
const INSTALLED = 'node_modules/.package-lock.json';
const BINDINGS = 'packages/provider-openstack/lib/made-from.sha256';

const TERRAFORM = "echo 'Terraform v1.5.0'";
/** Says how it was called, and makes what the real one does. */
const NPM = `
echo "$*" >>calls
case "$1" in
  ci) /bin/mkdir -p node_modules; : >${INSTALLED} ;;
  run) /bin/mkdir -p packages/provider-openstack/lib; : >${BINDINGS} ;;
esac`;

beforeEach(() => {
  scratch = scratchFolder();
  cpSync(join(PROJECT, 'tools/setup.cjs'), join(scratch.path, 'tools/setup.cjs'));
  for (const file of [LOCK, SCHEMA]) {
    put(file);
    age(file);
  }
});

afterEach(() => {
  scratch.remove();
});

function put(file: string): void {
  mkdirSync(join(scratch.path, file, '..'), { recursive: true });
  writeFileSync(join(scratch.path, file), '');
}

function age(file: string): void {
  utimesSync(join(scratch.path, file), 1, 1);
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  /** How npm was called. */
  readonly calls: readonly string[];
}

interface SetUp {
  readonly tools?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  /** In place of the one that runs this. */
  readonly node?: string;
  /** A file whose appearance is answered with Ctrl-C: a signal to the whole group. */
  readonly interruptAt?: string;
}

async function setUp({ tools = {}, env = {}, node, interruptAt }: SetUp = {}): Promise<Ended> {
  const preload = join(scratch.path, 'node-version.cjs');
  const versions = { ...process.versions, ...(node === undefined ? {} : { node }) };
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${JSON.stringify(versions)} });`);
  const faked = fakeTools(scratch.path, { terraform: TERRAFORM, npm: NPM, ...tools });
  const child = spawn(process.execPath, ['-r', preload, join(scratch.path, 'tools/setup.cjs')], {
    env: { ...faked, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const looking = setInterval(() => {
    if (interruptAt !== undefined && existsSync(join(scratch.path, interruptAt))) {
      clearInterval(looking);
      process.kill(-(child.pid ?? 0), 'SIGINT');
    }
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looking);
  const log = join(scratch.path, 'calls');
  return { code, said, calls: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [] };
}

test('installs and makes the bindings where there is nothing, says each in a line, and does nothing the next time', async () => {
  expect(await setUp()).toEqual({
    code: 0,
    said: 'installing the packages with npm ci, once\nmaking the bindings with npm run bindings, once\n',
    calls: ['ci', 'run --silent bindings'],
  });
  expect(await setUp()).toMatchObject({ code: 0, said: '', calls: ['ci', 'run --silent bindings'] });
});

test('installs again when the lockfile is newer, and makes the bindings again when the schema is', async () => {
  for (const file of [INSTALLED, BINDINGS]) {
    put(file);
  }
  expect((await setUp()).calls).toEqual([]);

  age(INSTALLED);
  put(LOCK);
  expect((await setUp()).calls).toEqual(['ci']);

  age(BINDINGS);
  put(SCHEMA);
  expect((await setUp()).calls).toEqual(['ci', 'run --silent bindings']);
});

test('says which step failed, and takes no other', async () => {
  const { code, said, calls } = await setUp({ tools: { npm: 'echo "$*" >>calls; exit 3' } });

  expect({ code, calls }).toEqual({ code: 2, calls: ['ci'] });
  expect(said).toContain('set-up failed: npm ci\n');
});

test.each([
  { node: '18.20.8', problem: 'Node.js 18.20.8 runs this, and 20.19 or later is needed' },
  { node: '20.18.3', problem: 'Node.js 20.18.3 runs this, and 20.19 or later is needed' },
])('says that Node $node is too old before anything is installed', async ({ node, problem }) => {
  const { code, said, calls } = await setUp({ node });

  expect({ code, calls }).toEqual({ code: 2, calls: [] });
  expect(said).toContain(problem);
});

test.each(['20.19.0', '22.0.0'])('takes Node %s', async (node) => {
  expect(await setUp({ node })).toMatchObject({ code: 0 });
});

test.each([
  { says: 'Terraform v1.4.7', problem: 'terraform is Terraform 1.4.7, and 1.5 or later is needed' },
  { says: 'Terraform v0.15.5', problem: 'terraform is Terraform 0.15.5, and 1.5 or later is needed' },
  { says: 'OpenTofu v1.7.9', problem: 'terraform is OpenTofu 1.7.9, and 1.8 or later is needed' },
])('says that $says is too old before anything is installed', async ({ says, problem }) => {
  const { code, said, calls } = await setUp({ tools: { terraform: `echo '${says}'` } });

  expect({ code, said, calls }).toEqual({ code: 2, said: `${problem}\n`, calls: [] });
});

test.each(['Terraform v1.5.0', 'Terraform v2.0.0', 'OpenTofu v1.8.0'])('takes %s', async (says) => {
  expect(await setUp({ tools: { terraform: `echo '${says}'` } })).toMatchObject({ code: 0 });
});

test('takes tofu where there is no terraform', async () => {
  const tools = { terraform: 'exit 1', tofu: "echo 'OpenTofu v1.10.0'" };

  expect(await setUp({ tools })).toMatchObject({ code: 0 });
});

test('says that there is neither, and that the one that is asked for by name is not there', async () => {
  const tools = { terraform: 'exit 1' };

  const neither = await setUp({ tools });
  expect(neither).toMatchObject({ code: 2, calls: [] });
  expect(neither.said).toMatch(/^terraform and tofu: not on the path, or it does not run; install Terraform/);

  const named = await setUp({ env: { TERRAFORM_BINARY_NAME: 'tofu-1.9' } });
  expect(named).toMatchObject({ code: 2, calls: [] });
  expect(named.said).toMatch(/^tofu-1.9: not on the path, or it does not run/);
});

/** A process that was ended is there until its parent, by now init, has heard of it. */
async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await setTimeout(20);
  }
  throw new Error(`process ${pid} still runs`);
}

test('Ctrl-C ends an npm that would rather go on, with all that it started, and leaves no half of an install', async () => {
  const stubborn = "trap '' INT; /bin/mkdir node_modules; /bin/sleep 60 & echo $! >slept; wait; echo 'went on' >>calls";

  const { code, said, calls } = await setUp({ tools: { npm: stubborn }, interruptAt: 'slept' });

  expect({ code, calls }).toEqual({ code: 130, calls: [] });
  expect(said).toContain('stopped; nothing is left running, and nothing half-made\n');
  expect(existsSync(join(scratch.path, 'node_modules'))).toBe(false);
  await untilGone(Number(readFileSync(join(scratch.path, 'slept'), 'utf8')));
  expect(await setUp()).toMatchObject({ code: 0 });
});
