import { MUTABILITY } from '../../magnum/mutability';
import { RULES } from '../../magnum/rules';
import type { Finding, Judgement } from '../../magnum/rules/judge';
import { judge } from '../../magnum/rules/judge';
import { judgeAnywhere } from '../../magnum/rules/judge-anywhere';
import type { Subject } from '../../magnum/spec/specs';
import type { ResourceChange } from '../plan/plan';
import type { NotJudgedHere, ReviewedFinding } from './report';
import { toSubject } from './specs';
import type { World } from './world';

export interface Judged {
  readonly findings: readonly ReviewedFinding[];
  readonly notJudged: readonly NotJudgedHere[];
}

/** What the rulebook has against a resource as it will be, and had nothing against before. */
export function judgeByRulebook(change: ResourceChange, world: World): Judged {
  const after = toSubject(change, 'after', world);
  if (after === undefined || !['create', 'update', 'replace'].includes(change.action)) {
    return { findings: [], notJudged: [] };
  }
  const now = askRules(after, world);
  const before = change.action === 'update' ? toSubject(change, 'before', world) : undefined;
  const old = new Set(before === undefined ? [] : askRules(before, world).findings.map(keyOf));
  return {
    findings: now.findings
      .filter((finding) => !old.has(keyOf(finding)))
      .map((finding) => toReviewed(finding, change, world)),
    notJudged: now.notJudged.map(({ rule, field }) => ({
      rule,
      address: change.address,
      attribute: nameFor(field, change, world),
    })),
  };
}

function askRules(subject: Subject, { platform, thresholds }: World): Judgement {
  return platform === undefined
    ? judgeAnywhere(subject, RULES, thresholds)
    : judge(subject, RULES, { platform, thresholds });
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function toReviewed(finding: Finding, change: ResourceChange, world: World): ReviewedFinding {
  const { rule, severity, field, message, fix } = finding;
  const path = world.constructPathOf(change);
  const acknowledged = world.facts.acknowledged.find(
    (one) => one.rule === rule && path !== undefined && `${path}/`.startsWith(`${one.path}/`),
  )?.reason;
  const attribute = nameFor(field, change, world);
  return {
    rule,
    severity,
    address: change.address,
    attribute,
    message: inHcl(message, change, world),
    fix: inHcl(fix, change, world).replace(extraLabels(change, world), ''),
    ...(acknowledged === undefined ? {} : { acknowledged }),
  };
}

const ARGUMENTS = new Map(
  MUTABILITY.flatMap(({ type, arguments: all }) =>
    all.map(({ prop, argument }) => [`${type} ${prop ?? ''}`, argument] as const),
  ),
);
/** Names of props that are no words of English. */
const PROP = /\b[a-z]+(?:[A-Z][A-Za-z]*)+\b/g;

/** HCL has no second place for labels. */
function extraLabels(change: ResourceChange, world: World): RegExp | string {
  return world.constructPathOf(change) === undefined ? /, or move it to extraLabels, .*$/ : '';
}

/** Whoever writes HCL knows arguments, not props. */
function inHcl(text: string, change: ResourceChange, world: World): string {
  if (world.constructPathOf(change) !== undefined) {
    return text;
  }
  return text.replaceAll(PROP, (prop) => argumentFor(prop, change));
}

function argumentFor(prop: string, { type }: ResourceChange): string {
  const own = ARGUMENTS.get(`${type} ${prop}`);
  return own ?? MUTABILITY.map((one) => ARGUMENTS.get(`${one.type} ${prop}`)).find((one) => one !== undefined) ?? prop;
}

function nameFor(field: string, change: ResourceChange, world: World): string {
  return world.constructPathOf(change) === undefined
    ? field.replace(/^[^.]+/, (prop) => argumentFor(prop, change))
    : field;
}
