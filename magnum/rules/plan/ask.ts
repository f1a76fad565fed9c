import type { Facts } from '../../conditions/evaluate';
import { evaluate, tell } from '../../conditions/evaluate';
import { KNOWN_PLATFORMS } from '../../known-platforms';
import { NotKnown, UNKNOWN } from '../../spec/field';
import type { MagnumPlatform } from '../../platform';
import type { Subject, SubjectKind } from '../../spec/specs';
import { viewCluster, viewNodeGroup, viewTemplate } from '../../spec/view';
import { holdsOn } from '../holds';
import type { Finding, Judgement, NotJudged } from '../judge';
import type { RuleContext, Severity } from '../rule';
import type { Thresholds } from '../thresholds';
import type { PlanChecks, PlanRule, Requirement, Requirements } from './plan-rule';

/** One thing to be asked of the cloud. */
export interface Asked {
  readonly rule: PlanRule;
  readonly severity: Severity;
  readonly requirement: Requirement;
}

/** What the rules ask of the cloud for a subject; what depends on a value that is not known is not asked. */
export function ask(subject: Subject, rules: readonly PlanRule[], context: RuleContext): readonly Asked[] {
  const require = requirementsOf(subject, context);
  const asked: Asked[] = [];
  for (const { rule, severity } of rulesFor(subject.kind, rules, context.platform)) {
    for (const requirement of unlessNotKnown(() => require(rule.requires))) {
      asked.push({ rule, severity, requirement });
    }
  }
  return asked;
}

type Held = Pick<Asked, 'rule' | 'severity'>;

const held = new WeakMap<readonly PlanRule[], Map<string, readonly Held[]>>();

/** A fleet has many stacks and few platforms. */
function rulesFor(kind: SubjectKind, rules: readonly PlanRule[], platform: MagnumPlatform): readonly Held[] {
  const known = held.get(rules) ?? new Map<string, readonly Held[]>();
  held.set(rules, known);
  const key = [kind, platform.driver, platform.magnumVersion, platform.driverVersion].join(' ');
  const found =
    known.get(key) ??
    rules
      .filter(({ holds, requires }) => requires[kind] !== undefined && holdsOn(holds, platform))
      .map((rule) => ({
        rule,
        severity: typeof rule.severity === 'string' ? rule.severity : rule.severity(platform),
      }));
  known.set(key, found);
  return found;
}

/** What is asked on every platform alike, where nobody says which one it is; the mildest severity counts. */
export function askAnywhere(subject: Subject, rules: readonly PlanRule[], thresholds: Thresholds): readonly Asked[] {
  const [first = [], ...others] = KNOWN_PLATFORMS.map((platform) => ask(subject, rules, { platform, thresholds }));
  return first.flatMap((asked) => {
    const same = others.map((list) => list.find((other) => isSame(asked, other)));
    if (same.includes(undefined)) {
      return [];
    }
    return [same.find((other) => other?.severity === 'warning') ?? asked];
  });
}

function isSame(one: Asked, other: Asked): boolean {
  return one.rule === other.rule && JSON.stringify(one.requirement) === JSON.stringify(other.requirement);
}

/** The same rules by facts that are known already. */
export function judgeByFacts(
  subject: Subject,
  rules: readonly PlanRule[],
  context: RuleContext,
  facts: Facts,
): Judgement {
  const findings: Finding[] = [];
  const notJudged: NotJudged[] = [];
  for (const { rule, severity, requirement } of ask(subject, rules, context)) {
    const { field, condition, says } = requirement;
    const holds = evaluate(condition, facts);
    if (holds === UNKNOWN) {
      notJudged.push({ rule: rule.id, field });
    } else if (!holds) {
      findings.push({ rule: rule.id, severity, field, message: `${field} ${tell(says, facts)}`, fix: rule.fix });
    }
  }
  return { findings, notJudged };
}

/** The subject is looked at through one view by all rules. */
function requirementsOf(subject: Subject, context: RuleContext): (checks: PlanChecks) => Requirements {
  const mergesAlways = context.platform.driver === 'capi-helm';
  switch (subject.kind) {
    case 'template': {
      const view = viewTemplate(subject.spec);
      return ({ template }) => template?.(view, context);
    }
    case 'cluster': {
      const view = viewCluster(subject.spec, mergesAlways);
      return ({ cluster }) => cluster?.(view, context);
    }
    case 'nodeGroup': {
      const view = viewNodeGroup(subject.spec, mergesAlways);
      return ({ nodeGroup }) => nodeGroup?.(view, context);
    }
  }
}

function unlessNotKnown(require: () => Requirements): readonly Requirement[] {
  try {
    const requirements = require();
    const list = requirements === undefined || 'field' in requirements ? [requirements] : requirements;
    return list.filter((requirement) => requirement !== undefined);
  } catch (error) {
    if (error instanceof NotKnown) {
      return [];
    }
    throw error;
  }
}
