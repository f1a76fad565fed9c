import type { Label, LabelNeed } from '../../labels';
import { defaultOf, findLabel, labelsOf, labelState, needsOf, toBoolean } from '../../labels';
import type { MagnumDriver } from '../../platform';
import type { Checks, Problem, Rule, RuleContext, RuleText } from '../rule';
import { ATTRIBUTES } from './attributes';
import type { LabelPlace } from './place';
import { everywhere, fieldOf } from './place';

/** A label, and those of its needs that a rule is about. */
interface Needing {
  readonly label: Label;
  readonly needs: readonly LabelNeed[];
}

/** A rule on what labels need beside them. */
export function needRule(text: RuleText, isMine: (need: LabelNeed) => boolean): Rule {
  const byDriver: Partial<Record<MagnumDriver, readonly Needing[]>> = {};
  const check: Checks = everywhere((place, context) => {
    const { driver } = context.platform;
    const mine = (byDriver[driver] ??= needing(driver, isMine));
    const problems: Problem[] = [];
    for (const one of mine) {
      problems.push(...needProblems(one, place, context));
    }
    return problems;
  });
  return { ...text, check };
}

function needing(driver: MagnumDriver, isMine: (need: LabelNeed) => boolean): readonly Needing[] {
  return labelsOf(driver)
    .map((label) => ({ label, needs: label.needs?.filter(isMine) ?? [] }))
    .filter(({ needs }) => needs.length > 0);
}

const NONE: readonly Problem[] = [];

function needProblems({ label, needs }: Needing, place: LabelPlace, context: RuleContext): readonly Problem[] {
  const isOwn = isHere(label.name, place);
  // What is needed may be changed here as well.
  if (!isOwn && !needs.some((need) => takesPart(need, place))) {
    return NONE;
  }
  const value = isReadHere(label, place, context) ? (place.labels.label(label.name) ?? '') : '';
  const applying = value === '' ? [] : needsOf(label, value);
  return needs
    .filter((need) => applying.includes(need) && (isOwn || takesPart(need, place)) && !isMet(need, place, context))
    .map((need) => unmet(label, need, place));
}

function isReadHere(label: Label, { kind }: LabelPlace, { platform }: RuleContext): boolean {
  return labelState(label, platform) === 'known' && (kind !== 'nodeGroup' || label.onNodeGroup === true);
}

/** Labels in `extraLabels` are not judged by what is beside them. */
function isHere(name: string, { labels }: LabelPlace): boolean {
  return labels.labelNames().includes(name) && !labels.extraLabelNames().includes(name);
}

function takesPart({ label, attribute }: LabelNeed, place: LabelPlace): boolean {
  if (label !== undefined) {
    return isHere(label, place);
  }
  const own = attribute === undefined ? undefined : ATTRIBUTES[attribute].own;
  return place.kind === 'cluster' && place.cluster !== undefined && own?.(place.cluster) !== undefined;
}

/** What nobody can tell here, such as an operator's default, counts as met. */
function isMet(need: LabelNeed, place: LabelPlace, context: RuleContext): boolean {
  const { is, isNot, above } = need;
  const given = givenFor(need, place);
  if (is === undefined && isNot === undefined && above === undefined) {
    return (given ?? '') !== '';
  }
  const value = given ?? defaultFor(need, context);
  if (value === undefined) {
    return true;
  }
  return (
    (is === undefined || is.some((one) => isSame(one, value))) &&
    isNot?.some((one) => isSame(one, value)) !== true &&
    (above === undefined || Number(value) > above)
  );
}

function givenFor({ label, attribute }: LabelNeed, place: LabelPlace): string | undefined {
  if (label !== undefined) {
    return place.labels.label(label);
  }
  return attribute === undefined ? undefined : ATTRIBUTES[attribute].valueOf(place);
}

/** A label without any default has the empty text; undefined where the operator or something else decides. */
function defaultFor({ label: name }: LabelNeed, { platform }: RuleContext): string | undefined {
  const label = name === undefined ? undefined : findLabel(platform.driver, name);
  return label && (defaultOf(label, platform) ?? (label.defaultIs === undefined ? '' : undefined));
}

function isSame(one: string, value: string): boolean {
  return one === value.toLowerCase() || one === value || (toBoolean(one) ?? value) === toBoolean(value);
}

function unmet(label: Label, need: LabelNeed, place: LabelPlace): Problem {
  const what = need.label ?? ATTRIBUTES[need.attribute ?? 'coe'].field;
  const got = givenFor(need, place) ?? '';
  const says = `must come with ${what}${conditionOf(need)}, otherwise ${need.otherwise}, got ${what} ${got === '' ? 'none' : got}`;
  return {
    field: fieldOf(place, label.name),
    says,
    fix: `set ${what}${conditionOf(need)}, or leave ${label.name} out`,
  };
}

function conditionOf({ is, isNot, above }: LabelNeed): string {
  if (is !== undefined) {
    return ` ${is.join(' or ')}`;
  }
  if (isNot !== undefined) {
    return ` other than ${isNot.join(' or ')}`;
  }
  return above === undefined ? '' : ` above ${above}`;
}
