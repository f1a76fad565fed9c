import type { CheckReport, ReportedFinding } from '../../constructs/private/check-report';
import { sarifLog } from '../sarif-log';
import type { PlaceInRepository } from './places';

/** Rule of what breaks none of the rulebook: a misspelt prop, a wrong type, what the program itself validates. */
const OTHER = 'PROPS';
const OTHER_TEXT =
  'What is given is what a construct can be made of: names, types and what the program itself validates';

/**
 * Findings as SARIF 2.1.0, the subset that GitHub's code scanning reads. It has no use for what was acknowledged: it
 * would show it like the rest.
 *
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function toSarif({ findings }: CheckReport, places: PlaceInRepository): object {
  const ids = [...new Set(findings.map(ruleOf))];
  return sarifLog({
    category: 'check',
    ids,
    others: { [OTHER]: OTHER_TEXT },
    results: findings.map((finding) => toResult(finding, ids, places)),
  });
}

function ruleOf({ rule = OTHER }: ReportedFinding): string {
  return rule;
}

function toResult(finding: ReportedFinding, ids: readonly string[], places: PlaceInRepository): object {
  const { path, severity, message, fix, site } = finding;
  const { file, line } = places(site);
  const ruleId = ruleOf(finding);
  const where = path === '' ? 'app' : path;
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: { text: `${where}: ${message}${fix === undefined ? '' : `; ${fix}`}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line },
        },
        logicalLocations: [{ fullyQualifiedName: where }],
      },
    ],
    // The same finding is known again when lines have moved.
    partialFingerprints: { 'construct/v1': [ruleId, where, finding.field ?? message].join(' ') },
  };
}
