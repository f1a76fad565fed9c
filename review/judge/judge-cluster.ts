import { KubernetesVersion } from '../../magnum/versions/kubernetes-version';
import { upgradeObstacle } from '../../magnum/versions/upgrade';
import { mutabilityOf, refusalOn } from '../../magnum/mutability';
import { UNKNOWN } from '../../magnum/spec/field';
import { isObject } from '../plan/json';
import type { ResourceChange } from '../plan/plan';
import type { Risk } from '../risk';
import { worst } from '../risk';
import { judgeCount } from './count';
import { byAction } from './by-action';
import { changedArguments, differences, writtenArguments } from './differences';
import type { Because } from './report';
import { nameOf, namesOf, reasonOf, whyReplaced } from './words';
import type { Verdict } from './verdict';
import type { World } from './world';

/** What happens to a cluster and all that runs on it. */
export function judgeCluster(change: ResourceChange, world: World): Verdict {
  return byAction(change, title(change), {
    create: () => judgeNew(change),
    update: () => judgeUpdate(change, world),
    delete: () => judgeRemoval(change, world),
    replace: () => judgeReplacement(change, world),
  });
}

function judgeNew(change: ResourceChange): Verdict {
  const { master_count: masters, node_count: nodes } = change.after;
  const size =
    typeof masters === 'number' && typeof nodes === 'number'
      ? ` with ${count(masters, 'master')} and ${count(nodes, 'node')}`
      : '';
  return { risk: 'safe', says: `${title(change)} is new${size}` };
}

function judgeRemoval(change: ResourceChange, world: World): Verdict {
  const why = reasonOf(change);
  if (change.isDeposed) {
    return { risk: 'outage', says: `${title(change)} of an earlier replacement is deleted` };
  }
  const says = `${title(change)} is destroyed with all that runs on it${why === '' ? '' : `: ${why}`}`;
  return guarded(change, world, { risk: 'outage', says, rules: ofGroups(change, world) });
}

function judgeReplacement(change: ResourceChange, world: World): Verdict {
  const paths = change.replacePaths.map(([name = '']) => name);
  const because = differences(change.before, change.after, [...new Set(paths)]);
  const lost = [...world.links.groupsOf(change).filter(({ before }) => 'id' in before)];
  const groups = lost.length === 0 ? '' : `, with ${namesOf(lost)}`;
  const says = `${title(change)} is destroyed and made anew${groups}, ${whyReplaced(change)}: all that runs on it is lost, and its kubeconfig is another`;
  return guarded(change, world, {
    risk: 'outage',
    because,
    says,
    rules: [...ruleOf(change), ...ofGroups(change, world)],
  });
}

function ruleOf({ reason, replacePaths }: ResourceChange): string[] {
  if (reason === 'replace_because_tainted') {
    return ['CL-36'];
  }
  return replacePaths.some(([name]) => name === 'master_count') ? ['CL-15', 'CL-16'] : ['CL-15'];
}

/** Terraform itself refuses to destroy what is protected, if the configuration still has it. */
function guarded(change: ResourceChange, world: World, verdict: Verdict): Verdict {
  if (world.isProtected(change)) {
    return {
      ...verdict,
      risk: 'will-fail',
      says: `${verdict.says}; but Terraform refuses, since prevent_destroy protects it`,
    };
  }
  if (world.plan.isErrored) {
    return {
      ...verdict,
      risk: 'will-fail',
      says: `${verdict.says}; but Terraform could not finish this plan, as it does where prevent_destroy protects it`,
    };
  }
  return verdict;
}

/** A cluster is not deleted before its groups are, and that ends in an error the first time. */
function ofGroups(change: ResourceChange, world: World): string[] {
  const existing = world.links.groupsOf(change).some(({ before }) => 'id' in before);
  return existing && !world.hasJanitor ? ['NG-14'] : [];
}

function judgeUpdate(change: ResourceChange, world: World): Verdict {
  const names = changedArguments(change);
  const parts: Verdict[] = [];
  if (names.includes('cluster_template_id')) {
    parts.push(judgeUpgrade(change, world));
  }
  if (names.includes('node_count')) {
    parts.push(judgeResize(change, world));
  }
  const because = differences(change.before, change.after, names);
  if (parts.length === 0) {
    return { risk: 'safe', because, says: `${title(change)} stays as it is: only Terraform looks at what changes` };
  }
  return {
    risk: worst(parts.map(({ risk }) => risk)),
    because: [...because, ...parts.flatMap((part) => part.because ?? [])],
    says: `${title(change)} ${parts.map(({ says }) => says).join(', and ')}`,
    rules: [...parts.flatMap(({ rules = [] }) => rules), ...(parts.length > 1 ? ['PRV-04'] : [])],
  };
}

