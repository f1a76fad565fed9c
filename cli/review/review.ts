import { writeFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';

import { MagnumPlatform } from '../../magnum/platform';
import { mergeReports } from '../../review/judge/merge-reports';
import type { Report } from '../../review/judge/report';
import { reviewPlan } from '../../review/judge/review-plan';
import { CannotReview } from '../../review/plan/cannot-review';
import { toMarkdown } from '../../review/report/markdown';
import { isAtLeast } from '../../review/risk';
import { coloursFor } from '../colours';
import type { ExitCode, Io } from '../io';
import { findStack } from './find-stack';
import type { ReviewCommandOptions } from './options';
import { toText } from './print';
import { messageOf, readInput } from './read-input';
import { toSarif } from './sarif';

/** Reviews the plans and writes one report of them all. */
export async function review(plans: readonly string[], options: ReviewCommandOptions, io: Io): Promise<ExitCode> {
  try {
    if (plans.length > 1 && options.stackDir !== undefined) {
      throw new CannotReview('--stack-dir is of one plan, and several were given');
    }
    const reports = [];
    for (const plan of plans) {
      reports.push(await reviewOne(plan, options, io));
    }
    const report = mergeReports(reports);
    await write(render(report, plans[0] ?? '', options, io), options, io);
    return isAtLeast(report.verdict, options.failOn) ? 1 : 0;
  } catch (error) {
    io.err(error instanceof CannotReview ? error.message : `could not review: ${placeOf(error)}`);
    return 2;
  }
}

/** Of a defect of our own, which must not look like a review; its message may quote the plan. */
function placeOf(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : { name: 'an error' };
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return [`${name}, a defect of cdktf-magnum`, ...frames.slice(0, 3)].join('\n');
}

async function reviewOne(
  named: string,
  options: ReviewCommandOptions,
  io: Io,
): Promise<{ stack: string; report: Report }> {
  const stackDir = options.stackDir === undefined ? undefined : resolve(io.cwd, options.stackDir);
  try {
    const { plan, file } = await readInput(named, stackDir, io);
    const { facts } = findStack(plan, file, stackDir, io.cwd);
    const platform = options.platform ?? platformOf(facts.platform);
    return { stack: facts.name ?? basename(named), report: reviewPlan(plan, { facts, platform }) };
  } catch (error) {
    throw error instanceof CannotReview
      ? new CannotReview(`${named === '-' ? 'standard input' : named} ${error.message}`)
      : error;
  }
}

/** A stack can be of a newer release of this package, which knows platforms that this one does not. */
function platformOf(text: string | undefined): MagnumPlatform | undefined {
  const platform = text === undefined ? undefined : MagnumPlatform.parse(text);
  return platform?.problem === undefined ? platform : undefined;
}

function render(report: Report, plan: string, { format, output }: ReviewCommandOptions, io: Io): string {
  switch (format) {
    case 'text': {
      const plain = { ...io, env: { ...io.env, NO_COLOR: '1' } };
      return toText(
        report,
        output === undefined ? io.columns : undefined,
        coloursFor(output === undefined ? io : plain),
      );
    }
    case 'markdown':
      return toMarkdown(report);
    case 'json':
      return JSON.stringify(report, undefined, 2);
    case 'sarif':
      return JSON.stringify(
        toSarif(report, plan === '-' ? 'plan.json' : relative(io.cwd, resolve(io.cwd, plan))),
        undefined,
        2,
      );
  }
}

async function write(text: string, { output }: ReviewCommandOptions, io: Io): Promise<void> {
  if (output === undefined) {
    io.out(text);
    return;
  }
  await writeFile(resolve(io.cwd, output), `${text}\n`).catch((error: unknown) => {
    throw new CannotReview(`--output ${output} cannot be written (${messageOf(error)})`);
  });
}
