import { isAbsolute, relative, resolve } from 'node:path';

import { App } from 'cdktf';
import type { Construct } from 'constructs';

/** From a stack's folder (`OUT/stacks/NAME`) to the folder that holds `OUT`. */
const ABOVE_STACK = '../../..';

/**
 * The project's folder as seen from the stack's, so that no path of this machine gets into the synth output: the folder
 * that `cdktf synth` runs in, or the one that holds the output where that was sent elsewhere.
 */
export function projectFromStack(scope: Construct): string {
  const out = relative(process.cwd(), resolve(App.of(scope).outdir));
  const isInside = out !== '' && !out.startsWith('..') && !isAbsolute(out);
  const deeper = isInside
    ? out
        .split(/[\\/]/)
        .slice(1)
        .map(() => '..')
    : [];
  return [ABOVE_STACK, ...deeper].join('/');
}
