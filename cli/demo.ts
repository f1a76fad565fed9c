import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Command } from 'commander';

import type { Devcloud } from '../devcloud';
import { obtainProvider } from '../tools/provider/obtain';
import type { LocatedProvider } from '../tools/provider/locate';
import type { Env } from '../tools/terraform';
import { cdktfEnv, findTerraform, noTerraform } from '../tools/terraform';
import type { DeployedCluster } from './demo/deploy';
import { deploy, DeployFailed } from './demo/deploy';
import type { Interruption } from './demo/interruption';
import { untilInterrupted } from './demo/interruption';
import { kubectlGetNodes, NO_KUBECTL, nodeTable } from './demo/nodes';
import { shellQuote } from './shell';
import { devcloudProblem } from './devcloud-problem';
import type { ExitCode, Io } from './io';

interface DemoOptions {
  readonly keep?: true;
  readonly dir: string;
}

const HELP = `
It starts a devcloud (cdktf-magnum devcloud --help), runs cdktf deploy of the app that cdktf.json names against it, and
shows the nodes of the clusters that came of it. State and kubeconfigs go into a temporary folder and not beside the
app: whatever you deployed elsewhere is not touched. At the end nothing is left, running or otherwise.

Examples:
  $ npm run demo                     # in a fresh clone: installs and builds what is missing first
  $ npm run demo -- --keep           # lets the cloud run on until Ctrl-C, to try more on it

Exit status: 0 the clusters are there; 1 the deploy or kubectl failed; 2 it could not begin, or was stopped.`;

/** `cdktf-magnum demo`: the whole way from `main.ts` to `kubectl get nodes`, without a cloud at hand. */
export function demoCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command('demo')
    .description('Deploy the app of this folder to an OpenStack on this machine, and show its nodes.')
    .option('--keep', 'let the cloud run on until Ctrl-C')
    .option('--dir <folder>', "folder for the cloud's files", '.devcloud')
    .addHelpText('after', HELP)
    .action(async (options: DemoOptions) => {
      ended(await demo(options, io));
    });
}

async function demo(options: DemoOptions, io: Io): Promise<ExitCode> {
  const interruption = untilInterrupted();
  let folder: string | undefined;
  let cloud: Devcloud | undefined;
  try {
    folder = await temporaryFolder();
    const provider = await findProvider(io);
    cloud = await startCloud(options, io);
    io.err(`an OpenStack runs on ${cloud.url}; cdktf deploys to it`);
    await showWay({ options, io, provider, cloud, interruption, folder });
    return 0;
  } catch (error) {
    const stopped = interruption.signal.aborted;
    io.err(stopped ? 'stopped; nothing is left running' : (error as Error).message);
    return !stopped && error instanceof DeployFailed ? 1 : 2;
  } finally {
    await cloud?.close();
    await (folder && rm(folder, { recursive: true, force: true }));
    interruption.end();
  }
}

/** Outside of the project: where the synth output is inside, state and kubeconfigs go beside the app. */
async function temporaryFolder(): Promise<string> {
  try {
    return await realpath(await mkdtemp(join(tmpdir(), 'cdktf-magnum-demo-')));
  } catch (error) {
    throw new Error(
      `cannot make a folder in ${tmpdir()}: ${(error as Error).message}; name another in the variable TMPDIR`,
      { cause: error },
    );
  }
}

async function startCloud({ dir }: DemoOptions, io: Io): Promise<Devcloud> {
  const { startDevcloud } = await import('../devcloud');
  try {
    return await startDevcloud({ dir: resolve(io.cwd, dir), log: io.err });
  } catch (error) {
    throw new Error(devcloudProblem(error as NodeJS.ErrnoException, 0, dir), { cause: error });
  }
}

/** With all that cdktf needs in its environment. */
async function findProvider({ env, err }: Io): Promise<LocatedProvider> {
  const cli = await findTerraform(env);
  if (cli === undefined) {
    throw new Error(noTerraform(env));
  }
  const provider = await obtainProvider(cli, env, err);
  return { ...provider, env: { ...cdktfEnv(cli, env), ...provider.env } };
}

interface Way {
  readonly options: DemoOptions;
  readonly io: Io;
  readonly provider: LocatedProvider;
  readonly cloud: Devcloud;
  readonly interruption: Interruption;
  /** For state, kubeconfigs and the synth output. */
  readonly folder: string;
}

async function showWay({ options, io, provider, cloud, interruption, folder }: Way): Promise<void> {
  const env: Env = { ...withoutCloud(io.env), ...provider.env, ...cloudEnv(cloud) };
  const skipLock = provider.source !== 'registry';
  const clusters = await deploy({ cwd: io.cwd, env, folder, skipLock, signal: interruption.signal });
  for (const cluster of clusters) {
    await showNodes(cluster, env, io);
  }
  const exports = { ...provider.env, ...cloudEnv(cloud) };
  if (options.keep === true) {
    io.out(nextOnThisCloud(exports, clusters, folder, skipLock));
    await interruption.happened;
  } else {
    io.out(NEXT);
  }
}

/** Variables of a cloud that somebody uses elsewhere must not decide where the demo goes, nor what its cluster is like. */
function withoutCloud(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(OS|MAGNUM)_/.test(name)));
}

function cloudEnv({ files }: Devcloud): Record<string, string> {
  return { OS_CLIENT_CONFIG_FILE: files.cloudsYaml, OS_CLOUD: 'kube' };
}

async function showNodes({ kubeconfig }: DeployedCluster, env: Env, { out, err }: Io): Promise<void> {
  out(`\n$ KUBECONFIG=${kubeconfig} kubectl get nodes`);
  const table = await kubectlGetNodes(kubeconfig, env);
  if (table === undefined) {
    err(NO_KUBECTL);
  }
  out(table ?? (await nodeTable(kubeconfig)));
}

const NEXT = `
What to try next:
  npm run demo -- --keep        the same, and the cloud runs on: change main.ts, deploy again, scale, destroy
  less README.md                the way to a cloud of your own: npm run doctor, then npx cdktf deploy`;

function nextOnThisCloud(
  exports: Readonly<Record<string, string>>,
  clusters: readonly DeployedCluster[],
  folder: string,
  skipLock: boolean,
): string {
  const [cluster] = clusters;
  const kubeconfig: Record<string, string> = cluster === undefined ? {} : { KUBECONFIG: cluster.kubeconfig };
  const variables = Object.entries({ ...exports, ...kubeconfig });
  const lock = skipLock ? ' --skip-provider-lock' : '';
  return [
    '\nThe cloud runs on until Ctrl-C. In another shell:',
    ...variables.map(([name, value]) => `  export ${name}=${shellQuote(value)}`),
    'What to try next:',
    `  npx cdktf diff --output ${folder}/cdktf.out${lock}       # no changes; change nodeCount in main.ts, and again`,
    `  npx cdktf deploy --output ${folder}/cdktf.out${lock}`,
    `  kubectl get nodes --watch`,
    `  openstack coe cluster list      # the official client, if you have it`,
  ].join('\n');
}
