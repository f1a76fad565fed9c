import type { CloudAccess } from '../../openstack/access';
import { openHttp } from '../../openstack/http';
import type { LocateOptions } from '../../tools/provider/locate';
import type { Check } from './check';
import { checkCloud } from './cloud';
import type { DeploySurroundings } from './deploy';
import { checkDeploy } from './deploy';
import { checkKeystone } from './keystone';
import { checkKubectl } from './kubectl';
import { checkMagnum } from './magnum';
import { checkNode } from './node';
import { checkProvider } from './provider';
import { checkTerraform } from './terraform';

export interface ExamineOptions extends DeploySurroundings, LocateOptions {
  /** Entry of clouds.yaml. @default - what OS_CLOUD and the other variables come to */
  readonly cloud?: string;
  /** For the whole examination. */
  readonly timeoutMs: number;
  /** @default - this process's */
  readonly nodeVersion?: string;
}

/** Part of the time that one answer may take, so that Keystone and Magnum fit in one after the other. */
const ANSWER_SHARE = 0.6;

/** Runs all checks side by side. What is not known when the time is up is said to be so. */
export async function examine(options: ExamineOptions): Promise<Check[]> {
  const { env, timeoutMs, nodeVersion = process.versions.node } = options;
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(new DOMException('the time is up', 'TimeoutError'));
  }, timeoutMs);
  try {
    const checks = await Promise.all([
      examineTools(options, deadline.signal),
      inTime('kubectl', checkKubectl(env, deadline.signal), deadline.signal),
      examineCloud(options, deadline.signal),
    ]);
    return [checkNode(nodeVersion), ...checks.flat()];
  } finally {
    clearTimeout(timer);
  }
}

async function examineTools(options: ExamineOptions, signal: AbortSignal): Promise<Check[]> {
  const terraform = await inTime('terraform', checkTerraform(options.env), signal);
  if (!('check' in terraform)) {
    return [terraform, notDone('provider', 'terraform')];
  }
  const { check, cli } = terraform;
  if (cli === undefined) {
    return [check, notDone('provider', 'terraform')];
  }
  return [check, await inTime('provider', checkProvider(cli, options.env, options), signal)];
}

async function examineCloud(options: ExamineOptions, signal: AbortSignal): Promise<Check[]> {
  const { check, access } = await checkCloud(options.cloud, options);
  if (access === undefined) {
    return [check, ...['deploy', 'keystone', 'magnum'].map((name) => notDone(name, 'cloud'))];
  }
  return [check, ...checkDeploy(access.cloud, options), ...(await examineServices(access, options, signal))];
}

async function examineServices(access: CloudAccess, options: ExamineOptions, signal: AbortSignal): Promise<Check[]> {
  const { env, timeoutMs } = options;
  const http = await openHttp({ tls: access.tls, env, timeoutMs: timeoutMs * ANSWER_SHARE, signal });
  try {
    const { check, session } = await checkKeystone(access, http);
    return check.status === 'problem' || session === undefined
      ? [check, notDone('magnum', 'keystone')]
      : [check, await checkMagnum(access, session, http)];
  } finally {
    await http.close();
  }
}

function notDone(name: string, because: string): Check {
  return { name, status: 'not done', summary: `not done, because of ${because}` };
}

/** The result, or once the time is up a warning that there is none. */
async function inTime<T>(name: string, result: Promise<T>, signal: AbortSignal): Promise<T | Check> {
  const late: Check = {
    name,
    status: 'warning',
    summary: 'no answer in the time there was',
    fix: 'give it more: --timeout 60',
  };
  return await new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      resolve(late);
    });
    result.then(resolve, reject);
  });
}
