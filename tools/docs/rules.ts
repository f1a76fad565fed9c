import type { RuleText } from '../../magnum/rules/rule';
import type { RulebookEntry } from '../../magnum/rules/rulebook';
import { doorOf, readRulebook } from '../../magnum/rules/rulebook';
import { evidenceInWords, placesInWords, severityInWords } from '../../magnum/rules/rule-words';

/** docs/rules.md: a section for each rule. */
export function rules(): string {
  const entries = readRulebook().filter((entry) => entry.rules.length > 0);
  return `# Rules

What a cluster is judged by: at \`cdktf synth\` what is written, at \`terraform plan\` what is in the cloud. An error would be refused
or fail. A warning is for a person to decide, who can say so: \`acknowledge(scope, 'CL-03', 'two masters are enough here')\`.

\`npx cdktf-magnum check\` lists what an app breaks, and \`npx cdktf-magnum rules CL-03\` says what stands here.

Made by \`npm run docs\` from \`magnum/rules/\`.

${entries.map(section).join('\n\n')}
`;
}

/** The anchor stays when the title does not. */
function section(entry: RulebookEntry): string {
  const [first] = entry.rules;
  return [
    `<a id="${entry.id.toLowerCase()}"></a>`,
    `## ${entry.id} ${escaped(first?.title ?? entry.title)}`,
    ...entry.rules.map((rule) => words(rule, entry)),
  ].join('\n\n');
}

function words(rule: RuleText, entry: RulebookEntry): string {
  return [
    `${capital(severityInWords(rule))}. Holds on: ${placesInWords(rule.holds)}. Judged at ${doorOf(entry, rule) ?? ''}.`,
    `${rule.why} (${capital(evidenceInWords(rule))}: [source](${rule.source}).)`,
    `What to do: ${rule.fix}.`,
  ].join('\n\n');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** In a heading nothing is emphasized. */
function escaped(text: string): string {
  return text.replaceAll('*', '\\*');
}
