import { writeFileSync } from 'node:fs';

import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

import type { Finding, NotJudged } from '../../magnum/rules/judge';
import type { Severity } from '../../magnum/rules/rule';
import { CHECK_FILE } from './check-variables';
import type { Site } from './creation-site';
import { currentSite } from './creation-site';

/** What `cdktf-magnum check` reads. */
export interface CheckReport {
  /** Of this format: another release of the package may have written it. */
  readonly version: 1;
  readonly findings: readonly ReportedFinding[];
  readonly acknowledged: readonly AcknowledgedFinding[];
  readonly notJudged: readonly ReportedNotJudged[];
}

/** What something is said of. */
export interface Place {
  /** Absent where it is said of the app as a whole. */
  readonly stack?: string;
  /** Of the construct. */
  readonly path: string;
  /** Where it is made, as far as that could be told. */
  readonly site?: Site;
}

export interface ReportedFinding extends Place {
  /** Absent where the props themselves, or the program's own checks, are meant. */
  readonly rule?: string;
  readonly severity: Severity;
  readonly field?: string;
  readonly message: string;
  readonly fix?: string;
}

export interface AcknowledgedFinding extends ReportedFinding {
  readonly reason: string;
}

export type ReportedNotJudged = Place & NotJudged;

/** What was found about a construct, by the text that synth says it in. */
interface Judged {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly notJudged: readonly NotJudged[];
}

const sites = new WeakMap<IConstruct, Site | undefined>();
const judged = new WeakMap<IConstruct, Judged>();
const acknowledged = new WeakMap<IConstruct, Map<string, Finding & { reason: string }>>();

/** To be called while a construct is made. */
export function noteSite(construct: IConstruct): void {
  if (!sites.has(construct)) {
    sites.set(construct, currentSite());
  }
}

export function noteJudgement(construct: IConstruct, judgement: Judged): void {
  judged.set(construct, judgement);
}

export function noteAcknowledged(construct: IConstruct, finding: Finding, reason: string): void {
  const known = acknowledged.get(construct) ?? new Map<string, Finding & { reason: string }>();
  acknowledged.set(construct, known.set(finding.message, { ...finding, reason }));
}

/** By app: a program may have several, and may synthesize one again. */
const reports = new Map<IConstruct, CheckReport>();

/**
 * Hands over what is known of an app.
 *
 * @param problems what its constructs' validations said, as synth prints it
 */
export function writeReport(root: IConstruct, problems: ReadonlyMap<IConstruct, readonly string[]>): void {
  const constructs = root.node.findAll();
  reports.set(root, {
    version: 1,
    findings: constructs.flatMap((construct) => [
      ...(problems.get(construct) ?? []).map((text) => toFinding(construct, text, 'error')),
      ...annotations(construct, '@cdktf/error').map((text) => toFinding(construct, text, 'error')),
      ...annotations(construct, '@cdktf/warn').map((text) => toFinding(construct, text, 'warning')),
    ]),
    acknowledged: constructs.flatMap((construct) =>
      [...(acknowledged.get(construct)?.values() ?? [])].map((finding) => ({ ...placeOf(construct), ...finding })),
    ),
    notJudged: constructs.flatMap((construct) =>
      (judged.get(construct)?.notJudged ?? []).map((one) => ({ ...placeOf(construct), ...one })),
    ),
  });
  const all = [...reports.values()];
  writeFileSync(
    process.env[CHECK_FILE] ?? '',
    JSON.stringify({
      version: 1,
      findings: all.flatMap(({ findings }) => findings),
      acknowledged: all.flatMap((report) => report.acknowledged),
      notJudged: all.flatMap(({ notJudged }) => notJudged),
    } satisfies CheckReport),
  );
}

/** What was said of a rule is taken apart again; the rest is a text. */
function toFinding(construct: IConstruct, text: string, severity: Severity): ReportedFinding {
  const finding = judged.get(construct)?.findings.get(text);
  return { ...placeOf(construct), ...(finding ?? { severity, message: text }) };
}

function annotations(construct: IConstruct, type: string): string[] {
  return construct.node.metadata.filter((entry) => entry.type === type).map(({ data }) => String(data));
}

function placeOf(construct: IConstruct): Place {
  const stack = construct.node.scopes.find((scope) => TerraformStack.isStack(scope));
  const known = construct.node.scopes.findLast((scope) => sites.get(scope) !== undefined);
  return { stack: stack?.node.path, path: construct.node.path, site: known && sites.get(known) };
}
