import type { Check } from './check';
import { atSynth, confidential, isLate, isRecord } from './check';
import { shownName } from './shown';

/** Terraform JSON is not deeper, and cdktf gives up at some depth. */
const MAX_DEPTH = 50;

/** What these keys lead to is no data. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** Data that is handed to Terraform as it is. What it is is not shown: it may be a credential. */
export const plainData: Check = confidential(
  atSynth((value) => {
    if (!isRecord(value)) {
      return 'must be an object';
    }
    const wrong = findOther(value, []);
    return wrong === undefined
      ? undefined
      : `must hold strings, numbers, booleans, lists and objects only, and does not at ${wrong.map(shownName).join('.')}`;
  }),
);

/** Path of what is no data. */
function findOther(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (isLate(value) || isScalar(value)) {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH || !isPlain(value)) {
    return path;
  }
  for (const [key, entry] of Object.entries(value)) {
    const found = isReserved(key) ? [...path, key] : findOther(entry, [...path, key]);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return (
    value === undefined || value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** A key may be a path: `lifecycle.ignore_changes`. */
function isReserved(key: string): boolean {
  return key === '' || key.split('.').some((part) => RESERVED.includes(part));
}
