import type { MagnumNodeGroup } from '../../openstack/services/magnum-types';
import type { Observation } from './observation';
import { failedGroups, inNodes, unlessGone } from './observation';
import { LifeCycleProblem } from './problem';
import type { Run } from './run';

/**
 * What Magnum says of a failure: of the cluster, and of each of its groups with the fault that the driver found.
 *
 * @param next commands that go on from there
 */
export async function failureOf(
  run: Run,
  seen: Observation,
  summary: string,
  next: string[],
): Promise<LifeCycleProblem> {
  const { cluster } = seen;
  const reason = cluster?.status_reason ?? '';
  const head = reason === '' ? summary : `${summary}: ${plain(reason)}`;
  const lines = cluster === undefined ? [] : await groupLines(run, seen);
  return new LifeCycleProblem([head, ...lines, ...next].join('\n  '));
}

/** What can be done about a cluster that is not as it should be. */
export function waysOn({ hints }: Run, { cluster }: Observation): string[] {
  const show = cluster === undefined ? [] : [`to see more: openstack coe cluster show ${cluster.uuid}`];
  const isNew = cluster?.status?.startsWith('CREATE') === true;
  const kept = `to keep it when it came up after all: ${hints.untaint}`;
  return [`to try again: ${hints.retry}`, ...show, ...(isNew ? [kept] : []), `to remove it: ${hints.remove}`];
}

async function groupLines(run: Run, seen: Observation): Promise<string[]> {
  const { cluster, groups } = seen;
  const reasons = new Map(Object.entries(cluster?.faults ?? {}));
  for (const { uuid, name } of failedGroups(seen)) {
    const group = await details(run, uuid);
    reasons.set(name, reasons.get(name) ?? group?.status_reason ?? '');
  }
  return groups.map(({ name, status, node_count: nodes }) => {
    const said = plain(reasons.get(name) ?? '');
    return `${name} is ${status ?? 'without a status'}, ${inNodes(nodes)}${said === '' ? '' : `: ${said}`}`;
  });
}

/** A report of a failure does not fail itself. */
async function details({ magnum, clusterId }: Run, group: string): Promise<MagnumNodeGroup | undefined> {
  try {
    return await unlessGone(magnum.getNodeGroup(clusterId, group));
  } catch {
    return undefined;
  }
}

/** On one line, and without what a terminal would act on. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
