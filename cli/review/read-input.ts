import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { CannotReview } from '../../review/plan/cannot-review';
import { parsePlan } from '../../review/plan/parse-plan';
import type { Plan } from '../../review/plan/plan';
import { findTerraform, noTerraform } from '../../tools/terraform';
import type { Io } from '../io';

/** A plan file of Terraform is a ZIP archive. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

export interface PlanInput {
  readonly plan: Plan;
  /** Absent of standard input. */
  readonly file?: string;
}

/**
 * Reads one PLAN of the command line: the JSON of a plan, a plan file that Terraform is asked to show, or `-`.
 *
 * @param stackDir folder that Terraform shows the plan in, in place of the plan's own
 */
export async function readInput(named: string, stackDir: string | undefined, io: Io): Promise<PlanInput> {
  if (named === '-') {
    return { plan: parsePlan(await readAll(process.stdin)) };
  }
  const file = resolve(io.cwd, named);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CannotReview(`cannot be read (${messageOf(error)})`);
  });
  const isPlanFile = bytes.subarray(0, ZIP.length).equals(ZIP);
  return { plan: parsePlan(isPlanFile ? await show(file, stackDir ?? dirname(file), io) : bytes), file };
}

/** `ENOENT`, or what the error says. */
export function messageOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

/** Terraform needs the provider to show a plan, so it runs where that was initialized. */
async function show(file: string, cwd: string, { env }: Io): Promise<Buffer> {
  const cli = await findTerraform(env);
  if (cli === undefined) {
    throw new CannotReview(`is a plan file, and ${noTerraform(env)}`);
  }
  const options = { cwd, env: { ...env, CHECKPOINT_DISABLE: '1' }, encoding: 'buffer', maxBuffer: 2 ** 30 } as const;
  return await new Promise((done, refuse) => {
    execFile(cli.path, ['show', '-json', file], options, (error, stdout, stderr) => {
      if (error === null) {
        done(stdout);
      } else {
        refuse(
          new CannotReview(
            `is a plan file that ${cli.path} show -json cannot show in ${cwd}:\n${stderr.toString().trim()}`,
          ),
        );
      }
    });
  });
}
