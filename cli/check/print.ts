import type { AcknowledgedFinding, CheckReport, ReportedFinding } from '../../constructs/private/check-report';
import type { Colours } from '../colours';
import { coloursFor } from '../colours';
import type { Io } from '../io';
import { table, wrap } from '../table';

/** Prints what was found for a person: a table, or a paragraph each where the terminal is narrow. */
export function printReport(report: CheckReport, io: Io): void {
  const colours = coloursFor(io);
  const { findings, acknowledged, notJudged } = report;
  if (findings.length > 0) {
    (findingsTable(findings, io, colours) ?? findings.flatMap((one) => paragraph(one, io, colours))).forEach(io.out);
    io.out('');
  }
  section('acknowledged:', acknowledged.map(acknowledgement), io);
  section('not judged, known only after apply:', notJudgedLines(notJudged), io);
  io.out(verdict(report));
}

function findingsTable(findings: readonly ReportedFinding[], io: Io, { red, yellow }: Colours): string[] | undefined {
  const columns = [
    { title: 'stack' },
    { title: 'construct' },
    { title: 'rule' },
    { title: 'severity', paint: (text: string) => (text.startsWith('error') ? red(text) : yellow(text)) },
    { title: 'what is wrong', wraps: true },
    { title: 'what to do', wraps: true },
  ] as const;
  const rows = findings.map((one) => [
    one.stack ?? '-',
    pathInStack(one),
    one.rule ?? '-',
    one.severity,
    one.message,
    one.fix ?? '-',
  ]);
  return table(columns, rows, io.columns);
}

/** The stack itself is a dot, as a folder is. */
function pathInStack({ stack, path }: ReportedFinding): string {
  if (stack === undefined || path === stack) {
    return '.';
  }
  return path.slice(stack.length + 1);
}

function paragraph(finding: ReportedFinding, { columns = Infinity }: Io, { red, yellow, bold }: Colours): string[] {
  const { severity, rule, path, message, fix } = finding;
  const paint = severity === 'error' ? red : yellow;
  const text = [message, ...(fix === undefined ? [] : [fix])].flatMap((one) => wrap(one, Math.max(columns - 2, 30)));
  const title = [paint(severity), rule ?? [], bold(path === '' ? 'app' : path)].flat().join(' ');
  return [title, ...text.map((line) => `  ${line}`)];
}

function acknowledgement({ rule, path, message, reason }: AcknowledgedFinding): string {
  return `${rule ?? ''} ${path}: ${message} (${reason})`;
}

/** One line for each thing that is not known, however many rules ask for it. */
function notJudgedLines(notJudged: CheckReport['notJudged']): string[] {
  const rules = new Map<string, string[]>();
  for (const { path, field, rule } of notJudged) {
    const place = `${path}: ${field}`;
    rules.set(place, [...(rules.get(place) ?? []), rule]);
  }
  return [...rules].map(([place, ids]) => `${place} (${[...new Set(ids)].join(', ')})`);
}

function section(title: string, entries: readonly string[], { out, columns = Infinity }: Io): void {
  if (entries.length === 0) {
    return;
  }
  out(title);
  for (const entry of entries) {
    wrap(entry, Math.max(columns - 4, 30)).forEach((line, index) => {
      out(`${index === 0 ? '  ' : '    '}${line}`);
    });
  }
  out('');
}

function verdict({ findings, acknowledged, notJudged }: CheckReport): string {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const parts = [
    ...counted(count('error'), 'error'),
    ...counted(count('warning'), 'warning'),
    ...(acknowledged.length > 0 ? [`${acknowledged.length} acknowledged`] : []),
    ...(notJudged.length > 0 ? [`${notJudged.length} not judged`] : []),
  ];
  return findings.length === 0 ? ['nothing is wrong', ...parts].join(', ') : parts.join(', ');
}

function counted(number: number, title: string): string[] {
  return number === 0 ? [] : [`${number} ${title}${number === 1 ? '' : 's'}`];
}
