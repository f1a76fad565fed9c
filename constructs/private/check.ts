import { Token, Tokenization } from 'cdktf';
import { closest } from 'fastest-levenshtein';

import { readProps } from './readable';
import { shown, shownKind, shownName } from './shown';

/** What a value must be, in words that follow the prop's name, or undefined when it is that. */
export type Check = (value: unknown) => string | undefined;

/** A check for every prop of `P`: a prop that is added without one does not compile. */
export type Shape<P> = Readonly<Record<keyof P, Check>>;

const NO_TEXT = 'must be a string';
const NO_FLAG = 'must be true or false';
const NO_LIST = 'must be a list';
const NO_MAP = 'must be a map';

/** Longer than any name that a person gives. */
const MAX_TEXT = 255;

/** How a value is judged that Terraform will only know later; without an entry it is not. */
const lateChecks = new WeakMap<Check, Check>();

/** Whose values are never shown, only of what kind they are. */
const confidentialChecks = new WeakSet<Check>();

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
  const read = readProps(props);
  if (read === undefined) {
    return { problems: ['props must be an object that can be read'], usable: {}, unusable: [] };
  }
  const { values, unreadable } = read;
  const known = Object.keys(shape) as (keyof P & string)[];
  const misnamed = Object.keys(values).filter((name) => !Object.hasOwn(shape, name));
  const wrong = known.flatMap((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const problem = unreadable.includes(name) ? `${name} cannot be read` : problemOf(name, value, shape[name]);
    return problem === undefined ? [] : [{ name, problem }];
  });
  const unusable = new Set<string>([...misnamed, ...wrong.map(({ name }) => name)]);
  return {
    problems: [
      ...misnamed.map((name) => `${shownName(name)} is not a prop here; did you mean ${closest(name, known)}?`),
      ...wrong.map(({ problem }) => problem),
    ],
    usable: Object.fromEntries(Object.entries(values).filter(([name]) => !unusable.has(name))) as Partial<P>,
    unusable: wrong.map(({ name }) => name),
  };
}

function problemOf(name: string, value: unknown, check: Check): string | undefined {
  const expected = expectationOf(check, value);
  if (expected === undefined) {
    return undefined;
  }
  if (value === undefined) {
    return `${name} is required and ${expected}`;
  }
  return `${name} ${expected}, got ${confidentialChecks.has(check) ? shownKind(value) : shown(value)}`;
}

/** What the value must be and is not. */
function expectationOf(check: Check, value: unknown): string | undefined {
  return isLate(value) ? lateChecks.get(check)?.(value) : check(value);
}

/** What the value must be too where Terraform will only know it later. */
export function whenLate(check: Check, late: Check): Check {
  const made: Check = (value) => check(value);
  lateChecks.set(made, late);
  return confidentialChecks.has(check) ? confidential(made) : made;
}

/** Of what kind it must be where Terraform will only know it later. */
function lateOf(check: Check, kinds: readonly LateKind[], words: string): Check {
  return whenLate(check, (value) => (kinds.includes(lateKind(value)) ? undefined : words));
}

type LateKind = 'scalar' | 'list' | 'map' | 'anything';

/** As cdktf writes what is not known yet: what resolves itself may become anything. */
function lateKind(value: unknown): LateKind {
  if (Tokenization.isResolvable(value)) {
    return 'anything';
  }
  return Array.isArray(value) ? 'list' : isRecord(value) ? 'map' : 'scalar';
}

/** What is made depends on it, so it cannot come later. */
export function atSynth(check: Check): Check {
  return whenLate(
    (value) => check(value),
    () => 'must be known at synth',
  );
}

/** The value may be a credential, or hold one: it is not shown. */
export function confidential(check: Check): Check {
  const made: Check = (value) => check(value);
  confidentialChecks.add(made);
  return withLateOf(check, made);
}

/** What is made of a check asks the same of what comes later. */
function withLateOf(check: Check, made: Check): Check {
  const late = lateChecks.get(check);
  if (late !== undefined) {
    lateChecks.set(made, late);
  }
  return made;
}

/** Whether Terraform will only know the value later. */
export function isLate(value: unknown): boolean {
  return Token.isUnresolved(value);
}

/** The prop may be left out. */
export function optional(check: Check): Check {
  const made = withLateOf(check, (value) => (value === undefined ? undefined : check(value)));
  return confidentialChecks.has(check) ? confidential(made) : made;
}

/** The value is one: a string, a number, a boolean. */
export function scalar(check: Check, words: string): Check {
  return lateOf(check, ['scalar', 'anything'], words);
}

/** What Magnum is handed as it is; how long it may be, and what it may say, is the rulebook's affair. */
export const anyText: Check = scalar((value) => (typeof value === 'string' ? undefined : NO_TEXT), NO_TEXT);

export function text({ max = MAX_TEXT, pattern, hint }: { max?: number; pattern?: RegExp; hint?: string } = {}): Check {
  return scalar((value) => {
    if (typeof value !== 'string') {
      return NO_TEXT;
    }
    if (value.length < 1 || value.length > max) {
      return `must have 1 to ${max} characters`;
    }
    return pattern === undefined || pattern.test(value) ? undefined : `must ${hint ?? `match ${pattern.source}`}`;
  }, NO_TEXT);
}

export function integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Range = {}): Check {
  const words = `must be a whole number${rangeText(min, max)}`;
  return scalar(
    (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max ? undefined : words,
    words,
  );
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

export const flag: Check = scalar((value) => (typeof value === 'boolean' ? undefined : NO_FLAG), NO_FLAG);

export function oneOf(values: readonly string[]): Check {
  const words = `must be one of ${values.join(', ')}`;
  return scalar((value) => (values.includes(value as string) ? undefined : words), words);
}

/** Every entry must pass; the first that does not is named by its place. */
export function listOf(check: Check): Check {
  const made: Check = (value) => {
    if (!Array.isArray(value)) {
      return NO_LIST;
    }
    const wrong = value.findIndex((entry) => expectationOf(check, entry) !== undefined);
    return wrong === -1 ? undefined : `${expectationOf(check, value[wrong]) ?? ''} in entry ${wrong}`;
  };
  return lateOf(made, ['list', 'anything'], NO_LIST);
}

/** Every value must pass; the first that does not is named by its key. */
export function mapOf(check: Check): Check {
  const made: Check = (value) => {
    if (!isRecord(value)) {
      return NO_MAP;
    }
    const wrong = Object.entries(value).find(([, entry]) => expectationOf(check, entry) !== undefined);
    return wrong === undefined ? undefined : `${expectationOf(check, wrong[1]) ?? ''} in ${shownName(wrong[0])}`;
  };
  return lateOf(made, ['map', 'anything'], NO_MAP);
}

/** Handed to a construct that checks it; here it need only be there. */
export const record: Check = atSynth((value) => (isRecord(value) ? undefined : 'must be an object'));

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
