import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';

import type { Finding } from '../../magnum/rules/judge';
import { judge } from '../../magnum/rules/judge';
import { judgeAnywhere } from '../../magnum/rules/judge-anywhere';
import { RULES } from '../../magnum/rules';
import type { Subject } from '../../magnum/spec/specs';
import { isAcknowledged } from './acknowledgements';
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
    const findings = findingsOf(construct, subject()).filter((finding) => !isAcknowledged(construct, finding));
    warn(
      construct,
      findings.filter(({ severity }) => severity === 'warning'),
    );
    return [...shapeProblems, ...findings.filter(({ severity }) => severity === 'error').map(toText)];
  });
}

function findingsOf(construct: IConstruct, subject: Subject): readonly Finding[] {
  const { platform, thresholds } = ruleSettingsOf(construct);
  const { findings } =
    platform === undefined
      ? judgeAnywhere(subject, RULES, thresholds)
      : judge(subject, RULES, { platform, thresholds });
  return findings;
}

function toText({ rule, message, fix }: Finding): string {
  return `${rule} ${message}; ${fix}`;
}

const warned = new WeakMap<IConstruct, Set<string>>();

/** An app may be asked more than once. */
function warn(construct: IConstruct, findings: readonly Finding[]): void {
  const said = warned.get(construct) ?? new Set();
  warned.set(construct, said);
  for (const text of findings.map(toText).filter((text) => !said.has(text))) {
    said.add(text);
    Annotations.of(construct).addWarning(text);
  }
}
