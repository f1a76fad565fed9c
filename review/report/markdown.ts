import { adviceFor } from '../judge/advice';
import { inWords } from '../judge/differences';
import type { Report, ReviewedChange, ReviewedFinding } from '../judge/report';
import { mermaid } from './mermaid';
import { countsOf, notJudgedLines, VERDICTS } from './words';

/** What GitHub takes as a comment, with room for what the caller puts around it. */
const LONGEST = 65_000;
/** Lines of the first screen. */
const FIRST = 12;

/**
 * The report as a comment of a pull request: what happens, in a sentence for each cluster, and what to do; details are
 * folded. Never longer than GitHub takes.
 */
export function toMarkdown(report: Report): string {
  const told = report.changes.filter(({ risk }) => risk !== 'no-change');
  const parts = [
    `## ${VERDICTS[report.verdict]} (\`${report.verdict}\`)`,
    counted(report),
    list(mostImportant(told).map(sentence)),
    advice(told),
    errors(report.findings),
    picture(report),
    folded(`${report.changes.length} changes`, report.changes.map(detail)),
    folded(`${report.findings.length} findings`, report.findings.map(finding)),
    folded(
      `${report.drift.length} changed by somebody else`,
      report.drift.map(({ says }) => `- ${escape(says)}`),
    ),
    folded(
      `${report.notJudged.length} not judged: known only after apply`,
      notJudgedLines(report).map((line) => `- ${escape(line)}`),
    ),
  ];
  return fit(parts.filter((part) => part !== ''));
}

function counted(report: Report): string {
  return report.changes.length === 0 ? 'Terraform has nothing to do.' : `${countsOf(report)}.`;
}

/** Clusters first, then what is as bad as the verdict. */
function mostImportant(changes: readonly ReviewedChange[]): readonly ReviewedChange[] {
  const isMagnums = ({ kind }: ReviewedChange): boolean =>
    kind === 'cluster' || kind === 'node-group' || kind === 'cluster-template';
  return [...changes]
    .sort((one, other) => Number(isMagnums(other)) - Number(isMagnums(one)))
    .filter(({ kind }) => kind !== 'lookup');
}

function list(lines: readonly string[]): string {
  const more = lines.length - FIRST;
  return [...lines.slice(0, FIRST), ...(more > 0 ? [`- and ${more} more, below`] : [])].join('\n');
}

function sentence({ stack, says, risk }: ReviewedChange): string {
  return `- \`${risk}\` ${stack === undefined ? '' : `${code(stack)} `}${escape(says)}`;
}

function advice(changes: readonly ReviewedChange[]): string {
  const all = adviceFor(changes);
  return all.length === 0 ? '' : `**What to do**\n\n${list(all.map((one) => `- ${escape(one)}`))}`;
}

function errors(findings: readonly ReviewedFinding[]): string {
  const bad = findings.filter(({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined);
  return bad.length === 0 ? '' : `**Wrong**\n\n${list(bad.map(finding))}`;
}

function finding({ stack, rule, severity, address, message, fix, acknowledged }: ReviewedFinding): string {
  const where = [stack, address].filter((one) => one !== undefined && one !== '').map((one) => code(one ?? ''));
  const reason = acknowledged === undefined ? `; ${escape(fix)}` : `; acknowledged: ${escape(acknowledged)}`;
  return `- ${severity} ${escape(rule)} ${where.join(' ')} ${escape(message)}${reason}`;
}

function picture(report: Report): string {
  const drawn = mermaid(report);
  return drawn === '' ? '' : `\`\`\`mermaid\n${drawn}\n\`\`\``;
}

function detail({ stack, address, constructPath, actions, risk, because, rules }: ReviewedChange): string {
  const names = [...(stack === undefined ? [] : [stack]), constructPath ?? address].map(code).join(' ');
  const why = because.length === 0 ? '' : `: ${because.map((one) => code(inWords(one))).join(', ')}`;
  return `- \`${risk}\` ${names} (${escape(actions.join(', '))})${why}${rules.length === 0 ? '' : ` ${escape(rules.join(', '))}`}`;
}

function folded(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** Leaves out what does not fit, whole lines from the end, and says so. */
function fit(parts: readonly string[]): string {
  const whole = parts.join('\n\n');
  if (whole.length <= LONGEST) {
    return whole;
  }
  const note = '\n\nMore does not fit into a comment: --output writes all of it with --format json.';
  const kept: string[] = [];
  let left = LONGEST - note.length;
  for (const part of parts) {
    const shortened = shorten(part, left - 2);
    left -= shortened.length + 2;
    kept.push(shortened);
  }
  return kept.filter((part) => part !== '').join('\n\n') + note;
}

function shorten(part: string, length: number): string {
  if (part.length <= length) {
    return part;
  }
  const end = part.startsWith('<details>') ? '\n\n</details>' : '';
  const cut = part.lastIndexOf('\n', length - end.length);
  // A picture that is cut off is none.
  return cut <= 0 || part.startsWith('```') ? '' : part.slice(0, cut) + end;
}

/** What Markdown, GitHub or a browser would read as something else; a name could mention somebody. */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~@&]/g, (one) => (one === '@' ? '@\u200b' : one === '<' ? '&lt;' : `\\${one}`));
}

function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}
