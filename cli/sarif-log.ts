import type { RuleText } from '../magnum/rules/rule';
import { readRulebook } from '../magnum/rules/rulebook';
import { placesInWords, severitiesOf } from '../magnum/rules/rule-words';
import { packageVersion } from './version';

export interface SarifContent {
  /** Command that made it: code scanning keeps the alerts of each apart. */
  readonly category: string;
  /** Rules of the results, each once. */
  readonly ids: readonly string[];
  /** What those of them are about that the rulebook does not have. */
  readonly others: Readonly<Record<string, string>>;
  readonly results: readonly object[];
}

/** A log in SARIF 2.1.0, with what the rulebook says of each rule. */
export function sarifLog(content: SarifContent): object {
  const driver = { name: 'cdktf-magnum', semanticVersion: packageVersion(), rules: descriptors(content) };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        automationDetails: { id: `cdktf-magnum/${content.category}/` },
        invocations: [{ executionSuccessful: true }],
        results: content.results,
      },
    ],
  };
}

function descriptors({ ids, others }: SarifContent): object[] {
  const rulebook = new Map(readRulebook().flatMap(({ id, rules: [rule] }) => (rule === undefined ? [] : [[id, rule]])));
  return ids.map((id) => {
    const rule = rulebook.get(id);
    return rule === undefined ? otherDescriptor(id, others[id]) : descriptor(rule);
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

/** Of what no rule of this rulebook is about. */
function otherDescriptor(id: string, text = `Rule ${id}`): object {
  return {
    id,
    shortDescription: { text },
    help: { text: 'Do what the message says.' },
    defaultConfiguration: { level: 'error' },
  };
}
