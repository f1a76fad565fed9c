import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CheckReport } from '../../constructs/private/check-report';
import { CHECK_FILE, CHECK_PLATFORM } from '../../constructs/private/check-variables';
import type { MagnumPlatform } from '../../magnum/platform';
import type { Io } from '../io';
import type { AppCommand } from './app-command';
import { CannotCheck } from './cannot-check';
import { withoutFrames } from './error-text';

/** How much of what the app prints is kept, from its end. */
const KEPT = 64 * 1024;

interface Run {
  readonly io: Io;
  readonly platform?: MagnumPlatform;
  readonly signal: AbortSignal;
}

/**
 * Synthesizes an app into a folder that is gone afterwards.
 *
 * @returns what its constructs have found
 * @throws CannotCheck
 */
export async function runApp(app: AppCommand, run: Run): Promise<CheckReport> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cdktf-magnum-check-')));
  try {
    const file = join(folder, 'findings.json');
    const out = join(folder, 'cdktf.out');
    await mkdir(out);
    const { status, errors } = await execute(app, run, { CDKTF_OUTDIR: out, [CHECK_FILE]: file });
    return judgeRun(await readReport(file), { app, status, errors });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Ended {
  readonly status: number | null;
  readonly errors: string;
}

async function execute({ command, context }: AppCommand, { io, platform, signal }: Run, env: object): Promise<Ended> {
  const child = spawn(command, {
    cwd: io.cwd,
    shell: true,
    env: {
      ...io.env,
      ...(context === undefined ? {} : { CDKTF_CONTEXT_JSON: JSON.stringify(context) }),
      ...(platform === undefined ? {} : { [CHECK_PLATFORM]: platform.toString() }),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-KEPT);
  });
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, errors };
  } catch (error) {
    throw new CannotCheck(`the app could not be run (${command}): ${(error as Error).message}`);
  }
}

async function readReport(file: string): Promise<CheckReport | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  const report = JSON.parse(text) as { version: number };
  if (report.version !== 1) {
    throw new CannotCheck(
      'the app uses another release of cdktf-magnum than this command; run npx cdktf-magnum check in its folder',
    );
  }
  return report as CheckReport;
}

/** An app that fails is checked all the same where it failed because of what was found. */
function judgeRun(report: CheckReport | undefined, { app, status, errors }: Ended & { app: AppCommand }): CheckReport {
  const explains = report?.findings.some(({ severity }) => severity === 'error') ?? false;
  if (status !== 0 && !explains) {
    throw new CannotCheck(
      [`the app failed (${app.command}):`, withoutFrames(errors) || `it ended with exit status ${String(status)}`].join(
        '\n',
      ),
    );
  }
  if (report === undefined) {
    throw new CannotCheck(
      `the app validated no construct of cdktf-magnum (${app.command}); does it call app.synth(), and not skip validation?`,
    );
  }
  return report;
}
