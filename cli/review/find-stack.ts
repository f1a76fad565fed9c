import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { CannotReview } from '../../review/plan/cannot-review';
import type { Plan } from '../../review/plan/plan';
import type { StackFacts } from '../../review/stack/stack-facts';
import { NO_FACTS, readStackFacts } from '../../review/stack/stack-facts';

const FILE = 'cdk.tf.json';

export interface FoundStack {
  readonly facts: StackFacts;
  /** Folder of the stack; absent where none fits. */
  readonly folder?: string;
}

/**
 * The stack that a plan is of: the folder that was named, the plan's own, or the one of the synth output here that has
 * all that the plan has.
 *
 * @throws CannotReview when a folder was named that has no stack
 */
export function findStack(
  plan: Plan,
  planFile: string | undefined,
  named: string | undefined,
  cwd: string,
): FoundStack {
  if (named !== undefined) {
    const facts = factsIn(named);
    if (facts === undefined) {
      throw new CannotReview(`--stack-dir ${named} has no ${FILE} that can be read`);
    }
    return { facts, folder: named };
  }
  const own = planFile === undefined ? undefined : dirname(planFile);
  const beside = own === undefined ? undefined : factsIn(own);
  if (beside !== undefined) {
    return { facts: beside, folder: own };
  }
  const fitting = stacksIn(join(cwd, 'cdktf.out', 'stacks')).filter(({ facts }) => fits(plan, facts));
  // Stacks of a fleet can be alike: none of them is better than the wrong one.
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : { facts: NO_FACTS };
}

function factsIn(folder: string): StackFacts | undefined {
  try {
    return readStackFacts(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

function stacksIn(folder: string): { facts: StackFacts; folder: string }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const facts = factsIn(join(folder, name));
    return facts === undefined ? [] : [{ facts, folder: join(folder, name) }];
  });
}

/** Both have the same resources: a stack has a path for each. */
function fits({ blocks }: Plan, { constructPaths }: StackFacts): boolean {
  return (
    blocks.size > 0 &&
    blocks.size === constructPaths.size &&
    [...blocks.keys()].every((address) => constructPaths.has(address))
  );
}
