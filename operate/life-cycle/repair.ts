import type { Observation } from './observation';
import { defaultWorker, failedGroups, inNodes } from './observation';
import type { Run } from './run';
import { change } from './watch';
import type { Ask } from './wait';

/**
 * The one way out of UPDATE_FAILED: Magnum takes no other change then, but it takes a resize, and a resize to the count
 * that a group has makes the driver do once more what failed. Default groups are one: the workers stand for the masters.
 *
 * @param wanted count of the default worker group, where that is ours
 * @returns undefined where nothing can be repaired so
 * @see https://github.com/openstack/magnum/blob/15.0.1/magnum/conductor/handlers/cluster_conductor.py
 */
export function repair(run: Run, seen: Observation, wanted: number | undefined): Ask | undefined {
  const { magnum, clusterId } = run;
  const worker = defaultWorker(seen);
  const failed = failedGroups(seen).find(({ is_default }) => !is_default) ?? worker;
  if (seen.cluster?.status !== 'UPDATE_FAILED' || failed === undefined) {
    return undefined;
  }
  const count = failed === worker ? (wanted ?? worker.node_count) : failed.node_count;
  return change(run, `${failed.name} failed before: trying it again with ${inNodes(count)}`, async () => {
    await magnum.resizeCluster(clusterId, { node_count: count, nodegroup: failed.uuid });
  });
}
