import { adviceOf } from '../../review/judge/advice';
import type { Report, ReviewedChange } from '../../review/judge/report';
import type { Risk } from '../../review/risk';
import { VERDICTS } from '../../review/report/words';
import { sarifLog } from '../sarif-log';

const LEVELS: Readonly<Record<Risk, string | undefined>> = {
  'will-fail': 'error',
  outage: 'error',
  'nodes-lost': 'warning',
  rolling: 'note',
  credentials: 'note',
  safe: undefined,
  'no-change': undefined,
};

/** Every change that is not safe, and every finding that nobody acknowledged, at the plan's own file. */
export function toSarif({ changes, findings }: Report, file: string): object {
  const told = changes.filter(({ risk }) => LEVELS[risk] !== undefined);
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const ids = [...new Set([...told.map(ruleOf), ...open.map(({ rule }) => rule)])];
  const others = Object.fromEntries(Object.entries(VERDICTS).map(([risk, text]) => [`plan-${risk}`, text]));
  const result = (ruleId: string, level: string | undefined, text: string, where: string): object => ({
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: where === '' ? 'plan' : where }],
      },
    ],
    partialFingerprints: { 'plan/v1': `${ruleId} ${where} ${text}` },
  });
  return sarifLog({
    category: 'review',
    ids,
    others,
    results: [
      ...told.map((change) => result(ruleOf(change), LEVELS[change.risk], textOf(change), placeOf(change))),
      ...open.map((one) =>
        result(one.rule, one.severity === 'info' ? 'note' : one.severity, `${one.message}; ${one.fix}`, placeOf(one)),
      ),
    ],
  });
}

function ruleOf({ rules: [rule], risk }: ReviewedChange): string {
  return rule ?? `plan-${risk}`;
}

function textOf({ says, rules }: ReviewedChange): string {
  const [advice] = rules.flatMap((rule) => adviceOf(rule) ?? []);
  return advice === undefined ? says : `${says}; ${advice}`;
}

function placeOf({ stack, address }: { readonly stack?: string; readonly address: string }): string {
  return stack === undefined ? address : `${stack}/${address}`;
}
