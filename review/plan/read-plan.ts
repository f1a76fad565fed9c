import { CannotReview } from './cannot-review';
import type { JsonObject } from './json';
import { isObject, listOr, objectOr, textOr } from './json';
import type { FailedCheck, OutputChange, Plan, ResourceChange } from './plan';
import { readChange } from './read-change';
import { readConfiguration } from './read-configuration';

/** What of a plan's JSON is read. */
export const MEMBERS = [
  'format_version',
  'terraform_version',
  'errored',
  'resource_changes',
  'resource_drift',
  'deferred_changes',
  'output_changes',
  'checks',
  'configuration',
  'variables',
] as const;

/**
 * Reads a plan as `terraform show -json` and `tofu show -json` print it, in any version 1.x of the format. No secret
 * leaves it.
 *
 * @throws CannotReview when it is none
 */
export function readPlan(json: unknown): Plan {
  if (!isObject(json) || typeof json.format_version !== 'string') {
    throw new CannotReview('is no plan: it has no format_version');
  }
  requireFormat(json.format_version);
  requirePlan(json);
  return {
    formatVersion: json.format_version,
    terraformVersion: textOr(json.terraform_version),
    isErrored: json.errored === true,
    changes: [...readChanges(json.resource_changes, 'resource_changes'), ...readDeferred(json.deferred_changes)],
    drift: readChanges(json.resource_drift, 'resource_drift'),
    failedChecks: listOr(json.checks, 'checks').flatMap(readCheck),
    outputs: readOutputs(json.output_changes),
    variables: Object.keys(objectOr(json.variables, 'variables')),
    ...readConfiguration(json.configuration),
  };
}

function requireFormat(version: string): void {
  if (!/^1\.\d+$/.test(version)) {
    throw new CannotReview(`has format_version ${JSON.stringify(version.slice(0, 20))}, and only 1.x is known`);
  }
}

/** A state in JSON has a format version too. An empty plan has no `resource_changes`. */
function requirePlan(json: JsonObject): void {
  if ('values' in json && !('planned_values' in json) && !('resource_changes' in json)) {
    throw new CannotReview('is a state, not a plan: name the plan file after show -json');
  }
}

function readChanges(changes: unknown, where: string): ResourceChange[] {
  return listOr(changes, where).map((entry, index) => readChange(entry, `${where}[${index}]`));
}

function readDeferred(deferred: unknown): ResourceChange[] {
  return listOr(deferred, 'deferred_changes').map((entry, index) => {
    const where = `deferred_changes[${index}]`;
    const { reason, resource_change: change } = objectOr(entry, where);
    return readChange(change, `${where}.resource_change`, textOr(reason) ?? 'unknown');
  });
}

function readCheck(check: unknown): FailedCheck[] {
  const { address, status, instances } = isObject(check) ? check : {};
  if (status !== 'fail' && status !== 'error') {
    return [];
  }
  const { to_display: name, kind } = isObject(address) ? address : {};
  const problems = (Array.isArray(instances) ? instances : []).flatMap((one: unknown) =>
    isObject(one) && Array.isArray(one.problems) ? (one.problems as unknown[]) : [],
  );
  const messages = problems.flatMap((one) => (isObject(one) ? (textOr(one.message) ?? []) : []));
  return [{ address: textOr(name) ?? '', kind: textOr(kind) ?? '', status, messages }];
}

function readOutputs(outputs: unknown): OutputChange[] {
  return Object.entries(objectOr(outputs, 'output_changes')).map(([name, change]) => {
    const { after_sensitive: isSensitive } = isObject(change) ? change : {};
    return { name, isSensitive: isSensitive === true };
  });
}
