import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { requireSameOutput } from '../../bench/same-output';
import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

function clusters(kind: string, count: number): string {
  const out = join(scratch.path, `${kind}-${count}`);
  const args = ['-r', 'sucrase/register/ts', 'bench/clusters.ts', kind, String(count), out];
  execFileSync(process.execPath, args, { cwd: PROJECT });
  return out;
}

test('what the benchmark compares makes the same', () => {
  const constructs = clusters('constructs', 2);

  expect(() => {
    requireSameOutput(constructs, clusters('bare', 2));
  }).not.toThrow();
});

test('the benchmark refuses to compare what makes something else', () => {
  expect(() => {
    requireSameOutput(clusters('checked', 1), clusters('bare', 1));
  }).toThrow('cluster-1 must come out the same from both apps');
  expect(() => {
    requireSameOutput(clusters('constructs', 1), clusters('bare', 2));
  }).toThrow('the two apps must make the same stacks');
});
