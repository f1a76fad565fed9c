import { NotKnown } from '../spec/field';
import type { Subject, SubjectKind } from '../spec/specs';
import { viewCluster, viewNodeGroup, viewTemplate } from '../spec/view';
import { holdsOn } from './holds';
import type { Checks, OneOrMore, Problem, Problems, Rule, RuleContext, Severity } from './rule';

/** A rule that is broken. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** In the caller's spelling, e.g. `masterCount` or `labels.kube_tag`. */
  readonly field: string;
  /** The field, what must hold and what was given. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** A rule that could not look, since what it reads is known only after apply. */
export interface NotJudged {
  readonly rule: string;
  readonly field: string;
}

export interface Judgement {
  /** Sorted as the fields stand in the spec. */
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
}

/** Asks every rule that holds on the platform. */
export function judge(subject: Subject, rules: readonly Rule[], context: RuleContext): Judgement {
  const checksOf = checksFor(subject, context);
  const findings: Finding[] = [];
  const notJudged: NotJudged[] = [];
  for (const rule of rulesFor(subject.kind, rules)) {
    for (const check of holdsOn(rule.holds, context.platform) ? checksOf(rule.check) : []) {
      try {
        findings.push(...toList(check()).map((problem) => toFinding(rule, problem, context)));
      } catch (error) {
        if (!(error instanceof NotKnown)) {
          throw error;
        }
        notJudged.push({ rule: rule.id, field: error.field });
      }
    }
  }
  return { findings: inOrderOf(Object.keys(subject.spec), findings), notJudged };
}

/** The subject is looked at through one view by all rules. */
function checksFor(subject: Subject, context: RuleContext): (checks: Checks) => readonly (() => Problems)[] {
  const mergesAlways = context.platform.driver === 'capi-helm';
  switch (subject.kind) {
    case 'template': {
      const view = viewTemplate(subject.spec);
      return ({ template }) => bind(template, view, context);
    }
    case 'cluster': {
      const view = viewCluster(subject.spec, mergesAlways);
      return ({ cluster }) => bind(cluster, view, context);
    }
    case 'nodeGroup': {
      const view = viewNodeGroup(subject.spec, mergesAlways);
      return ({ nodeGroup }) => bind(nodeGroup, view, context);
    }
  }
}

function bind<View>(
  checks: OneOrMore<View> | undefined,
  view: View,
  context: RuleContext,
): readonly (() => Problems)[] {
  const list = typeof checks === 'function' ? [checks] : (checks ?? []);
  return list.map((check) => () => check(view, context));
}

const byKind = new WeakMap<readonly Rule[], Partial<Record<SubjectKind, readonly Rule[]>>>();

function rulesFor(kind: SubjectKind, rules: readonly Rule[]): readonly Rule[] {
  const sorted = byKind.get(rules) ?? {};
  byKind.set(rules, sorted);
  return (sorted[kind] ??= rules.filter(({ check }) => check[kind] !== undefined));
}

function toList(problems: Problems): readonly Problem[] {
  const list = problems === undefined || 'field' in problems ? [problems] : problems;
  return list.filter((problem) => problem !== undefined);
}

function toFinding(rule: Rule, { field, says, fix }: Problem, { platform }: RuleContext): Finding {
  const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity(platform);
  return { rule: rule.id, severity, field, message: readable(`${field} ${says}`), fix: readable(fix ?? rule.fix) };
}

/** What a person takes in. */
const MAX_LENGTH = 500;

/** On one line, and without most of a value that is longer than any text. */
function readable(text: string): string {
  const line = text.replaceAll('\n', '\\n');
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH / 2)}…${line.slice(-MAX_LENGTH / 2)}`;
}

/** `labels.kube_tag` stands where `labels` does; what is not given comes last. */
function inOrderOf(fields: readonly string[], findings: readonly Finding[]): Finding[] {
  const place = ({ field }: Finding): number => {
    const index = fields.indexOf(field.split('.')[0] ?? field);
    return index === -1 ? fields.length : index;
  };
  return [...findings].sort((one, other) => place(one) - place(other));
}
