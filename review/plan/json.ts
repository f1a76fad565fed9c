import { CannotReview } from './cannot-review';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object, or an empty one where there is none. */
export function objectOr(value: unknown, where: string): JsonObject {
  if (value === undefined || value === null) {
    return {};
  }
  if (!isObject(value)) {
    throw new CannotReview(`${where} must be an object, got ${typeOf(value)}`);
  }
  return value;
}

/** A list, or an empty one where there is none. */
export function listOr(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new CannotReview(`${where} must be a list, got ${typeOf(value)}`);
  }
  return value;
}

export function textAt(object: JsonObject, name: string, where: string): string {
  const value = object[name];
  if (typeof value !== 'string') {
    throw new CannotReview(`${where}.${name} must be a text, got ${typeOf(value)}`);
  }
  return value;
}

export function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Never the value itself, which may be a secret. */
function typeOf(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
}
