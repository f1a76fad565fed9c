import { adviceFor } from '../../review/judge/advice';
import type { Report, ReviewedChange, ReviewedFinding } from '../../review/judge/report';
import { countsOf, notJudgedLines, VERDICTS } from '../../review/report/words';
import type { Colours } from '../colours';
import { table, wrap } from '../table';

/** The report for a terminal of so many columns; without them, for a file. */
export function toText(report: Report, columns: number | undefined, colours: Colours): string {
  const { changes, findings, drift, verdict } = report;
  const told = changes.filter(({ risk }) => risk !== 'no-change');
  const lines = [
    ...section('', told.length === 0 ? [] : changesTable(told, columns, colours)),
    ...section('what to do:', indented(adviceFor(told), columns)),
    ...section(
      'findings:',
      findings.flatMap((one) => finding(one, columns, colours)),
    ),
    ...section(
      'changed by somebody else:',
      indented(
        drift.map(({ says }) => says),
        columns,
      ),
    ),
    ...section('not judged, since it is known only after apply:', indented(notJudgedLines(report), columns)),
  ];
  const counts = changes.length === 0 ? '' : ` (${countsOf(report)})`;
  return [...lines, `${paint(verdict, colours)(`${verdict}: ${VERDICTS[verdict].toLowerCase()}`)}${counts}`].join('\n');
}

function changesTable(changes: readonly ReviewedChange[], width: number | undefined, colours: Colours): string[] {
  const hasStacks = changes.some(({ stack }) => stack !== undefined);
  const columns = [
    { title: 'risk', paint: (text: string) => paint(text.trim(), colours)(text) },
    ...(hasStacks ? [{ title: 'stack' }] : []),
    { title: 'rules' },
    { title: 'what happens', wraps: true as const },
  ];
  const rows = changes.map(({ risk, stack, rules, says }) => [
    risk,
    ...(hasStacks ? [stack ?? ''] : []),
    rules.join(' '),
    says,
  ]);
  return (
    table(columns, rows, width) ??
    changes.flatMap(({ risk, says }) => [paint(risk, colours)(risk), ...indented([says], width)])
  );
}

function paint(risk: string, { red, yellow, green, magenta, dim }: Colours): (text: string) => string {
  const paints: Readonly<Record<string, (text: string) => string>> = {
    'will-fail': red,
    outage: red,
    'nodes-lost': yellow,
    rolling: yellow,
    credentials: magenta,
    safe: green,
    'no-change': dim,
  };
  // A cell of several lines has empty ones.
  return paints[risk] ?? ((text) => text);
}

function finding(one: ReviewedFinding, columns: number | undefined, { red, yellow }: Colours): string[] {
  const { severity, rule, stack, address, message, fix, acknowledged } = one;
  const title = [severity, rule, stack ?? [], address]
    .flat()
    .filter((part) => part !== '')
    .join(' ');
  const what = acknowledged === undefined ? `${message}; ${fix}` : `${message} (acknowledged: ${acknowledged})`;
  return [`  ${(severity === 'error' ? red : yellow)(title)}`, ...indented([what], columns).map((line) => `  ${line}`)];
}

function indented(entries: readonly string[], columns = Infinity): string[] {
  return entries.flatMap((entry) =>
    wrap(entry, Math.max(columns - 4, 30)).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...(title === '' ? [] : [title]), ...lines, ''];
}
