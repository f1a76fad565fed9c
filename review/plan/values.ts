import { UNKNOWN } from '../../magnum/spec/field';
import type { JsonObject } from './json';
import { isObject } from './json';

/** Stands for a value that nobody may see. What it was is read no further. */
export const SECRET: unique symbol = Symbol('sensitive');

/** A value of a plan: JSON, in which parts may be secret or known only after apply. */
export type Value = unknown;
export type Values = Readonly<Record<string, Value>>;

/** Attributes that are secret whatever a plan says of them. */
const SECRET_NAMES = /kubeconfig|raw_config|password|passwd|secret|token|private_key|client_key|client_cert|ca_cert/i;
/** User and password in a URL, as proxies have them. */
const USER_IN_URL = /\/\/[^/\s@]+@/;

/** Takes what is marked as sensitive, or is by its name, out of an object, before anything else looks at it. */
export function withoutSecrets(values: JsonObject, marks: unknown): Values {
  const all = marks === true ? Object.fromEntries(Object.keys(values).map((name) => [name, true])) : marks;
  return hide(values, all) as Values;
}

function hide(value: unknown, marks: unknown): Value {
  if (marks === true || (typeof value === 'string' && USER_IN_URL.test(value))) {
    return value === null || value === undefined ? value : SECRET;
  }
  if (Array.isArray(value)) {
    const ofItems: readonly unknown[] = Array.isArray(marks) ? marks : [];
    return value.map((item, index) => hide(item, ofItems[index]));
  }
  if (!isObject(value)) {
    return value;
  }
  const ofMembers = isObject(marks) ? marks : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      hide(
        member,
        SECRET_NAMES.test(name) || Object.hasOwn(ofMembers, name) ? isSecretName(name) || ofMembers[name] : undefined,
      ),
    ]),
  );
}

function isSecretName(name: string): boolean {
  return SECRET_NAMES.test(name);
}

/** Puts in what Terraform will only know when it applies. */
export function withUnknown(values: Values, unknown: unknown): Values {
  return isObject(unknown) ? (mark(values, unknown) as Values) : values;
}

function mark(value: Value, unknown: unknown): Value {
  if (unknown === true) {
    return value === SECRET ? SECRET : UNKNOWN;
  }
  if (Array.isArray(value) && Array.isArray(unknown)) {
    return value.map((item, index) => mark(item, unknown[index]));
  }
  if (!isObject(unknown)) {
    return value;
  }
  const known = isObject(value) ? value : {};
  const marked = Object.entries(unknown).map(([name, one]) => [name, mark(known[name], one)] as const);
  return Object.keys(unknown).length === 0 ? value : { ...known, ...Object.fromEntries(marked) };
}

/** Whether any part of a value is known only after apply. */
export function isUnknown(value: Value): boolean {
  return (
    value === UNKNOWN ||
    (Array.isArray(value) ? value.some(isUnknown) : isObject(value) && Object.values(value).some(isUnknown))
  );
}
