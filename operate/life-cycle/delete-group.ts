import { failureOf } from './failure';
import type { Observation } from './observation';
import { isBeingDeleted, isBusy, unlessGone } from './observation';
import { stateOf } from './progress';
import type { Run } from './run';
import { change, watch } from './watch';
import type { History, Verdict } from './wait';

/** How long a cluster may be at work before the group is deleted all the same: Magnum does not mind, some drivers may. */
const LONGEST_WORK_MS = 15 * 60_000;
/** How long the cluster may look busy after the group is gone. */
const AFTERWARDS_MS = 60_000;

/** Deletes a group, and waits until it is gone. Gone already, or with its cluster, is as good. */
export async function deleteGroup(run: Run): Promise<void> {
  const { nodeGroupId: id } = run.inputs;
  const until = `for node group ${id} to be gone`;
  await watch(run, { until, judge: (seen, history) => judge(run, id, seen, history) });
}

function judge(run: Run, id: string, seen: Observation, { sawBusy, asked }: History): Verdict {
  const group = seen.groups.find(({ uuid }) => uuid === id);
  if (seen.cluster === undefined || group === undefined) {
    const busy = isBusy(seen) && !isBeingDeleted(seen);
    return { kind: 'done', steadyMs: busy ? AFTERWARDS_MS : 0 };
  }
  if (isBeingDeleted(seen) || group.status === 'DELETE_IN_PROGRESS') {
    return { kind: 'busy' };
  }
  if (group.status === 'DELETE_FAILED' && asked > 0 && sawBusy) {
    return { kind: 'failed', why: async () => await failed(run, seen, group.name) };
  }
  const what = `${group.name}: deleting it`;
  const ask = change(run, what, async () => {
    await unlessGone(run.magnum.deleteNodeGroup(run.clusterId, id));
  });
  if (isBusy(seen)) {
    return asked > 0 ? { kind: 'busy' } : { kind: 'ask', steadyMs: LONGEST_WORK_MS, ask };
  }
  return { kind: 'ask', steadyMs: 0, ask };
}

async function failed(run: Run, seen: Observation, name: string): ReturnType<typeof failureOf> {
  const summary = `node group ${name} was not deleted: ${stateOf(seen)}`;
  return await failureOf(run, seen, summary, ['run the same cdktf deploy or destroy again once the cause is gone']);
}
