import type { MagnumPlatform } from '../../magnum/platform';
import type { Thresholds } from '../../magnum/rules/thresholds';
import { DEFAULT_THRESHOLDS } from '../../magnum/rules/thresholds';
import type { Plan, ResourceChange } from '../plan/plan';
import { RISKS, worst } from '../risk';
import type { StackFacts } from '../stack/stack-facts';
import { NO_FACTS } from '../stack/stack-facts';
import { changedArguments } from './differences';
import { judgeCluster } from './judge-cluster';
import { judgeNodeGroup } from './judge-node-group';
import { judgeKubeconfig, judgeLookup, judgeOther } from './judge-other';
import { judgeTemplate } from './judge-template';
import type { Kind } from './kinds';
import { blockAddress, isPlumbing, kindOf } from './kinds';
import type { Report, ReviewedChange, ReviewedDrift, ReviewedFinding } from './report';
import type { Judged } from './rulebook';
import { judgeByRulebook } from './rulebook';
import { nameOf } from './words';
import { TAKEN_SILENTLY } from './taken-silently';
import type { Verdict } from './verdict';
import { judgeWholePlan } from './whole-plan';
import { World } from './world';

export interface ReviewOptions {
  /** What the stack's `cdk.tf.json` says. */
  readonly facts?: StackFacts;
  /** Where it runs; without it, what is wrong everywhere is an error and what is wrong somewhere a warning. */
  readonly platform?: MagnumPlatform;
  readonly thresholds?: Partial<Thresholds>;
}

/** What a plan will do, in the words of those who run clusters. */
export function reviewPlan(plan: Plan, { facts = NO_FACTS, platform, thresholds }: ReviewOptions = {}): Report {
  const world = new World(plan, facts, platform, { ...DEFAULT_THRESHOLDS, ...thresholds });
  const reviewed = plan.changes.filter((change) => isTold(change, world)).map((change) => reviewChange(change, world));
  const findings = [...reviewed.flatMap(({ judged }) => judged.findings), ...judgeWholePlan(world)];
  const changes = reviewed
    .map(({ change }) => change)
    .sort((one, other) => RISKS.indexOf(one.risk) - RISKS.indexOf(other.risk));
  const unfinished =
    findings.some(({ rule }) => rule === 'terraform-errored') || plan.failedChecks.some(({ kind }) => kind !== 'check');
  return {
    formatVersion: '1.0',
    verdict: unfinished ? 'will-fail' : worst(changes.map(({ risk }) => risk)),
    changes,
    findings: sortFindings(findings),
    drift: plan.drift.flatMap(toDrift),
    notJudged: reviewed.flatMap(({ judged }) => judged.notJudged),
  };
}

/** What stays as it is is not told, unless something was said about it: it moved, or came under Terraform's care. */
function isTold(change: ResourceChange, world: World): boolean {
  if (isPlumbing(change, world.constructPathOf(change))) {
    return false;
  }
  return (
    change.action !== 'no-op' ||
    change.previousAddress !== undefined ||
    change.isImported ||
    change.deferred !== undefined
  );
}

const JUDGES: Readonly<Record<Kind, (change: ResourceChange, world: World) => Verdict>> = {
  cluster: judgeCluster,
  'cluster-template': judgeTemplate,
  'node-group': judgeNodeGroup,
  kubeconfig: judgeKubeconfig,
  lookup: judgeLookup,
  other: judgeOther,
};

function reviewChange(change: ResourceChange, world: World): { change: ReviewedChange; judged: Judged } {
  const kind = kindOf(change, world.plan.blocks.get(blockAddress(change.address)));
  const verdict = JUDGES[kind](change, world);
  const judged = judgeByRulebook(change, world);
  const refusal = judged.findings.find((finding) => isRefused(finding, change));
  const { risk, says, because = [], rules = [] } = refusal === undefined ? verdict : refused(verdict, refusal);
  const constructPath = world.constructPathOf(change);
  const of =
    kind === 'cluster'
      ? world.links.templateOf(change)
      : kind === 'node-group'
        ? world.links.clusterOf(change)
        : undefined;
  return {
    judged,
    change: {
      address: change.address,
      ...(constructPath === undefined ? {} : { constructPath }),
      kind,
      name: nameOf(change),
      actions: change.actions,
      risk,
      because,
      says: `${says}${besides(change)}`,
      rules: [...new Set(rules)],
      ...(of === undefined ? {} : { of: of.address }),
    },
  };
}

/** What a rule calls an error ends the apply, unless somebody said that it is right there. */
function isRefused(
  { rule, severity, acknowledged, attribute = '' }: ReviewedFinding,
  { action, changed }: ResourceChange,
): boolean {
  const isTouched = action !== 'update' || changed.includes(attribute.split('.')[0] ?? '');
  return severity === 'error' && acknowledged === undefined && isTouched && !TAKEN_SILENTLY.has(rule);
}

function refused(verdict: Verdict, { rule, message }: ReviewedFinding): Verdict {
  const { risk, says, because, rules = [] } = verdict;
  if (risk === 'will-fail') {
    return verdict;
  }
  return { risk: 'will-fail', says: `${says}, but ${message}`, because, rules: [rule, ...rules] };
}

function besides({ previousAddress, isImported, deferred }: ResourceChange): string {
  return [
    ...(previousAddress === undefined ? [] : [`; it moves from ${previousAddress} in the configuration only`]),
    ...(isImported ? ['; Terraform takes it over (import)'] : []),
    ...(deferred === undefined ? [] : [`; it is put off to a later plan (${deferred.replaceAll('_', ' ')})`]),
  ].join('');
}

/** What only Magnum itself changes, as a cluster's addresses, is no drift. */
function toDrift(change: ResourceChange): ReviewedDrift[] {
  const kind = kindOf(change, undefined);
  if (kind === 'other' || kind === 'lookup') {
    return [];
  }
  const changed = changedArguments(change);
  if (change.action !== 'delete' && changed.length === 0) {
    return [];
  }
  const says =
    change.action === 'delete'
      ? `${nameOf(change)} is gone: somebody removed it, and this plan makes another`
      : `${nameOf(change)} was changed by somebody else: ${changed.join(', ')}`;
  return [{ address: change.address, kind, name: nameOf(change), says }];
}

const SEVERITIES = ['error', 'warning', 'info'];

function sortFindings(findings: readonly ReviewedFinding[]): ReviewedFinding[] {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}
