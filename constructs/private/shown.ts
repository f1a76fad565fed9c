import { inspect } from 'node:util';

import { Construct } from 'constructs';

/** A line of a terminal or two: enough to know the value again. */
const MAX_LENGTH = 200;

/** What must not be printed, wherever it stands. */
const SECRET = /passw|secret|token|credential/i;

/** As it would stand in a program; what cannot (a construct, an object that refers to itself) is named. */
export function shown(value: unknown): string {
  try {
    const text = Construct.isConstruct(value) ? `the ${value.constructor.name} ${value.node.path}` : written(value);
    return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)`;
  } catch {
    return `a ${typeof value} that cannot be shown`;
  }
}

function written(value: unknown): string {
  if (typeof value !== 'object' && typeof value !== 'string') {
    return inspect(value);
  }
  try {
    return JSON.stringify(value, withoutSecrets);
  } catch {
    const text = inspect(value, { depth: 1, breakLength: Infinity, maxArrayLength: 10 });
    return SECRET.test(text) ? 'an object' : text;
  }
}

function withoutSecrets(key: string, value: unknown): unknown {
  return SECRET.test(key) && value !== undefined ? '(not shown)' : value;
}

/** Of what kind a value is that may be a credential. */
export function shownKind(value: unknown): string {
  if (typeof value === 'string' && value !== '') {
    return `a string of length ${value.length}`;
  }
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : shown(value);
}

/** The name of a prop or a key as a person wrote it; where it is no name, as it would stand in a program. */
export function shownName(name: string): string {
  return /^[\w.$-]{1,60}$/.test(name) ? name : shown(name);
}
