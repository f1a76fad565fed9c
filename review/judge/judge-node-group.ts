import type { ResourceChange } from '../plan/plan';
import { worst } from '../risk';
import { judgeCount } from './count';
import { byAction } from './by-action';
import { changedArguments, differences } from './differences';
import { nameOf, reasonOf, whyReplaced } from './words';
import type { Verdict } from './verdict';
import type { World } from './world';

/** Groups that Magnum makes with a cluster, and does not delete without it. */
const DEFAULT_GROUPS = ['default-master', 'default-worker'];

/** What happens to a node group and what runs on its nodes. */
export function judgeNodeGroup(change: ResourceChange, world: World): Verdict {
  return byAction(change, title(change, world), {
    create: () => ({ risk: 'safe', says: `${title(change, world)} is new` }),
    update: () => judgeUpdate(change, world),
    delete: () => judgeRemoval(change, world),
    replace: () => judgeReplacement(change, world),
  });
}

function judgeRemoval(change: ResourceChange, world: World): Verdict {
  const cluster = world.links.clusterOf(change);
  if (DEFAULT_GROUPS.includes(nameOf(change)) && cluster?.action !== 'delete') {
    const says = `${title(change, world)} cannot be deleted: Magnum made it with the cluster, and refuses that`;
    return { risk: 'will-fail', says, rules: ['NG-13'] };
  }
  const why = cluster?.action === 'delete' ? 'its cluster goes' : reasonOf(change);
  const says = `${title(change, world)} is removed with its nodes and what runs on them${why === '' ? '' : `: ${why}`}`;
  return { risk: 'nodes-lost', says: says + tooEarly(world.hasJanitor), rules: world.hasJanitor ? [] : ['NG-14'] };
}

function judgeReplacement(change: ResourceChange, world: World): Verdict {
  const cluster = world.links.clusterOf(change);
  const paths = change.replacePaths.map(([name = '']) => name);
  const because = differences(change.before, change.after, [...new Set(paths)]);
  const why = cluster?.action === 'replace' ? 'since its cluster is replaced' : whyReplaced(change);
  const order = change.createsFirst ? 'made anew, and the old one removed' : 'removed, and made anew';
  const says = `${title(change, world)} is ${order}, ${why}: what runs on its nodes moves or ends`;
  return {
    risk: 'nodes-lost',
    because,
    says: says + tooEarly(world.hasJanitor),
    rules: ['NG-12', ...(world.hasJanitor ? [] : ['NG-14'])],
  };
}

/** What the provider says of the removal is wrong the first time. */
function tooEarly(isHandled: boolean): string {
  return isHandled ? '' : '; the apply ends in an error the first time, although Magnum does it: apply again';
}

function judgeUpdate(change: ResourceChange, world: World): Verdict {
  const names = changedArguments(change);
  const because = differences(change.before, change.after, names);
  const bound = boundProblem(change);
  if (bound !== undefined) {
    return {
      risk: 'will-fail',
      because,
      says: `${title(change, world)} cannot change in one step: ${bound}`,
      rules: ['NG-03'],
    };
  }
  const parts: Verdict[] = [];
  if (names.includes('node_count')) {
    parts.push(judgeCount(change.before.node_count, change.after.node_count));
  }
  if (names.includes('min_node_count') || names.includes('max_node_count')) {
    parts.push({ risk: 'safe', says: `has other limits, ${limit(change, 'before')} → ${limit(change, 'after')}` });
  }
  if (parts.length === 0) {
    return {
      risk: 'safe',
      because,
      says: `${title(change, world)} stays as it is: only Terraform looks at what changes`,
    };
  }
  const spurious = names.includes('node_count') && !world.settlesGroups;
  return {
    risk: worst(parts.map(({ risk }) => risk)),
    because,
    says: `${title(change, world)} ${parts.map(({ says }) => says).join(', and ')}${tooEarly(!spurious)}`,
    rules: spurious ? ['NG-14'] : [],
  };
}

/** The provider sends the limits first, and Magnum holds them against the number of nodes that are there. */
function boundProblem({ before, after, changed }: ResourceChange): string | undefined {
  const { node_count: nodes } = before;
  const { min_node_count: min, max_node_count: max } = after;
  if (typeof nodes !== 'number') {
    return undefined;
  }
  if (changed.includes('min_node_count') && typeof min === 'number' && min > nodes) {
    return `Magnum refuses min_node_count ${min} while there are ${nodes} nodes; add nodes first`;
  }
  if (changed.includes('max_node_count') && typeof max === 'number' && max < nodes) {
    return `Magnum refuses max_node_count ${max} while there are ${nodes} nodes; remove nodes first`;
  }
  return undefined;
}

function limit(change: ResourceChange, when: 'before' | 'after'): string {
  const { min_node_count: min, max_node_count: max } = change[when];
  return `${typeof min === 'number' ? min : '?'} to ${typeof max === 'number' ? max : 'any number'}`;
}

function title(change: ResourceChange, world: World): string {
  const cluster = world.links.clusterOf(change);
  return `node group ${nameOf(change)}${cluster === undefined ? '' : ` of cluster ${nameOf(cluster)}`}`;
}
