import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Delays } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import type { OpenStack } from '../../openstack/connect';
import { connect } from '../../openstack/connect';
import type { Magnum } from '../../openstack/services/magnum';
import { PROJECT, scratchFolder } from './app';

const SCRIPT = join(PROJECT, 'dist/assets/life-cycle.js');

/** How a run of the script ended. */
export interface ScriptEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScriptRun {
  readonly child: ChildProcess;
  readonly end: Promise<ScriptEnd>;
  /** Until it has printed a text, on either stream. @throws with all that it printed, when it ends before */
  readonly prints: (text: string) => Promise<void>;
}

export type ScriptEnv = Readonly<Record<string, string | number | undefined>>;

/** Starts the script that stacks carry, with plain Node and in a folder like a stack's, as a local-exec does. */
export function startScript(cwd: string, action: string, env: ScriptEnv): ScriptRun {
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const child = spawn(process.execPath, [SCRIPT, action], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, ...(Object.fromEntries(given) as Record<string, string>) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const end = new Promise<ScriptEnd>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...printed });
    });
  });
  const prints: ScriptRun['prints'] = async (text) => {
    const said = (): string => printed.stdout + printed.stderr;
    while (!said().includes(text)) {
      if (child.exitCode !== null) {
        throw new Error(`${action} never said "${text}", but:\n${said()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, end, prints };
}

/** A cloud of a test's own, and a stack's folder that leads to it. */
export interface LifeCycleWorld {
  readonly magnum: Magnum;
  readonly cloud: OpenStack;
  /** `cdktf.out/stacks/prod`. */
  readonly folder: string;
  /** What leads to the cloud. */
  readonly env: ScriptEnv;
  readonly start: (action: string, env: ScriptEnv) => ScriptRun;
  readonly run: (action: string, env: ScriptEnv) => Promise<ScriptEnd>;
  /** Ends the cloud, while the test goes on. */
  readonly stop: () => Promise<void>;
}

/** Fast, but slow enough that Magnum is seen at work. */
const DELAYS: Delays = { conductorMs: 50, createMs: 400, resizeMs: 700, upgradeMs: 700, deleteMs: 700 };

export async function onLifeCycle(
  use: (world: LifeCycleWorld) => Promise<void>,
  delays: Partial<Delays> = {},
): Promise<void> {
  const scratch = scratchFolder();
  const folder = join(scratch.path, 'cdktf.out/stacks/prod');
  mkdirSync(folder, { recursive: true });
  const devcloud = await startDevcloud({ dir: join(scratch.path, 'cloud'), delays: { ...DELAYS, ...delays } });
  const env = { OS_CLOUD: 'kube', OS_CLIENT_CONFIG_FILE: devcloud.files.cloudsYaml, TMPDIR: scratch.path };
  const cloud = await connect({ env: { ...env, HOME: scratch.path }, cwd: folder });
  const { magnum } = cloud;
  const start: LifeCycleWorld['start'] = (action, more) => startScript(folder, action, { ...env, ...more });
  try {
    const run: LifeCycleWorld['run'] = async (action, more) => await start(action, more).end;
    await use({ magnum, cloud, folder, env, start, run, stop: devcloud.close });
  } finally {
    await cloud.close();
    await devcloud.close();
    scratch.remove();
  }
}

export type Labels = Readonly<Record<string, string>>;

export async function makeTemplate({ magnum }: LifeCycleWorld, kubeTag: string, labels: Labels = {}): Promise<string> {
  return await magnum.createClusterTemplate({
    name: `template-${kubeTag}`,
    coe: 'kubernetes',
    image_id: 'fedora-coreos',
    flavor_id: 'm1.small',
    master_flavor_id: 'm1.small',
    external_network_id: 'public',
    network_driver: 'flannel',
    labels: { kube_tag: kubeTag, ...labels },
  });
}

/** A cluster, asked for and not waited for. */
export async function askForCluster(world: LifeCycleWorld, template: string, more: object = {}): Promise<string> {
  const fields = {
    name: 'mycluster',
    cluster_template_id: template,
    keypair: 'kubekey',
    master_count: 1,
    node_count: 2,
  };
  return await world.magnum.createCluster({ ...fields, ...more });
}

export async function askForGroup({ magnum }: LifeCycleWorld, cluster: string, more: object = {}): Promise<string> {
  return await magnum.createNodeGroup(cluster, { name: 'gpu', node_count: 1, merge_labels: true, labels: {}, ...more });
}

/** Until Magnum is at work on nothing of the cluster. */
export async function rest({ magnum }: LifeCycleWorld, cluster: string): Promise<void> {
  const busy = async (): Promise<boolean> => {
    const parts = [await magnum.getCluster(cluster), ...(await magnum.listNodeGroups(cluster))];
    return parts.some(({ status }) => status?.endsWith('_IN_PROGRESS') === true);
  };
  // What was asked for last has begun by then.
  await new Promise((resolve) => setTimeout(resolve, 150));
  while (await busy()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A cluster that is there, with its default groups at rest. */
export async function makeCluster(world: LifeCycleWorld, template: string, more: object = {}): Promise<string> {
  const cluster = await askForCluster(world, template, more);
  await rest(world, cluster);
  return cluster;
}

export async function makeGroup(world: LifeCycleWorld, cluster: string, more: object = {}): Promise<string> {
  const group = await askForGroup(world, cluster, more);
  await rest(world, cluster);
  return group;
}
