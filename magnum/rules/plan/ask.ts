import type { Facts } from '../../conditions/evaluate';
import { evaluate, tell } from '../../conditions/evaluate';
import { KNOWN_PLATFORMS } from '../../known-platforms';
import { NotKnown, UNKNOWN } from '../../spec/field';
import type { Subject } from '../../spec/specs';
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
  return rules
    .filter(({ holds }) => holdsOn(holds, context.platform))
    .flatMap((rule) => {
      const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity(context.platform);
      return unlessNotKnown(() => require(rule.requires)).map((requirement) => ({ rule, severity, requirement }));
    });
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
