import { Annotations, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { closest } from 'fastest-levenshtein';

import { RULES } from '../../magnum/rules';
import { PLAN_RULES } from '../../magnum/rules/plan';
import type { Finding } from '../../magnum/rules/judge';
import { checkRun } from './check-run';
import { checkAtSynth, whenAllIsRight } from './problems';
import { shown } from './shown';

interface Acknowledgement {
  readonly rule: string;
  readonly reason: string;
  readonly force: boolean;
}

/** A finding that was silenced, as it stands in the synth output. */
interface Acknowledged {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly reason: string;
}

const given = new WeakMap<IConstruct, Acknowledgement[]>();
const used = new WeakSet<Acknowledgement>();
const silenced = new WeakMap<TerraformStack, Map<string, Acknowledged>>();

export function addAcknowledgement(scope: IConstruct, acknowledgement: Acknowledgement): void {
  const list = given.get(scope) ?? [];
  given.set(scope, [...list, acknowledgement]);
  whenAllIsRight(scope, reportUnused);
  const problems = problemsOf(acknowledgement);
  if (problems.length > 0) {
    checkAtSynth(scope, () => problems);
  }
}

/** Those that are asked of the cloud can be acknowledged too. */
function ruleIds(): string[] {
  return [...RULES, ...PLAN_RULES].map(({ id }) => id);
}

/** Callers without a compiler may pass anything. */
function problemsOf({ rule, reason }: Acknowledgement): string[] {
  const named = `acknowledge of ${shown(rule)}`;
  const isRule = ruleIds().includes(rule);
  const hasReason = typeof reason === 'string' && reason.trim() !== '';
  return [
    ...(isRule ? [] : [`${named}: there is no such rule${suggestion(rule)}`]),
    ...(hasReason ? [] : [`${named} needs a reason, for whoever reads it in a year`]),
  ];
}

function suggestion(rule: unknown): string {
  const ids = ruleIds();
  return typeof rule === 'string' ? `; did you mean ${closest(rule.toUpperCase(), ids)}?` : '';
}

/** Whether somebody said, for the construct or for what it is in, that the finding is right there. */
export function isAcknowledged(construct: IConstruct, finding: Finding): boolean {
  const acknowledgement = ofRule(construct, finding.rule).findLast(
    ({ force }) => force || finding.severity === 'warning',
  );
  if (acknowledgement === undefined) {
    return false;
  }
  used.add(acknowledgement);
  note(construct, finding, acknowledgement.reason);
  return true;
}

/** Whether somebody said so of an error, which it takes `force` to silence. */
export function isAcknowledgedInVain(construct: IConstruct, { rule, severity }: Finding): boolean {
  return severity === 'error' && ofRule(construct, rule).length > 0;
}

/** From the app inwards: the nearest scope's is the last. */
function ofRule(construct: IConstruct, rule: string): Acknowledgement[] {
  return construct.node.scopes.flatMap((scope) => given.get(scope) ?? []).filter((one) => one.rule === rule);
}

/** Kept beside the resources in the stack's JSON, where Terraform does not look. */
function note(construct: IConstruct, finding: Finding, reason: string): void {
  checkRun()?.noteAcknowledged(construct, finding, reason);
  const { rule, message } = finding;
  const stack = TerraformStack.of(construct);
  const noted = silenced.get(stack) ?? new Map<string, Acknowledged>();
  silenced.set(
    stack,
    noted.set(`${construct.node.path} ${message}`, { rule, path: construct.node.path, message, reason }),
  );
  stack.addOverride('//.magnum.acknowledged', [...noted.values()]);
}

/** Says of each acknowledgement that silenced nothing, once everything was judged. */
function reportUnused(root: IConstruct): void {
  for (const scope of root.node.findAll()) {
    for (const acknowledgement of given.get(scope) ?? []) {
      if (!used.has(acknowledgement)) {
        used.add(acknowledgement);
        const { rule, reason } = acknowledgement;
        const where = scope.node.path === '' ? 'in the whole app' : 'here';
        warnAt(scope, `acknowledge of ${rule} silences nothing ${where} (${reason}); remove it`);
      }
    }
  }
}

/** cdktf shows no warning of the app's own, only of stacks and what is in them. */
function warnAt(scope: IConstruct, message: string): void {
  const shown =
    scope.node.path === '' ? (scope.node.children.find((child) => TerraformStack.isStack(child)) ?? scope) : scope;
  Annotations.of(shown).addWarning(message);
}
