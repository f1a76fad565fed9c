import type { CheckReport, ReportedFinding } from '../../constructs/private/check-report';
import type { RuleText } from '../../magnum/rules/rule';
import { readRulebook } from '../../magnum/rules/rulebook';
import { placesInWords, severitiesOf } from '../../magnum/rules/rule-words';
import { packageVersion } from '../version';
import type { PlaceInRepository } from './places';

/** Rule of what breaks none of the rulebook: a misspelt prop, a wrong type, what the program itself validates. */
const OTHER = 'PROPS';

/**
 * Findings as SARIF 2.1.0, the subset that GitHub's code scanning reads. It has no use for what was acknowledged: it
 * would show it like the rest.
 *
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function toSarif({ findings }: CheckReport, places: PlaceInRepository): object {
  const ids = [...new Set(findings.map(ruleOf))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cdktf-magnum', semanticVersion: packageVersion(), rules: descriptors(ids) } },
        automationDetails: { id: 'cdktf-magnum/check/' },
        invocations: [{ executionSuccessful: true }],
        results: findings.map((finding) => toResult(finding, ids, places)),
      },
    ],
  };
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

function descriptors(ids: readonly string[]): object[] {
  const rulebook = new Map(readRulebook().flatMap(({ id, rules: [rule] }) => (rule === undefined ? [] : [[id, rule]])));
  return ids.map((id) => {
    const rule = rulebook.get(id);
    return rule === undefined ? otherDescriptor(id) : descriptor(rule);
  });
}

function descriptor(rule: RuleText): object {
  const { id, title, why, fix, source, holds } = rule;
  const places = placesInWords(holds);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: source,
    help: {
      text: `${why}\n\nHolds on: ${places}\nWhat to do: ${fix}\nSource: ${source}`,
      markdown: `${why}\n\n**Holds on:** ${places}\n\n**What to do:** ${fix}\n\n[Source](${source})`,
    },
    defaultConfiguration: { level: [...severitiesOf(rule).keys()][0] },
    properties: { precision: 'very-high', tags: ['magnum', id.replace(/-\d+$/, '')] },
  };
}

/** Of props, or of a release of the rulebook that is not this one. */
function otherDescriptor(id: string): object {
  const text = 'What is given is what a construct can be made of: names, types and what the program itself validates';
  return {
    id,
    shortDescription: { text: id === OTHER ? text : `Rule ${id}` },
    help: { text: 'Do what the message says.' },
    defaultConfiguration: { level: 'error' },
  };
}
