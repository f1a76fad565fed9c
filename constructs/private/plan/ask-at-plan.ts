import type { TerraformResource } from 'cdktf';
import { Aspects, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import type { Fact } from '../../../magnum/conditions/condition';
import { factsOf } from '../../../magnum/conditions/condition';
import { renderCondition, renderMessage } from '../../../magnum/conditions/render';
import { PLAN_RULES } from '../../../magnum/rules/plan';
import type { Asked } from '../../../magnum/rules/plan/ask';
import { ask, askAnywhere } from '../../../magnum/rules/plan/ask';
import type { Finding } from '../../../magnum/rules/judge';
import type { Requirement, Role } from '../../../magnum/rules/plan/plan-rule';
import type { Subject } from '../../../magnum/spec/specs';
import { isAcknowledged } from '../acknowledgements';
import { ruleSettingsOf } from '../rule-settings';
import { mayAsk } from './families';
import { PlacedConditions } from './placed';
import type { NamingProps } from './roles';
import { resolveRoles } from './roles';
import type { Asker, Source } from './sources';
import { isMade, madeSource, namedSource } from './sources';

/** A construct whose rules are asked when Terraform plans. */
interface PlanSubject extends Asker {
  readonly resource: TerraformResource;
  readonly subject: Subject;
}

interface Naming {
  /** Props that name what is in the cloud; its look-ups are made. */
  readonly names: NamingProps;
  /** What the construct is made from: a template, or a cluster. */
  readonly from?: object;
}

const subjects = new WeakMap<TerraformStack, PlanSubject[]>();

/**
 * Has what only the cloud knows asked when Terraform plans. The conditions are written at synth, when everything was
 * acknowledged that is going to be: an error is a condition of the look-up that it is about, or else of the resource;
 * a warning is a `check`, which blocks nothing.
 */
export function askAtPlan(
  construct: Construct,
  resource: TerraformResource,
  subject: Subject,
  { names, from }: Naming,
): void {
  const { region, provider } = names;
  const roles = resolveRoles(construct, names, from);
  const stack = TerraformStack.of(construct);
  const all = subjects.get(stack) ?? begin(stack);
  all.push({ construct, resource, subject, roles, where: { region, provider } });
}

function begin(stack: TerraformStack): PlanSubject[] {
  const all: PlanSubject[] = [];
  subjects.set(stack, all);
  Aspects.of(stack).add({
    visit: (node) => {
      if (node === stack) {
        place(stack, all);
      }
    },
  });
  return all;
}

function place(stack: TerraformStack, all: readonly PlanSubject[]): void {
  const placed = new PlacedConditions();
  for (const subject of all) {
    for (const asked of askedOf(subject)) {
      placeOne(placed, subject, asked);
    }
  }
  placed.writeTo(stack);
}

function askedOf({ construct, subject }: PlanSubject): readonly Asked[] {
  const { platform, thresholds, planChecks } = ruleSettingsOf(construct);
  if (planChecks === false) {
    return [];
  }
  const asked =
    platform === undefined
      ? askAnywhere(subject, PLAN_RULES, thresholds)
      : ask(subject, PLAN_RULES, { platform, thresholds });
  return planChecks === true
    ? asked
    : asked.filter(({ requirement }) => mayAsk(planChecks, rolesIn(factsIn(requirement))));
}

function placeOne(placed: PlacedConditions, subject: PlanSubject, asked: Asked): void {
  const { construct, resource } = subject;
  const { rule, severity, requirement } = asked;
  const sources = sourcesFor(subject, requirement);
  if (sources === undefined || isAcknowledged(construct, toFinding(asked))) {
    return;
  }
  const lookUp = requirement.about === undefined ? undefined : sources.get(requirement.about)?.dataSource;
  const { expression, message } = render(asked, sources);
  const key = `${rule.id} ${expression}`;
  const condition = { condition: `\${${expression}}`, errorMessage: message };
  if (severity === 'warning') {
    const scoped = [...sources.values()].find((source) => source.scoped !== undefined)?.scoped;
    const name = scoped?.name ?? (lookUp ?? resource).friendlyUniqueId;
    placed.addCheck(`${rule.id}_${name}`, key, condition, scoped);
  } else if (lookUp === undefined) {
    placed.add(resource, 'precondition', key, condition);
  } else {
    placed.add(lookUp, 'postcondition', key, condition);
  }
}

/** What an acknowledgement is looked for by, and is noted with. */
function toFinding({ rule, severity, requirement: { field } }: Asked): Finding {
  return { rule: rule.id, severity, field, message: `not asked when Terraform plans: ${rule.title}`, fix: rule.fix };
}

/** A postcondition calls what it is about itself. */
function render({ rule, severity, requirement }: Asked, sources: Sources): { expression: string; message: string } {
  const { field, about, condition, says } = requirement;
  const nameOf = ({ of, attribute }: Fact): string =>
    severity === 'error' && of === about
      ? `self.${attribute}`
      : (sources.get(of as Role)?.attribute(attribute) ?? 'null');
  return {
    expression: renderCondition(condition, nameOf),
    message: renderMessage([`${rule.id} ${field} `, ...says, `; ${rule.fix}`], nameOf),
  };
}

type Sources = ReadonlyMap<Role, Source>;

/** Undefined where one of them was not looked up: nothing can be said then, and nothing more is looked up for it. */
function sourcesFor(subject: PlanSubject, requirement: Requirement): Sources | undefined {
  const facts = factsIn(requirement);
  const roles = rolesIn(facts);
  const found = new Map<Role, Source>();
  // What costs a request comes last.
  for (const role of [...roles.filter((role) => !isMade(role)), ...roles.filter(isMade)]) {
    const source = isMade(role) ? madeSource(subject, role) : namedSource(subject, role);
    const isKnown = facts.every(({ of, attribute }) => of !== role || source?.attribute(attribute) !== undefined);
    if (source === undefined || !isKnown) {
      return undefined;
    }
    found.set(role, source);
  }
  return found;
}

function rolesIn(facts: readonly Fact[]): readonly Role[] {
  return [...new Set(facts.map(({ of }) => of as Role))];
}

function factsIn({ condition, says }: Requirement): readonly Fact[] {
  return factsOf(condition, ...says.filter((part) => typeof part !== 'string'));
}
