import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';

import type { Finding, Judgement } from '../../magnum/rules/judge';
import { judge } from '../../magnum/rules/judge';
import { judgeAnywhere } from '../../magnum/rules/judge-anywhere';
import { RULES } from '../../magnum/rules';
import type { Severity } from '../../magnum/rules/rule';
import type { Subject } from '../../magnum/spec/specs';
import { isAcknowledged, isAcknowledgedInVain } from './acknowledgements';
import { checkRun } from './check-run';
import { checkAtSynth } from './problems';
import { ruleSettingsOf } from './rule-settings';

/**
 * Has the rulebook judge a construct at synth, when the whole app is there: errors go to the one report of all
 * problems, warnings become annotations, and what was acknowledged is silent.
 *
 * @param shapeProblems what is wrong with the props' names and types: said together with the rest
 * @param subject the construct as it will be sent
 */
export function judgeAtSynth(construct: IConstruct, shapeProblems: readonly string[], subject: () => Subject): void {
  checkAtSynth(construct, () => {
    const { findings, notJudged } = judgementOf(construct, subject());
    const open = findings.filter((finding) => !isAcknowledged(construct, finding));
    const said = new Map(open.map((one) => withWhatForceIsFor(construct, one)).map((one) => [toText(one), one]));
    checkRun()?.noteJudgement(construct, { findings: said, notJudged });
    warn(construct, textsOf(said, 'warning'));
    return [...shapeProblems, ...textsOf(said, 'error')];
  });
}

function judgementOf(construct: IConstruct, subject: Subject): Judgement {
  const { platform, thresholds } = ruleSettingsOf(construct);
  return platform === undefined
    ? judgeAnywhere(subject, RULES, thresholds)
    : judge(subject, RULES, { platform, thresholds });
}

function withWhatForceIsFor(construct: IConstruct, finding: Finding): Finding {
  return isAcknowledgedInVain(construct, finding)
    ? { ...finding, fix: `${finding.fix}; acknowledge silences an error only with force: true` }
    : finding;
}

function toText({ rule, message, fix }: Finding): string {
  return `${rule} ${message}; ${fix}`;
}

function textsOf(said: ReadonlyMap<string, Finding>, severity: Severity): string[] {
  return [...said].filter(([, finding]) => finding.severity === severity).map(([text]) => text);
}

const warned = new WeakMap<IConstruct, Set<string>>();

/** An app may be asked more than once. */
function warn(construct: IConstruct, texts: readonly string[]): void {
  const said = warned.get(construct) ?? new Set();
  warned.set(construct, said);
  for (const text of texts.filter((text) => !said.has(text))) {
    said.add(text);
    Annotations.of(construct).addWarning(text);
  }
}
