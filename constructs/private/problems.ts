import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

import { checkRun } from './check-run';

/** A mistake in what the caller asked for. Lists every problem that was found, each with where it is. */
export class ConfigError extends Error {
  public constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    // The lines above say where to look; the frames of a mistake in the configuration are all ours.
    this.stack = `${this.name}:\n${this.message}`;
  }
}

/** Has `check` asked at synth, when the whole app is there, together with what every other construct found. */
export function checkAtSynth(construct: IConstruct, check: () => readonly string[]): void {
  checkRun()?.noteSite(construct);
  construct.node.addValidation({ validate: () => [...check()] });
  const stack = construct.node.scopes.find((scope) => TerraformStack.isStack(scope));
  if (stack !== undefined) {
    validateWholeApp(stack);
  }
}

/** Has `work` done in every synth, when all constructs of the app were asked and nothing is wrong. */
export function whenAllIsRight(construct: IConstruct, work: (root: IConstruct) => void): void {
  const { root } = construct.node;
  atTheEnd.set(root, (atTheEnd.get(root) ?? new Set()).add(work));
}

/** By app. */
const atTheEnd = new WeakMap<IConstruct, Set<(root: IConstruct) => void>>();

/**
 * cdktf validates stack by stack, writes each one that is right, and stops at the first that is not. Somebody who wrote
 * ten clusters wants to hear of all of them at once, and nothing written: so the first of our stacks validates the app.
 */
function validateWholeApp(stack: TerraformStack): void {
  if (Object.hasOwn(stack, 'runAllValidations')) {
    return;
  }
  const { root } = stack.node;
  const first = firstStack.get(root) ?? stack;
  firstStack.set(root, first);
  stack.runAllValidations = () => {
    if (validated.has(root) && stack !== first) {
      return;
    }
    const problems = problemsBelow(stack === first ? root : stack);
    if (problems.size > 0) {
      checkRun()?.writeReport(root, problems);
      throw new ConfigError([...problems].flatMap(([construct, texts]) => withPath(construct, texts)));
    }
    atTheEnd.get(root)?.forEach((work) => {
      work(root);
    });
    checkRun()?.writeReport(root, problems);
    if (stack === first) {
      rememberForThisSynth(root);
    }
  };
}

/** By app. */
const firstStack = new WeakMap<IConstruct, TerraformStack>();

/** Apps that the first stack found to be right in the synth that is going on. */
const validated = new WeakSet<IConstruct>();

/** A synth is one synchronous run: the other stacks need not be looked at again in it, and must be in the next. */
function rememberForThisSynth(root: IConstruct): void {
  validated.add(root);
  queueMicrotask(() => validated.delete(root));
}

function problemsBelow(scope: IConstruct): ReadonlyMap<IConstruct, readonly string[]> {
  const problems = new Map<IConstruct, readonly string[]>();
  for (const construct of scope.node.findAll()) {
    const texts = construct.node.validate();
    if (texts.length > 0) {
      problems.set(construct, texts);
    }
  }
  return problems;
}

/** The app itself has no path. */
function withPath({ node }: IConstruct, problems: readonly string[]): string[] {
  return problems.map((problem) => `${node.path === '' ? 'app' : node.path}: ${problem}`);
}
