import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { coerce, lt } from 'semver';

import type { Env } from '../terraform';

/** Runs here and is new enough, or why not. */
export type GoCheck = { readonly version: string } | { readonly problem: string };

/** Whether the Go on the path can build the provider. */
export async function findGo(env: Env): Promise<GoCheck> {
  const needed = await goVersionNeeded();
  const answer = await askVersion(env);
  const version = coerce(/ go(\d\S*)/.exec(answer)?.[1]);
  if (version === null) {
    return { problem: `go is not on the path (${needed} or later is needed)` };
  }
  return lt(version, needed)
    ? { problem: `the go on the path is ${version.version}, and ${needed} or later is needed` }
    : { version: version.version };
}

/** The Go that go.mod asks for. */
async function goVersionNeeded(): Promise<string> {
  const manifest = await readFile(join(moduleFolder(), 'go.mod'), 'utf8');
  return /^go (\S+)$/m.exec(manifest)?.[1] ?? '1.24.0';
}

/** The folder of go.mod: this one, or the one beside `dist` when this runs from there. */
export function moduleFolder(): string {
  const compiled = resolve(__dirname, '../../../tools/provider');
  return existsSync(join(__dirname, 'go.mod')) ? __dirname : compiled;
}

async function askVersion(env: Env): Promise<string> {
  // Not in the module's folder, where a Go that is too old would refuse to say how old.
  const options = { cwd: tmpdir(), env: { ...env, ...LOCAL_GO } };
  return await new Promise((done) => {
    execFile('go', ['version'], options, (error, stdout) => {
      done(error === null ? stdout : '');
    });
  });
}

/** The Go that is here and no other, which it would download; and no workspace that this module is not in. */
export const LOCAL_GO: Env = { GOTOOLCHAIN: 'local', GOWORK: 'off', GO111MODULE: 'on' };
