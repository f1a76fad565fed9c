import { execFile } from 'node:child_process';

import type { Env } from '../../tools/terraform';
import type { Check } from './check';

/** Looks for kubectl, which nothing here needs but the person will. */
export async function checkKubectl(env: Env, signal: AbortSignal): Promise<Check> {
  const output = await new Promise<string | undefined>((resolve) => {
    execFile('kubectl', ['version', '--client', '--output=json'], { env: { ...env }, signal }, (error, stdout) => {
      resolve(error === null ? stdout : undefined);
    });
  });
  const version = /"gitVersion":\s*"([^"]+)"/.exec(output ?? '')?.[1];
  if (output !== undefined) {
    return { name: 'kubectl', status: 'ok', summary: `kubectl ${version ?? 'of an unknown version'}` };
  }
  return {
    name: 'kubectl',
    status: 'warning',
    summary:
      'no kubectl runs from the path; deploying and writing the kubeconfig work without it, using the cluster does not',
    fix: 'install kubectl (https://kubernetes.io/docs/tasks/tools/), of a version within one minor of the cluster',
  };
}
