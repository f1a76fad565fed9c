import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Medians } from './measure';
import { ownTime, takeTurns, wholeProcess } from './measure';
import { requireSameOutput } from './same-output';

/** One promise about speed, and whether it is kept. */
export interface Row {
  readonly what: string;
  readonly baseline: string;
  /** Milliseconds of what is measured, and of its baseline in the same run. */
  readonly times: Medians;
  /** How many times the baseline it took. */
  readonly ratio: number;
  /** The most that `ratio` may be, or the least. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number };
  readonly isMet: boolean;
}

const PROJECT = resolve(__dirname, '..');
/** Of what takes half a second, and of what takes longer. */
const [MANY_TURNS, TURNS] = [11, 5];

/** Measures everything, one after the other. `scratch` is a folder for what is synthesized. */
export function* measureRows(scratch: string): Generator<Row> {
  yield appAgainstCdktf(scratch);
  yield tsNodeAgainstApp(scratch);
  const hundred = manyClusters(scratch, 100);
  yield hundred;
  const thousand = manyClusters(scratch, 1000);
  yield thousand;
  yield perCluster(hundred, thousand);
  yield checkedClusters(scratch, 1000);
}

function appAgainstCdktf(scratch: string): Row {
  const times = takeTurns(app(scratch), wholeProcess(`node -e "require('cdktf')"`, PROJECT), MANY_TURNS);
  return rowOf('synth of main.ts, by the app command of cdktf.json', 'loading cdktf', times, { atMost: 2 });
}

function tsNodeAgainstApp(scratch: string): Row {
  const tsNode = wholeProcess('npx ts-node main.ts', PROJECT, { CDKTF_OUTDIR: join(scratch, 'ts-node') });
  const times = takeTurns(tsNode, app(scratch), TURNS);
  return rowOf("synth of main.ts, by cdktf init's npx ts-node", 'the app command', times, { atLeast: 6 });
}

function app(scratch: string): () => number {
  const { app: command } = JSON.parse(readFileSync(join(PROJECT, 'cdktf.json'), 'utf8')) as { app: string };
  return wholeProcess(command, PROJECT, { CDKTF_OUTDIR: join(scratch, 'app') });
}

function manyClusters(scratch: string, count: number): Row {
  const turns = count > 100 ? TURNS : MANY_TURNS;
  const times = takeTurns(clusters(scratch, 'constructs', count), clusters(scratch, 'bare', count), turns);
  requireSameOutput(outOf(scratch, 'constructs', count, 1), outOf(scratch, 'bare', count, 1));
  return rowOf(`${count} clusters, a ClusterStack each`, 'bare bindings, same output', times, { atMost: 1.15 });
}

/** What is asked at plan has a price at synth. */
function checkedClusters(scratch: string, count: number): Row {
  const without = join(scratch, 'unchecked');
  mkdirSync(without);
  const times = takeTurns(clusters(scratch, 'checked', count), clusters(without, 'constructs', count), TURNS);
  return rowOf(`${count} clusters with plan checks`, 'without plan checks', times, { atMost: 1.2 });
}

/**
 * A folder for each turn, removed at the very end: where thousands of files were just deleted, ext4 gets slower with
 * every turn, and the second of a pair pays for it.
 */
function clusters(scratch: string, kind: string, count: number): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    const out = outOf(scratch, kind, count, turn);
    return ownTime(`node -r sucrase/register/ts bench/clusters.ts ${kind} ${count} ${out}`, PROJECT);
  };
}

function outOf(scratch: string, kind: string, count: number, turn: number): string {
  return join(scratch, `${kind}-${count}-${turn}`);
}

function perCluster(few: Row, many: Row): Row {
  const times = { measured: many.times.measured / 1000, baseline: few.times.measured / 100 };
  return rowOf('a cluster among 1000', 'a cluster among 100', times, { atMost: 1.25 });
}

function rowOf(what: string, baseline: string, times: Medians, limit: Row['limit']): Row {
  const ratio = times.measured / times.baseline;
  const isMet = 'atMost' in limit ? ratio <= limit.atMost : ratio >= limit.atLeast;
  return { what, baseline, times, ratio, limit, isMet };
}
