import { isDeepStrictEqual } from 'node:util';

import type { JsonObject } from './json';
import { isObject, listOr, objectOr, textAt, textOr } from './json';
import type { Action, ResourceChange } from './plan';
import type { Values } from './values';
import { withoutSecrets, withUnknown } from './values';

/** The types whose values are judged. */
const JUDGED = /^openstack_(containerinfra_(cluster|clustertemplate|nodegroup)_v1|compute_keypair_v2)$/;

/** One entry of `resource_changes` or `resource_drift`. */
export function readChange(entry: unknown, where: string, deferred?: string): ResourceChange {
  const object = objectOr(entry, where);
  const address = textAt(object, 'address', where);
  const change = objectOr(object.change, `${where}.change`);
  const actions = listOr(change.actions, `${where}.change.actions`).filter((action) => typeof action === 'string');
  const type = textAt(object, 'type', where);
  const [before, after] = [objectOr(change.before, `${where}.before`), objectOr(change.after, `${where}.after`)];
  return {
    address,
    previousAddress: textOr(object.previous_address),
    isData: object.mode === 'data',
    type,
    actions,
    action: actionOf(actions),
    createsFirst: actions[0] === 'create',
    reason: textOr(object.action_reason),
    replacePaths: readPaths(change.replace_paths, where),
    isDeposed: typeof object.deposed === 'string',
    isImported: isObject(change.importing),
    deferred,
    changed: actions.includes('no-op') ? [] : changedBetween(before, after, change.after_unknown),
    ...(JUDGED.test(type) ? valuesOf(change, before, after) : { before: {}, after: {} }),
  };
}

/** What is not known is none of these, and looked at as a change in place. */
function actionOf(actions: readonly string[]): Action {
  const [first] = actions;
  if (actions.includes('delete') && actions.includes('create')) {
    return 'replace';
  }
  if (actions.includes('forget')) {
    return actions.includes('create') ? 'create' : 'forget';
  }
  return first === 'no-op' || first === 'create' || first === 'read' || first === 'delete'
    ? first
    : first === undefined
      ? 'no-op'
      : 'update';
}

function readPaths(paths: unknown, where: string): (readonly string[])[] {
  return listOr(paths, `${where}.change.replace_paths`).map((path) =>
    Array.isArray(path) ? path.map(String) : [String(path)],
  );
}

function valuesOf(change: JsonObject, before: JsonObject, after: JsonObject): { before: Values; after: Values } {
  return {
    before: withoutSecrets(before, change.before_sensitive),
    after: withUnknown(withoutSecrets(after, change.after_sensitive), change.after_unknown),
  };
}

/** Compared before secrets are taken out: that one has changed is to be said. */
function changedBetween(before: JsonObject, after: JsonObject, unknown: unknown): string[] {
  const marks = isObject(unknown) ? unknown : {};
  const names = new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(marks)]);
  return [...names].filter((name) => {
    if (marks[name] === true || hasMark(marks[name])) {
      return true;
    }
    return !isDeepStrictEqual(before[name] ?? null, after[name] ?? null);
  });
}

function hasMark(marks: unknown): boolean {
  if (marks === true) {
    return true;
  }
  return Array.isArray(marks) ? marks.some(hasMark) : isObject(marks) && Object.values(marks).some(hasMark);
}
