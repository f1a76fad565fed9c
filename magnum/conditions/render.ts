import type { Condition, Derived, Fact, Literal, Message, Value } from './condition';

/** How Terraform calls a fact, e.g. `self.ram`. */
export type NameOf = (fact: Fact) => string;

/** A condition as an expression of Terraform, without the `${}` around it. */
export function renderCondition(condition: Condition, nameOf: NameOf): string {
  const of = (value: Value): string => renderValue(value, nameOf);
  const inner = (condition: Condition): string => renderCondition(condition, nameOf);
  switch (condition.is) {
    case 'all':
      return joined(condition.of.map(inner), ' && ', 'true');
    case 'any':
      return joined(condition.of.map(inner), ' || ', 'false');
    case 'not':
      return `!${inner(condition.condition)}`;
    case 'equal':
      return `(${of(condition.value)} == ${of(condition.to)})`;
    case 'at-least':
      // null is no number to Terraform, and comparing it an error.
      return `try(${of(condition.value)} >= ${of(condition.to)}, false)`;
    case 'contains':
      return `try(contains(${of(condition.list)}, ${of(condition.item)}), false)`;
    case 'intersects':
      return `try(length(setintersection(${of(condition.list)}, ${renderLiteral(condition.with)})) > 0, false)`;
    case 'has-key':
      return `can(${of(condition.map)}[${quote(condition.key)}])`;
    case 'matches':
      return `can(regex(${quote(condition.pattern)}, ${of(condition.text)}))`;
    case 'disjoint':
      return renderDisjoint(of(condition.value), of(condition.to));
  }
}

function joined(parts: readonly string[], operator: string, ofNone: string): string {
  return parts.length > 1 ? `(${parts.join(operator)})` : (parts[0] ?? ofNone);
}

/** Both networks cut to the shorter prefix differ. */
function renderDisjoint(one: string, other: string): string {
  const prefix = (cidr: string): string => `tonumber(split("/", ${cidr})[1])`;
  const shorter = `min(${prefix(one)}, ${prefix(other)})`;
  const network = (cidr: string): string => `cidrhost(format("%s/%d", cidrhost(${cidr}, 0), ${shorter}), 0)`;
  return `try(${network(one)} != ${network(other)}, true)`;
}

function renderValue(value: Value, nameOf: NameOf): string {
  switch (value.value) {
    case 'literal':
      return renderLiteral(value.literal);
    case 'fact':
      return nameOf(value);
    case 'entry':
    case 'each':
    case 'keys':
    case 'length':
    case 'gibibytes':
      return renderDerived(value, renderValue(value.of, nameOf));
  }
}

function renderDerived(value: Derived, of: string): string {
  switch (value.value) {
    case 'entry':
      return `try(${of}[${quote(value.key)}], null)`;
    case 'each':
      return `${of}[*].${value.attribute}`;
    case 'keys':
      return `try(keys(${of}), [])`;
    case 'length':
      return `try(length(${of}), 0)`;
    case 'gibibytes':
      return `ceil(${of} / 1073741824)`;
  }
}

function renderLiteral(literal: Literal['literal']): string {
  if (typeof literal === 'object') {
    return `[${literal.map(quote).join(', ')}]`;
  }
  return typeof literal === 'string' ? quote(literal) : String(literal);
}

/** A string as it stands in an expression. */
export function quote(text: string): string {
  return escapeTemplate(
    JSON.stringify(text).replace(/\\(.)/g, (escape, kind: string) => UNKNOWN_ESCAPES[kind] ?? escape),
  );
}

/** What JSON has and Terraform has not. */
const UNKNOWN_ESCAPES: Readonly<Record<string, string>> = { b: '\\u0008', f: '\\u000c' };

/** A message as a string of Terraform's JSON, with expressions in it. */
export function renderMessage(message: Message, nameOf: NameOf): string {
  return message
    .map((part) => (typeof part === 'string' ? escapeTemplate(part) : `\${jsonencode(${renderValue(part, nameOf)})}`))
    .join('');
}

/** What would begin an expression stays text. */
function escapeTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
