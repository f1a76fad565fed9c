import { failureOf, waysOn } from './failure';
import type { Observation } from './observation';
import { defaultWorker, hasAllAddresses, hasFailed, inNodes, isBeingDeleted, isBusy } from './observation';
import { stateOf } from './progress';
import { repair } from './repair';
import type { Run } from './run';
import { change, watch } from './watch';
import type { History, Verdict } from './wait';

/** The database row of a cluster, or a changed template, comes a little after the answer that promises it. */
const NOT_YET_MS = 30_000;
/** How long what Magnum shows is doubted while it lists other addresses than there are nodes. */
const DOUBT_MS = 20_000;

/** Waits until the cluster and all its groups are done and as wanted. */
export async function settle(run: Run): Promise<void> {
  const { templateId, nodeCount } = run.inputs;
  await watch(run, {
    until: 'for the cluster to be done',
    judge: (seen, history) => judge(run, { templateId, nodeCount }, seen, history),
  });
}

interface Wanted {
  readonly templateId: string;
  readonly nodeCount?: number;
}

function judge(run: Run, wanted: Wanted, seen: Observation, history: History): Verdict {
  const trouble = troubleOf(run, seen, history, wanted.nodeCount);
  if (trouble !== undefined) {
    return trouble;
  }
  if (seen.cluster?.cluster_template_id !== wanted.templateId) {
    const summary = `the cluster is done, but its template is ${String(seen.cluster?.cluster_template_id)}, not ${wanted.templateId}`;
    return {
      kind: 'failed',
      steadyMs: NOT_YET_MS,
      why: async () => await failureOf(run, seen, summary, waysOn(run, seen)),
    };
  }
  const worker = defaultWorker(seen);
  const { nodeCount = worker?.node_count } = wanted;
  if (worker !== undefined && nodeCount !== undefined && worker.node_count !== nodeCount) {
    const what = `${worker.name} has ${inNodes(worker.node_count)} and Magnum does nothing: asking for ${nodeCount}`;
    return { kind: 'ask', ask: resize(run, worker.uuid, nodeCount, what) };
  }
  return { kind: 'done', steadyMs: hasAllAddresses(seen) ? undefined : DOUBT_MS };
}

/** The verdict on a cluster that is not at rest in good order; undefined where it is. */
export function troubleOf(
  run: Run,
  seen: Observation,
  { sawBusy, asked }: History,
  nodeCount?: number,
): Verdict | undefined {
  const fail = (summary: string, steadyMs?: number): Verdict => ({
    kind: 'failed',
    steadyMs,
    why: async () => await failureOf(run, seen, `${summary} after ${run.progress.seconds()} s`, waysOn(run, seen)),
  });
  if (seen.cluster === undefined) {
    return fail(`there is no cluster ${run.clusterId}`, NOT_YET_MS);
  }
  if (isBeingDeleted(seen)) {
    return fail(`cluster ${seen.cluster.name} is being deleted`);
  }
  if (isBusy(seen)) {
    return { kind: 'busy' };
  }
  if (!hasFailed(seen)) {
    return undefined;
  }
  const again = sawBusy || asked > 0 ? undefined : repair(run, seen, nodeCount);
  return again === undefined ? fail(stateOf(seen)) : { kind: 'ask', ask: again };
}

export function resize(run: Run, group: string, nodeCount: number, what: string): ReturnType<typeof change> {
  return change(run, what, async () => {
    await run.magnum.resizeCluster(run.clusterId, { node_count: nodeCount, nodegroup: group });
  });
}
