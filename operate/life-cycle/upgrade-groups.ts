import type { MagnumClusterTemplate, NodeGroupSummary } from '../../openstack/services/magnum-types';
import { failureOf, waysOn } from './failure';
import type { Observation } from './observation';
import { failedGroups } from './observation';
import type { Run } from './run';
import { change, steadily, watch } from './watch';
import { troubleOf } from './settle';
import type { History, Verdict } from './wait';

const NOT_YET_MS = 30_000;

/**
 * Moves each further group to the version of the cluster, one after another. Magnum's upgrade takes only the default
 * groups along where a group is a stack of Heat's by itself.
 */
export async function upgradeGroups(run: Run): Promise<void> {
  const { templateId } = run.inputs;
  const template = await steadily(run, async () => await run.magnum.getClusterTemplate(templateId));
  const failedBefore = new Set<string>();
  const seen = await watch(run, {
    until: 'for the cluster to be done',
    judge: (now, history) => {
      for (const { uuid } of history.asked === 0 ? failedGroups(now) : []) {
        failedBefore.add(uuid);
      }
      return judgeCluster(run, templateId, now, history);
    },
  });
  const groups = seen.groups.filter(({ is_default, stack_id }) => !is_default && UUID.test(stack_id ?? ''));
  for (const group of groups) {
    await upgradeGroup(run, template, group, failedBefore.has(group.uuid));
  }
  const others = seen.groups.filter(({ is_default }) => !is_default).length - groups.length;
  if (others > 0) {
    run.say(`${others} further node ${others === 1 ? 'group' : 'groups'} went along with the cluster`);
  }
}

/** The ID of a stack of Heat's. The drivers on Cluster API have names there, and upgrade all groups at once. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function judgeCluster(run: Run, templateId: string, seen: Observation, history: History): Verdict {
  const trouble = troubleOf(run, seen, history);
  const is = seen.cluster?.cluster_template_id;
  if (trouble !== undefined || is === templateId) {
    return trouble ?? { kind: 'done' };
  }
  const summary = `the cluster's template is ${String(is)}, not ${templateId}; its groups can only follow it`;
  return {
    kind: 'failed',
    steadyMs: NOT_YET_MS,
    why: async () => await failureOf(run, seen, summary, waysOn(run, seen)),
  };
}

/** @param redo whether its label may say more than was done: Magnum sets it before the driver tries */
async function upgradeGroup(
  run: Run,
  template: MagnumClusterTemplate,
  { uuid, name }: NodeGroupSummary,
  redo: boolean,
): Promise<void> {
  const tag = template.labels.kube_tag;
  if (tag === undefined) {
    run.say(`${name}: the template names no kube_tag to go to`);
    return;
  }
  await watch(run, {
    group: uuid,
    until: `for node group ${name} to be at ${tag}`,
    judge: (seen, history) => judgeGroup(run, { template, tag, redo }, seen, history),
  });
  run.say(`${name} is at ${tag}`);
}

interface Target {
  readonly template: MagnumClusterTemplate;
  readonly tag: string;
  readonly redo: boolean;
}

function judgeGroup(run: Run, { template, tag, redo }: Target, seen: Observation, history: History): Verdict {
  const { group } = seen;
  const trouble = troubleOf(run, seen, { ...history, asked: history.asked + 1 });
  if (trouble !== undefined) {
    return trouble;
  }
  if (group === undefined) {
    return { kind: 'done', steadyMs: 0 };
  }
  const isThere = group.labels.kube_tag === tag && !(redo && history.asked === 0);
  if (isThere) {
    return { kind: 'done', steadyMs: history.asked === 0 ? 0 : undefined };
  }
  const what = `${group.name} is at ${group.labels.kube_tag ?? 'no version that is named'}: upgrading it to ${tag}`;
  const ask = change(run, what, async () => {
    const { inputs, magnum, clusterId } = run;
    const request = { cluster_template: template.uuid, nodegroup: group.uuid, max_batch_size: inputs.maxBatchSize };
    await magnum.upgradeCluster(clusterId, request);
  });
  return { kind: 'ask', steadyMs: 0, ask };
}
