#!/usr/bin/env node
import { run } from './program';

// `cdktf-magnum doctor | head`: whoever reads has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? 0 : 2;
});

void run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  cwd: process.cwd(),
  columns: columnsOf(process.stdout),
}).then((code) => {
  process.exitCode = code;
});

/** Absent where stdout is no terminal. */
function columnsOf({ columns }: { readonly columns?: number }): number | undefined {
  return columns;
}
