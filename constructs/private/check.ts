import { inspect } from 'node:util';

import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';

/** What a value must be, in words that follow the prop's name, or undefined when it is that. */
export type Check = (value: unknown) => string | undefined;

/** A check for every prop of `P`: a prop that is added without one does not compile. */
export type Shape<P> = Readonly<Record<keyof P, Check>>;

/** Longer than any name that a person gives. */
const MAX_TEXT = 255;

/** What `checkProps` found. */
export interface Checked<P> {
  /** One a line, in the caller's words; empty when all is well. */
  readonly problems: readonly string[];
  /** The props without those that have a problem: what can be built, so that the rest of the app can be checked too. */
  readonly usable: Partial<P>;
  /** Names of the props that are left out of `usable`: given, but not to be read. */
  readonly unusable: readonly string[];
}

/**
 * Looks for names that do not exist, props that are missing, wrong types and values out of range. A value that
 * Terraform will only know later (a token) is not judged.
 */
export function checkProps<P extends object>(props: P, shape: Shape<Required<P>>): Checked<P> {
  const known = Object.keys(shape) as (keyof P & string)[];
  const misnamed = Object.keys(props).filter((name) => !Object.hasOwn(shape, name));
  const wrong = known.flatMap((name) => {
    const problem = problemOf(name, props[name], shape[name]);
    return problem === undefined ? [] : [{ name, problem }];
  });
  if (misnamed.length === 0 && wrong.length === 0) {
    return { problems: [], usable: props, unusable: [] };
  }
  const unusable = new Set<string>([...misnamed, ...wrong.map(({ name }) => name)]);
  return {
    problems: [
      ...misnamed.map((name) => `${name} is not a prop here; did you mean ${closest(name, known)}?`),
      ...wrong.map(({ problem }) => problem),
    ],
    usable: Object.fromEntries(Object.entries(props).filter(([name]) => !unusable.has(name))) as Partial<P>,
    unusable: wrong.map(({ name }) => name),
  };
}

function problemOf(name: string, value: unknown, check: Check): string | undefined {
  const expected = isLate(value) ? undefined : check(value);
  if (expected === undefined) {
    return undefined;
  }
  return value === undefined ? `${name} is required and ${expected}` : `${name} ${expected}, got ${shown(value)}`;
}

/** Whether Terraform will only know the value later. */
export function isLate(value: unknown): boolean {
  return Token.isUnresolved(value);
}

/** The prop may be left out. */
export function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** What Magnum is handed as it is; how long it may be, and what it may say, is the rulebook's affair. */
export const anyText: Check = (value) => (typeof value === 'string' ? undefined : 'must be a string');

export function text({ max = MAX_TEXT, pattern, hint }: { max?: number; pattern?: RegExp; hint?: string } = {}): Check {
  return (value) => {
    if (typeof value !== 'string') {
      return 'must be a string';
    }
    if (value.length < 1 || value.length > max) {
      return `must have 1 to ${max} characters`;
    }
    return pattern === undefined || pattern.test(value) ? undefined : `must ${hint ?? `match ${pattern.source}`}`;
  };
}

export function integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Range = {}): Check {
  return (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? undefined
      : `must be a whole number${rangeText(min, max)}`;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function rangeText(min: number, max: number): string {
  if (min === Number.MIN_SAFE_INTEGER) {
    return '';
  }
  return max === Number.MAX_SAFE_INTEGER ? ` of at least ${min}` : ` from ${min} to ${max}`;
}

export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

export function oneOf(values: readonly string[]): Check {
  return (value) => (values.includes(value as string) ? undefined : `must be one of ${values.join(', ')}`);
}

/** Every entry must pass; the first that does not is named by its place. */
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) {
      return 'must be a list';
    }
    const wrong = value.findIndex((entry) => !isLate(entry) && check(entry) !== undefined);
    return wrong === -1 ? undefined : `${check(value[wrong]) ?? ''} in entry ${wrong}`;
  };
}

/** Every value must pass; the first that does not is named by its key. */
export function mapOf(check: Check): Check {
  return (value) => {
    if (!isRecord(value)) {
      return 'must be a map';
    }
    const wrong = Object.entries(value).find(([, entry]) => !isLate(entry) && check(entry) !== undefined);
    return wrong === undefined ? undefined : `${check(wrong[1]) ?? ''} in ${wrong[0]}`;
  };
}

/** Checked by the construct it is handed to, or by nothing but the compiler. */
export const anything: Check = () => undefined;

/** Handed to a construct that checks it; here it need only be there. */
export const record: Check = (value) => (isRecord(value) ? undefined : 'must be an object');

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it would stand in a program; what cannot (a construct, an object that refers to itself) is named. */
export function shown(value: unknown): string {
  if (Construct.isConstruct(value)) {
    return `the ${value.constructor.name} ${value.node.path}`;
  }
  if (typeof value !== 'object' && typeof value !== 'string') {
    return inspect(value);
  }
  try {
    return JSON.stringify(value);
  } catch {
    return inspect(value, { depth: 1, breakLength: Infinity });
  }
}
