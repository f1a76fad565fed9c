import { basename, dirname } from 'node:path';

import type { Env } from './inputs';

/** Commands to go on with, for a shell. */
export interface Hints {
  readonly retry: string;
  readonly remove: string;
  readonly untaint: string;
  /** Takes a cluster into the state under its address. */
  readonly take: (clusterId: string) => string;
}

/** @param cwd the stack's folder, `cdktf.out/stacks/NAME`: a local-exec runs there */
export function hintsFor(env: Env, cwd: string, address = 'ADDRESS'): Hints {
  const stack = basename(dirname(cwd)) === 'stacks' ? ` ${basename(cwd)}` : '';
  const terraform = env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const inFolder = (command: string): string => `(cd ${quoted(cwd)} && ${command})`;
  return {
    retry: `cdktf deploy${stack}`,
    remove: `cdktf destroy${stack}`,
    untaint: inFolder(`${terraform} untaint ${quoted(address)}`),
    take: (clusterId) => inFolder(`${terraform} import ${quoted(address)} ${clusterId}`),
  };
}

/** As one word of a shell. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
