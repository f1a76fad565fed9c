/**
 * `npm run bench [-- --json]`: how long synth takes, each time against something that the reader knows, measured in the
 * same run. Ends with 1 when a limit is missed. For an idle machine: beside other work the ratios jump by a quarter.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Row } from './rows';
import { measureRows } from './rows';

const HEADS = ['', 'takes', 'against', 'which takes', 'ratio', 'limit', ''] as const;

function main(argv: readonly string[]): void {
  const [load = 0] = loadavg();
  const machine = `node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)} at the start`;
  const scratch = mkdtempSync(join(tmpdir(), 'cdktf-magnum-bench-'));
  const rows: Row[] = [];
  try {
    for (const row of measureRows(scratch)) {
      process.stderr.write(`${row.what}: ${row.isMet ? 'done' : 'done, missed'}\n`);
      rows.push(row);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const report = argv.includes('--json') ? JSON.stringify({ machine, rows }, undefined, 2) : tableOf(machine, rows);
  process.stdout.write(`${report}\n`);
  process.exitCode = rows.every(({ isMet }) => isMet) ? 0 : 1;
}

function tableOf(machine: string, rows: readonly Row[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [machine, '', ...lines.map((line) => line.trimEnd())].join('\n');
}

function cellsOf({ what, baseline, times, ratio, limit, isMet }: Row): string[] {
  const limitText = 'atMost' in limit ? `at most ${limit.atMost}x` : `at least ${limit.atLeast}x`;
  const verdict = isMet ? 'met' : 'MISSED';
  return [
    what,
    milliseconds(times.measured),
    baseline,
    milliseconds(times.baseline),
    `${ratio.toFixed(2)}x`,
    limitText,
    verdict,
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

main(process.argv.slice(2));
