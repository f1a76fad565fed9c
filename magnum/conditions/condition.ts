/**
 * A condition that two can decide: this program, of facts that it knows, and Terraform, of what it looked up. The
 * language has only what both understand alike.
 */
export type Condition =
  | { readonly is: 'equal'; readonly value: Value; readonly to: Value }
  | { readonly is: 'at-least'; readonly value: Value; readonly to: Value }
  | { readonly is: 'contains'; readonly list: Value; readonly item: Value }
  | { readonly is: 'intersects'; readonly list: Value; readonly with: readonly string[] }
  | { readonly is: 'has-key'; readonly map: Value; readonly key: string }
  | { readonly is: 'matches'; readonly text: Value; readonly pattern: string }
  | { readonly is: 'disjoint'; readonly value: Value; readonly to: Value }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly condition: Condition };

/** What a condition compares, and what a message shows. */
export type Value = Literal | Fact | Derived;

export interface Literal {
  readonly value: 'literal';
  readonly literal: string | number | boolean | readonly string[];
}

/** What is known of a thing once it was looked up, in the words of the provider's data source. */
export interface Fact {
  readonly value: 'fact';
  /** Whose it is, e.g. `image`. */
  readonly of: string;
  /** E.g. `min_disk_gb`. */
  readonly attribute: string;
}

export type Derived =
  /** What a map has under a key, and null where it has nothing. */
  | { readonly value: 'entry'; readonly of: Value; readonly key: string }
  /** One attribute of each element of a list. */
  | { readonly value: 'each'; readonly of: Value; readonly attribute: string }
  | { readonly value: 'keys'; readonly of: Value }
  | { readonly value: 'length'; readonly of: Value }
  /** Bytes in whole GiB, rounded up. */
  | { readonly value: 'gibibytes'; readonly of: Value };

/** Text with values in it, which are shown as JSON. */
export type Message = readonly (string | Value)[];

export const literal = (value: Literal['literal']): Literal => ({ value: 'literal', literal: value });
export const fact = (of: string, attribute: string): Fact => ({ value: 'fact', of, attribute });
export const entry = (of: Value, key: string): Value => ({ value: 'entry', of, key });
export const each = (of: Value, attribute: string): Value => ({ value: 'each', of, attribute });
export const keys = (of: Value): Value => ({ value: 'keys', of });
export const length = (of: Value): Value => ({ value: 'length', of });
export const gibibytes = (of: Value): Value => ({ value: 'gibibytes', of });

export const equal = (value: Value, to: Value): Condition => ({ is: 'equal', value, to });
export const isTrue = (value: Value): Condition => equal(value, literal(true));
export const isFalse = (value: Value): Condition => equal(value, literal(false));
/** Whether a number is another or more; null is not. */
export const atLeast = (value: Value, to: Value): Condition => ({ is: 'at-least', value, to });
export const contains = (list: Value, item: Value): Condition => ({ is: 'contains', list, item });
/** Whether a list has one of these. */
export const intersects = (list: Value, ...items: readonly string[]): Condition => ({
  is: 'intersects',
  list,
  with: items,
});
export const oneOf = (item: Value, list: readonly string[]): Condition => contains(literal(list), item);
export const hasKey = (map: Value, key: string): Condition => ({ is: 'has-key', map, key });
/** Whether a part of a text looks so. The pattern must mean the same to JavaScript and to Go's RE2. */
export const matches = (text: Value, pattern: string): Condition => ({ is: 'matches', text, pattern });
/** Whether two CIDRs have no address in common; of what is no CIDR nothing is said, hence true. */
export const disjoint = (value: Value, to: Value): Condition => ({ is: 'disjoint', value, to });
export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of });
export const not = (condition: Condition): Condition => ({ is: 'not', condition });

/** Every fact that conditions and values read, in their order; each as often as it is read. */
export function factsOf(...parts: readonly (Condition | Value)[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (const part of parts) {
    collect(part, facts);
  }
  return facts;
}

function collect(part: Condition | Value, facts: Fact[]): void {
  if ('value' in part && typeof part.value === 'string') {
    collectOfValue(part, facts);
    return;
  }
  const condition = part;
  switch (condition.is) {
    case 'equal':
    case 'at-least':
    case 'disjoint':
      collectOfValue(condition.value, facts);
      collectOfValue(condition.to, facts);
      break;
    case 'contains':
      collectOfValue(condition.list, facts);
      collectOfValue(condition.item, facts);
      break;
    case 'intersects':
      collectOfValue(condition.list, facts);
      break;
    case 'has-key':
      collectOfValue(condition.map, facts);
      break;
    case 'matches':
      collectOfValue(condition.text, facts);
      break;
    case 'all':
    case 'any':
      for (const inner of condition.of) {
        collect(inner, facts);
      }
      break;
    case 'not':
      collect(condition.condition, facts);
  }
}

function collectOfValue(value: Value, facts: Fact[]): void {
  if (value.value === 'fact') {
    facts.push(value);
  } else if (value.value !== 'literal') {
    collectOfValue(value.of, facts);
  }
}
