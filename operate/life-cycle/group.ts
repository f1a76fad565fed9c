import { failureOf, waysOn } from './failure';
import type { Observation } from './observation';
import { hasAllAddresses, inNodes } from './observation';
import type { Run } from './run';
import { watch } from './watch';
import { resize, troubleOf } from './settle';
import type { History, Verdict } from './wait';

const NOT_YET_MS = 30_000;
const DOUBT_MS = 20_000;

/**
 * Waits until a group is done and has the wanted count. A new one is resized to the count that it has: the provider takes
 * no CREATE_COMPLETE for the end of a resize, and what was resized once is UPDATE_COMPLETE ever after.
 */
export async function settleGroup(run: Run): Promise<void> {
  const { nodeGroupId: id, nodeCount } = run.inputs;
  await watch(run, {
    until: `for node group ${id} to be done`,
    judge: (seen, history) => judge(run, { id, nodeCount }, seen, history),
  });
}

interface Wanted {
  readonly id: string;
  readonly nodeCount?: number;
}

function judge(run: Run, { id, nodeCount }: Wanted, seen: Observation, history: History): Verdict {
  const trouble = troubleOf(run, seen, history);
  const group = seen.groups.find(({ uuid }) => uuid === id);
  if (trouble !== undefined || group === undefined) {
    const summary = `cluster ${String(seen.cluster?.name)} has no node group ${id}`;
    const why = async () => await failureOf(run, seen, summary, waysOn(run, seen));
    return trouble ?? { kind: 'failed', steadyMs: NOT_YET_MS, why };
  }
  const wanted = nodeCount ?? group.node_count;
  if (group.status === 'CREATE_COMPLETE') {
    const what = `${group.name} is made: setting its ${inNodes(wanted)} once, so that later changes of the count are taken`;
    return { kind: 'ask', steadyMs: 0, ask: resize(run, id, wanted, what) };
  }
  if (group.node_count !== wanted) {
    const what = `${group.name} has ${inNodes(group.node_count)} and Magnum does nothing: asking for ${wanted}`;
    return { kind: 'ask', ask: resize(run, id, wanted, what) };
  }
  return { kind: 'done', steadyMs: hasAllAddresses(seen) ? undefined : DOUBT_MS };
}
