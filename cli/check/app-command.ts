import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

import { shellQuote } from '../shell';
import { CannotCheck } from './cannot-check';

/** How an app is run. */
export interface AppCommand {
  /** For a shell. */
  readonly command: string;
  /** The program's file, absolute, as far as the command names one. */
  readonly file?: string;
  /** What cdktf hands to the app besides. */
  readonly context?: unknown;
}

const PROGRAM = /\.[cm]?[jt]s$/;

/**
 * The app that is meant: a file, a command, or what cdktf.json names.
 *
 * @throws CannotCheck
 */
export async function appCommand(given: string | undefined, cwd: string): Promise<AppCommand> {
  const config = await readConfig(cwd, given === undefined);
  const context = config?.context;
  if (given === undefined) {
    return { ...commandOf(namedApp(config), cwd), context };
  }
  if (!PROGRAM.test(given)) {
    return { ...commandOf(given, cwd), context };
  }
  const file = resolve(cwd, given);
  if (!existsSync(file)) {
    // A command can end like a file, e.g. `node main.js`.
    if (given.includes(' ')) {
      return { ...commandOf(given, cwd), context };
    }
    throw new CannotCheck(`--app: there is no file ${given} in ${cwd}`);
  }
  const register = extname(file).endsWith('ts') ? '-r cdktf-magnum/register ' : '';
  return { command: `node ${register}${shellQuote(file)}`, file, context };
}

interface CdktfConfig {
  readonly app?: unknown;
  readonly context?: unknown;
}

async function readConfig(cwd: string, isNeeded: boolean): Promise<CdktfConfig | undefined> {
  const path = join(cwd, 'cdktf.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    if (!isNeeded) {
      return undefined;
    }
    throw new CannotCheck(
      `there is no cdktf.json in ${cwd}; run this in the project's folder, or name the app: --app main.ts`,
    );
  }
  try {
    return JSON.parse(text) as CdktfConfig;
  } catch (error) {
    throw new CannotCheck(`cannot read ${path}: ${(error as Error).message}`);
  }
}

function namedApp(config: CdktfConfig | undefined): string {
  const app = config?.app;
  if (typeof app !== 'string' || app.trim() === '') {
    throw new CannotCheck(
      'cdktf.json names no app; add "app": "node -r cdktf-magnum/register main.ts", or give --app main.ts',
    );
  }
  return app;
}

/** The last word that is a file is the program: what comes before may be loaders. */
function commandOf(command: string, cwd: string): AppCommand {
  const file = command
    .split(/\s+/)
    .filter((word) => PROGRAM.test(word))
    .map((word) => resolve(cwd, word))
    .findLast((path) => existsSync(path));
  return { command, file };
}