function judgeResize(change: ResourceChange, world: World): Verdict {
  const mutability = mutabilityOf(change.type, 'node_count');
  const refusal = world.platform && mutability && refusalOn(mutability, world.platform);
  if (refusal !== undefined) {
    return { risk: 'will-fail', says: `cannot be resized: ${refusal.says}`, rules: [refusal.rule] };
  }
  return judgeCount(change.before.node_count, change.after.node_count);
}

function judgeUpgrade(change: ResourceChange, world: World): Verdict {
  const mutability = mutabilityOf(change.type, 'cluster_template_id');
  const refusal = world.platform && mutability && refusalOn(mutability, world.platform);
  if (refusal !== undefined) {
    return { risk: 'will-fail', says: `cannot be upgraded: ${refusal.says}`, rules: [refusal.rule] };
  }
  const template = world.links.templateOf(change);
  if (template !== undefined && lacksVersion(template, world)) {
    const says =
      'cannot be upgraded: Magnum answers that the new template is not valid for it, since it has no label kube_tag';
    return { risk: 'will-fail', says, rules: world.platform?.driver === 'cluster-api' ? ['CL-20'] : [] };
  }
  const [from, to] = [versionOf(world.links.templateBefore(change), 'before'), versionOf(template, 'after')];
  const step = obstacleTo(from, to, world);
  const versions = from !== undefined && to !== undefined && from !== to ? ` from ${from} to ${to}` : '';
  const left = leftBehind(change, world);
  const says = `is upgraded${versions} to ${template === undefined ? 'another template' : `template ${newName(template)}`}: its nodes are replaced one after another${step.says}${left}`;
  return { risk: 'rolling' satisfies Risk, says, because: contentOf(template, [from, to], world), rules: step.rules };
}

/** The Heat driver and magnum-cluster-api upgrade to what the label says; magnum-capi-helm asks the image. */
function lacksVersion(template: ResourceChange, { platforms }: World): boolean {
  const { labels } = template.after;
  const labelNames = isObject(labels) ? Object.keys(labels) : labels === UNKNOWN ? ['kube_tag'] : [];
  const drivers = new Set(platforms.map(({ driver }) => driver));
  return (
    !drivers.has('capi-helm') &&
    !['kube_tag', 'ostree_remote', 'ostree_commit'].some((name) => labelNames.includes(name))
  );
}

function versionOf(template: ResourceChange | undefined, when: 'before' | 'after'): string | undefined {
  const labels = template?.[when].labels;
  const tag = isObject(labels) ? labels.kube_tag : undefined;
  return typeof tag === 'string' ? tag : undefined;
}

function obstacleTo(
  from: string | undefined,
  to: string | undefined,
  { platform, platforms }: World,
): { says: string; rules: string[] } {
  const [old, next] = [KubernetesVersion.tryParse(from), KubernetesVersion.tryParse(to)];
  const where = platform ?? platforms.find(({ driver }) => driver !== 'heat');
  const obstacle = old && next && where && upgradeObstacle(where, old, next);
  return obstacle === undefined
    ? { says: '', rules: [] }
    : { says: `, although that is a ${obstacle}`, rules: ['CL-21'] };
}

/** What of the new template makes the upgrade. */
function contentOf(
  template: ResourceChange | undefined,
  versions: readonly (string | undefined)[],
  world: World,
): Because[] {
  const [from, to] = versions;
  if (template?.action === 'replace') {
    const names = writtenArguments(template, world);
    return differences(template.before, template.after, names).map((one) => ({
      ...one,
      attribute: `template.${one.attribute}`,
    }));
  }
  return from === to ? [] : [{ attribute: 'template.labels.kube_tag', before: from, after: to }];
}

function leftBehind(change: ResourceChange, world: World): string {
  const groups = world.links.groupsOf(change).filter(({ before, action }) => 'id' in before && action !== 'delete');
  if (groups.length === 0) {
    return '';
  }
  return world.upgradesGroups
    ? `, then ${namesOf(groups)}`
    : `, but ${namesOf(groups)} ${groups.length === 1 ? 'stays' : 'stay'} as ${groups.length === 1 ? 'it is' : 'they are'}`;
}

function newName({ after, before }: ResourceChange): string {
  const name = after.name ?? before.name;
  return typeof name === 'string' ? name : 'of a new name';
}

function title(change: ResourceChange): string {
  return `cluster ${nameOf(change)}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
