import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Something to measure: runs it once, and says how many milliseconds that took. */
export type Run = () => number;

export interface Medians {
  /** Milliseconds. */
  readonly measured: number;
  /** Milliseconds. */
  readonly baseline: number;
}

/** Medians of two things that take turns, so that a machine that gets slower does so for both. The first turn is not counted. */
export function takeTurns(measured: Run, baseline: Run, turns: number): Medians {
  const times = Array.from({ length: turns + 1 }, () => ({ baseline: baseline(), measured: measured() })).slice(1);
  return {
    measured: median(times.map((time) => time.measured)),
    baseline: median(times.map((time) => time.baseline)),
  };
}

/** A command, timed from outside: starting node and loading everything is part of it. */
export function wholeProcess(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  return () => {
    const start = performance.now();
    runIn(cwd, command, env);
    return performance.now() - start;
  };
}

/** Runs a command that times itself, and prints the milliseconds. */
export function ownTime(command: string, cwd: string): number {
  return Number(runIn(cwd, command));
}

/** Nothing of the caller's environment but what finds programs and their caches. */
function runIn(cwd: string, command: string, env: Readonly<Record<string, string>> = {}): string {
  const { PATH, HOME } = process.env;
  const options = { cwd, shell: true, env: { PATH, HOME, ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(command, options);
  if (status !== 0) {
    throw new Error(`${command} ended with ${String(status)}:\n${stderr}`);
  }
  return stdout;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}
