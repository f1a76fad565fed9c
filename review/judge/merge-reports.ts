import { RISKS, worst } from '../risk';
import type { Report } from './report';

/** One report of several plans. */
export function mergeReports(reports: readonly { readonly stack: string; readonly report: Report }[]): Report {
  const [first, ...others] = reports;
  if (first !== undefined && others.length === 0) {
    return first.report;
  }
  const all = <T extends object>(pick: (report: Report) => readonly T[]): (T & { stack: string })[] =>
    reports.flatMap(({ stack, report }) => pick(report).map((one) => ({ stack, ...one })));
  return {
    formatVersion: '1.0',
    verdict: worst(reports.map(({ report }) => report.verdict)),
    changes: all(({ changes }) => changes).sort((one, other) => RISKS.indexOf(one.risk) - RISKS.indexOf(other.risk)),
    findings: all(({ findings }) => findings),
    drift: all(({ drift }) => drift),
    notJudged: all(({ notJudged }) => notJudged),
  };
}
