import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { copyFile, link, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

import { makeFolder } from '../make-folder';
import type { Env, TerraformCli } from '../terraform';
import { LOCAL_GO, moduleFolder } from './go';
import { cacheFolder, goPlatform, mirroredBinary, mirrorFolder } from './mirror';
import { PROVIDER_MODULE, PROVIDER_TITLE, PROVIDER_VERSION } from './release';

/** Somebody stopped the build: no failure, and no advice is asked for. */
export class BuildInterrupted extends Error {
  public constructor() {
    super('the build was interrupted; nothing of it is left');
    this.name = 'BuildInterrupted';
  }
}

const PRODUCTS: readonly TerraformCli['product'][] = ['terraform', 'opentofu'];

/** Between two signs of life. */
const TICK_MS = 10_000;

/**
 * Builds the provider into the mirror. Two at once do the work twice and do not disturb each other: each builds in a
 * folder of its own, and what is complete is moved into place.
 */
export async function buildProvider(goVersion: string, env: Env, progress: (line: string) => void): Promise<void> {
  const started = Date.now();
  progress(
    `building the ${PROVIDER_TITLE} with Go ${goVersion} into ${mirrorFolder(env)}: once, a minute or two, longer where downloads are slow`,
  );
  makeFolder(cacheFolder(env));
  const folder = await mkdtemp(join(cacheFolder(env), 'building-'));
  try {
    const binary = join(folder, 'provider');
    await goBuild(binary, env, (stage) => {
      progress(`still ${stage}, ${secondsSince(started)} s`);
    });
    for (const product of PRODUCTS) {
      await putInPlace(binary, join(folder, product), mirroredBinary(product, env));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  progress(`built in ${secondsSince(started)} s`);
}

function secondsSince(started: number): number {
  return Math.round((Date.now() - started) / 1000);
}

/**
 * Runs `go build`, and ends with it when this process is told to stop, so that nothing is left half-written. It listens
 * before Go runs: a signal in between would otherwise end this process alone.
 */
async function goBuild(output: string, env: Env, tick: (stage: string) => void): Promise<void> {
  const interruption = new AbortController();
  const stop = (): void => {
    interruption.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let log = '';
  const timer = setInterval(() => {
    tick(stageOf(log));
  }, TICK_MS);
  try {
    const child = startGo(output, env, interruption.signal);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    const code = await ended(child);
    if (code !== 0) {
      throw interruption.signal.aborted ? new BuildInterrupted() : new Error(buildProblem(log));
    }
  } finally {
    clearInterval(timer);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Once it is really gone (an error alone comes before that), so that nobody writes into the folder any more. */
async function ended(child: ChildProcess): Promise<number | null> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error.name === 'AbortError' ? undefined : error;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (failure !== undefined) {
    throw failure;
  }
  return code;
}

function startGo(output: string, env: Env, signal: AbortSignal): ChildProcessByStdio<null, null, Readable> {
  return spawn('go', buildArgs(output), {
    cwd: moduleFolder(),
    env: { ...env, ...LOCAL_GO, CGO_ENABLED: '0', GOOS: goPlatform().os, GOARCH: goPlatform().arch },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGINT',
  });
}

function buildArgs(output: string): string[] {
  const flags = ['-mod=readonly', '-trimpath', '-ldflags', `-s -w -X main.version=${PROVIDER_VERSION}`];
  return ['build', ...flags, '-o', output, PROVIDER_MODULE];
}

/** Go says what it downloads, and nothing while it compiles. */
function stageOf(log: string): string {
  const downloads = log.split('\n').filter(isDownload).length;
  return downloads > 0 ? `building (${downloads} Go modules downloaded)` : 'building';
}

function isDownload(line: string): boolean {
  return line.startsWith('go: downloading ');
}

function buildProblem(log: string): string {
  const lines = log.split('\n').filter((line) => line !== '' && !isDownload(line));
  const advice = /dial tcp|i\/o timeout|TLS|proxyconnect|connection refused/.test(log)
    ? '\nGo downloads modules from its proxy: set GOPROXY to one that can be reached from here'
    : '';
  return `go build failed: ${lines.slice(-5).join('\n')}${advice}`;
}

/** A hard link where the file system has them: the binary is 26 MB, and both tools look for it under their own host. */
async function putInPlace(binary: string, beside: string, target: string): Promise<void> {
  await link(binary, beside).catch(async () => {
    await copyFile(binary, beside);
  });
  makeFolder(dirname(target));
  await rename(beside, target);
}
