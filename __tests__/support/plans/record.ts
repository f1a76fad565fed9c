import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Devcloud } from '../../../devcloud';
import { startDevcloud } from '../../../devcloud';
import { scratchFolder } from '../app';
import { logIn } from '../devcloud';
import { cloudEnv, runProgram } from '../devcloud-run';
import { terraformEnv } from '../terraform';
import { stackWith } from './base';
import type { PlanCase } from './case';
import { PLAN_CASES } from './cases';
import { scrub } from './scrub';

/**
 * Makes the plans of `cases.ts` with the real Terraform and provider against devcloud, and applies them:
 * `node -r sucrase/register/ts __tests__/support/plans/record.ts [NAME …]`, all cases without names.
 */
const PLANS = resolve(__dirname, '../../review/plans');
/** The provider waits most of the time. */
const AT_ONCE = 4;

interface Run {
  readonly code: number | null;
  readonly output: string;
}

type Terraform = (...args: string[]) => Promise<Run>;

async function record(one: PlanCase): Promise<void> {
  const scratch = scratchFolder();
  const cloud = await startDevcloud({ dir: join(scratch.path, 'cloud') });
  const stack = join(scratch.path, 'stack');
  mkdirSync(stack);
  try {
    const env = { ...terraformEnv(), ...cloudEnv(cloud) };
    const terraform: Terraform = async (...args) => await runProgram('terraform', args, stack, env);
    const plan = await planOf(one, stack, terraform, cloud);
    const { code, output } = await terraform('apply', '-no-color', '-input=false', 'plan.out');
    const applied = code === 0 ? 'ok' : errorsIn(output);
    const places = [scratch.path, cloud.url];
    writeFileSync(join(PLANS, `${one.name}.json`), `${scrub(plan, places)}\n`);
    writeFileSync(join(PLANS, `${one.name}.applied.txt`), `${scrub(applied, places)}\n`);
    process.stdout.write(`${one.name}: ${applied.split('\n')[0] ?? ''}\n`);
  } finally {
    await cloud.close();
    scratch.remove();
  }
}

async function planOf(one: PlanCase, stack: string, terraform: Terraform, cloud: Devcloud): Promise<string> {
  const write = (edits: PlanCase['before']): void => {
    writeFileSync(join(stack, 'main.tf.json'), JSON.stringify(stackWith(edits ?? {})));
  };
  write(one.isNew === true ? { ...one.before, ...one.change } : one.before);
  await must(terraform, 'init', '-no-color', '-input=false');
  if (one.isNew !== true) {
    await must(terraform, 'apply', '-no-color', '-input=false', '-auto-approve');
  }
  for (const args of one.meanwhile ?? []) {
    await must(terraform, ...args);
  }
  if (one.elsewhere !== undefined) {
    await removeElsewhere(one.elsewhere, cloud);
  }
  write({ ...one.before, ...one.change });
  // A plan that is refused is written nevertheless.
  await terraform('plan', '-no-color', '-input=false', '-out=plan.out', ...(one.plan ?? []));
  const shown = await must(terraform, 'show', '-json', 'plan.out');
  // What Terraform has to say of its own settings comes after the line.
  return shown.slice(shown.indexOf('{'), shown.lastIndexOf('}') + 1).split('\n')[0] ?? '';
}

async function must(terraform: Terraform, ...args: string[]): Promise<string> {
  const { code, output } = await terraform(...args);
  if (code !== 0) {
    throw new Error(`terraform ${args.join(' ')} ended with ${String(code)}:\n${output}`);
  }
  return output;
}

/** What somebody removes behind Terraform's back is gone before it plans. */
async function removeElsewhere(what: 'group removed' | 'cluster removed', cloud: Devcloud): Promise<void> {
  const headers = {
    'x-auth-token': await logIn(cloud.url, 'kube'),
    'openstack-api-version': 'container-infra latest',
  };
  const cluster = `${cloud.url}/container-infra/v1/clusters/mycluster`;
  const gone = what === 'group removed' ? `${cluster}/nodegroups/mygroup` : cluster;
  await fetch(gone, { method: 'DELETE', headers });
  while ((await fetch(gone, { headers })).status !== 404) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** What Terraform says went wrong, without its frame. */
function errorsIn(output: string): string {
  const lines = output.split('\n').map((line) => line.replace(/^[│╷╵] ?/, '').trim());
  return lines
    .slice(lines.findIndex((line) => line.startsWith('Error')))
    .filter((line) => line !== '')
    .join('\n');
}

async function main(names: readonly string[]): Promise<void> {
  mkdirSync(PLANS, { recursive: true });
  const waiting = PLAN_CASES.filter(({ name }) => names.length === 0 || names.includes(name));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await record(next);
      } catch (error) {
        process.stderr.write(`${next.name}: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

void main(process.argv.slice(2));
