import { Fault } from '../fault';
import { pythonRepr, pythonStr, pythonType } from './python';

/** Reads one field of a body; throws what Magnum says of a value that it does not take. */
export type Field = (value: unknown, name: string) => unknown;

/** A JSON object that came in or goes out, by Magnum's own names. */
export type Body = Record<string, unknown>;

/** Wrong in a way that Magnum notices only while it turns the whole body into an object. */
class ConversionError extends Error {}

export function invalid(name: string, value: unknown, reason: string): Fault {
  return new Fault(400, `Invalid input for field/attribute ${name}. Value: '${pythonStr(value)}'. ${reason}`);
}

export function mandatory(name: string): Fault {
  return invalid(name, undefined, 'Mandatory field missing.');
}

/**
 * The fields of a body that were given, each read by its {@link Field}. A null stays null.
 *
 * @param argument what Magnum calls the body in its messages
 */
export function readBody(argument: string, body: unknown, fields: Readonly<Record<string, Field>>): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Fault(400, 'Request is not in valid JSON format');
  }
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    throw new Fault(400, `Unknown attribute for argument ${argument}: ${unknown}`);
  }
  try {
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, value === null ? null : fields[name]?.(value, name)]),
    );
  } catch (error) {
    throw error instanceof ConversionError ? invalid(argument, body, error.message) : error;
  }
}

export function text({ min = 0, max = 255, pattern }: { min?: number; max?: number; pattern?: RegExp } = {}): Field {
  return (value, name) => {
    const given = pythonStr(value);
    if (given.length < min) {
      throw invalid(name, given, `Value should have a minimum character requirement of ${min}`);
    }
    if (given.length > max) {
      throw invalid(name, given, `Value should have a maximum character requirement of ${max}`);
    }
    if (pattern !== undefined && !pattern.test(given)) {
      throw invalid(name, given, `Value should match the pattern ${pattern.source.replaceAll('\\/', '/')}`);
    }
    return given;
  };
}

export function integer({ min, max }: { min: number; max?: number }): Field {
  return (value, name) => {
    const given = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
    if (typeof given !== 'number') {
      throw new ConversionError(`invalid literal for int() with base 10: ${pythonRepr(value)}`);
    }
    if (given < min) {
      throw invalid(name, given, `Value should be greater or equal to ${min}`);
    }
    if (max !== undefined && given > max) {
      throw invalid(name, given, `Value should be lower or equal to ${max}`);
    }
    return Math.trunc(given);
  };
}

const TRUE = ['true', 't', 'yes', 'y', 'on', '1'];
const FALSE = ['false', 'f', 'no', 'n', 'off', '0'];

export const flag: Field = (value) => {
  const word = pythonStr(value).toLowerCase();
  if (!TRUE.includes(word) && !FALSE.includes(word)) {
    // Magnum's own process dies of it and answers nothing at all, which no client can tell from a broken network.
    throw new Fault(
      500,
      `Unrecognized value '${pythonStr(value)}', acceptable values are: ${[...FALSE, ...TRUE].join(', ')}`,
    );
  }
  return TRUE.includes(word);
};

export function oneOf(values: readonly string[]): Field {
  return (value, name) => {
    if (!values.includes(value as string)) {
      throw invalid(name, value, `Value should be one of: ${values.join(', ')}`);
    }
    return value;
  };
}

/** Labels come out as strings, as Python writes them: `true` becomes `True`. */
export const labels: Field = (value, name) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConversionError(`Value not a valid dict: ${pythonStr(value)}`);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (entry === null) {
        throw new Fault(500, `Field \`labels[${key}]' cannot be None`);
      }
      if (typeof entry === 'object') {
        const types = "(<class 'str'>, (<class 'int'>,), <class 'bool'>, <class 'float'>)";
        throw invalid(name, value, `Wrong type. Expected '${types}', got '<class '${pythonType(entry)}'>'`);
      }
      return [key, pythonStr(entry)];
    }),
  );
};

/** Taken as it is. */
export const anything: Field = (value) => value;
