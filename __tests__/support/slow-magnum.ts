import type { Magnum } from '../../openstack/services/magnum';
import type { MagnumCluster, NodeGroupSummary } from '../../openstack/services/magnum-types';
import type { Env } from '../../operate/life-cycle/inputs';
import { Inputs } from '../../operate/life-cycle/inputs';
import { hintsFor } from '../../operate/life-cycle/hints';
import { Progress } from '../../operate/life-cycle/progress';
import type { Run } from '../../operate/life-cycle/run';

/** What a Magnum shows from a second on; undefined: there is no such cluster. */
export interface Shown {
  readonly from: number;
  readonly cluster?: string;
  readonly groups?: Readonly<Record<string, readonly [status: string, nodes: number]>>;
  readonly addresses?: number;
}

/** A run against a Magnum that takes its time, where waiting takes none. */
export interface SlowRun {
  readonly run: Run;
  /** Seconds that passed. */
  readonly seconds: () => number;
  readonly said: readonly string[];
  /** Requests for a change, with the second that they came in. */
  readonly asked: readonly string[];
}

export function slowRun(timeline: readonly Shown[], env: Env): SlowRun {
  let now = 0;
  const said: string[] = [];
  const asked: string[] = [];
  const say = (line: string): void => void said.push(line);
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await Promise.resolve();
    },
  };
  const shown = (): Shown => timeline.findLast(({ from }) => from <= now / 1000) ?? { from: 0 };
  const change = async (what: string): Promise<void> => {
    asked.push(`${Math.round(now / 1000)}: ${what}`);
    await Promise.resolve();
  };
  const magnum: Partial<Magnum> = {
    getCluster: async () => await Promise.resolve(clusterOf(shown())),
    listNodeGroups: async () => await Promise.resolve(groupsOf(shown())),
    resizeCluster: async (_, { nodegroup = '', node_count: count }) => {
      await change(`resize ${nodegroup} to ${count}`);
    },
    deleteNodeGroup: async (_, group) => {
      await change(`delete ${group}`);
    },
  };
  const run = {
    inputs: new Inputs({ MAGNUM_CLUSTER_ID: 'c-1', MAGNUM_CLUSTER_TEMPLATE_ID: 't-1', ...env }),
    clusterId: 'c-1',
    magnum: magnum as Magnum,
    clock,
    progress: new Progress(clock, say),
    say,
    hints: hintsFor({}, '/project/cdktf.out/stacks/prod'),
  };
  return { run, seconds: () => now / 1000, said, asked };
}

function clusterOf({ cluster, addresses = 0 }: Shown): MagnumCluster {
  const fields: Partial<MagnumCluster> = {
    uuid: 'c-1',
    name: 'mycluster',
    status: cluster,
    cluster_template_id: 't-1',
    node_addresses: Array<string>(addresses).fill('10.0.0.5'),
  };
  return fields as MagnumCluster;
}

function groupsOf({ groups = {} }: Shown): NodeGroupSummary[] {
  return Object.entries(groups).map(([name, [status, nodes]]) => {
    const fields: Partial<NodeGroupSummary> = {
      uuid: name,
      name,
      status,
      node_count: nodes,
      is_default: name === 'workers',
      role: 'worker',
    };
    return fields as NodeGroupSummary;
  });
}
