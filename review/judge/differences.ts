import { isDeepStrictEqual } from 'node:util';

import { mutabilityOf } from '../../magnum/mutability';
import { UNKNOWN } from '../../magnum/spec/field';
import { isObject } from '../plan/json';
import type { ResourceChange } from '../plan/plan';
import type { Value, Values } from '../plan/values';
import { SECRET } from '../plan/values';
import { blockAddress } from './kinds';
import type { Because } from './report';
import type { World } from './world';

/** What is written in place of a value that is known only after apply. */
export const KNOWN_LATER = '(known after apply)';

/** The arguments that a person changed; what only Magnum sets is none. */
export function changedArguments({ type, changed }: ResourceChange): readonly string[] {
  return changed.filter((name) => mutabilityOf(type, name) !== undefined);
}

/** Of what changed, what the configuration gives; what Magnum fills in is known anew with every replacement. */
export function writtenArguments(change: ResourceChange, { plan }: World): readonly string[] {
  const block = plan.blocks.get(blockAddress(change.address));
  return changedArguments(change).filter((name) => block?.arguments.has(name) !== false && name !== 'timeouts');
}

/** Before and after of arguments; labels one by one. */
export function differences(before: Values, after: Values, names: readonly string[]): Because[] {
  return names.flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    return (isObject(from) || from == null) && isObject(to)
      ? ofMembers(name, isObject(from) ? from : {}, to)
      : [toBecause(name, from, to)];
  });
}

function ofMembers(name: string, from: Values, to: Values): Because[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  const differ = names.filter((key) => !isDeepStrictEqual(from[key], to[key]));
  // Two secrets look the same: where nothing else differs, one of them does.
  const hidden = differ.length > 0 ? [] : names.filter((key) => to[key] === SECRET);
  return [...differ, ...hidden].map((key) => toBecause(`${name}.${key}`, from[key], to[key]));
}

function toBecause(attribute: string, before: Value, after: Value): Because {
  return { attribute, ...shown('before', before), ...shown('after', after) };
}

function shown(name: 'before' | 'after', value: Value): Partial<Because> {
  if (value === undefined || value === null) {
    return {};
  }
  return { [name]: plain(value) };
}

/** As JSON, with words for what has no value. */
function plain(value: Value): unknown {
  if (value === UNKNOWN) {
    return KNOWN_LATER;
  }
  if (value === SECRET) {
    return '(sensitive)';
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)])) : value;
}

/** `flavor "m1.small" → "m1.medium"`. */
export function inWords({ attribute, before, after }: Because): string {
  const [from, to] = [before, after].map((value) => (value === undefined ? 'none' : textOf(value)));
  return before === undefined && after === undefined ? attribute : `${attribute} ${from} → ${to}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
