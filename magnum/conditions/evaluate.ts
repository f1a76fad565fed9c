import { UNKNOWN } from '../spec/field';
import { areDisjoint } from './cidr';
import type { Condition, Derived, Message, Value } from './condition';

/** What is known of each thing; what is not among it is not known. Null is a value. */
export type Facts = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

type Decided = boolean | typeof UNKNOWN;

/** Whether a condition holds; unknown where that depends on what is not known. */
export function evaluate(condition: Condition, facts: Facts): Decided {
  switch (condition.is) {
    case 'all':
      return combine(condition.of, facts, false);
    case 'any':
      return combine(condition.of, facts, true);
    case 'not': {
      const decided = evaluate(condition.condition, facts);
      return decided === UNKNOWN ? UNKNOWN : !decided;
    }
    case 'equal':
      return decide(condition.value, condition.to, facts, (value, to) => value === to);
    case 'at-least':
      return decide(condition.value, condition.to, facts, isAtLeast);
    case 'disjoint':
      return decide(condition.value, condition.to, facts, areDisjoint);
    case 'contains':
      return decide(condition.list, condition.item, facts, (list, item) => toList(list).includes(item));
    case 'intersects':
      return decideOne(condition.list, facts, (list) => condition.with.some((item) => toList(list).includes(item)));
    case 'has-key':
      return decideOne(condition.map, facts, (map) => Object.hasOwn(toMap(map), condition.key));
    case 'matches':
      return decideOne(
        condition.text,
        facts,
        (text) => typeof text === 'string' && new RegExp(condition.pattern).test(text),
      );
  }
}

/** One `decisive` decides; else one that is not known leaves it open. */
function combine(of: readonly Condition[], facts: Facts, decisive: boolean): Decided {
  const decided = of.map((condition) => evaluate(condition, facts));
  if (decided.includes(decisive)) {
    return decisive;
  }
  return decided.includes(UNKNOWN) ? UNKNOWN : !decisive;
}

function decide(one: Value, other: Value, facts: Facts, test: (one: unknown, other: unknown) => boolean): Decided {
  const values = [valueOf(one, facts), valueOf(other, facts)];
  return values.includes(UNKNOWN) ? UNKNOWN : test(values[0], values[1]);
}

function decideOne(one: Value, facts: Facts, test: (one: unknown) => boolean): Decided {
  const value = valueOf(one, facts);
  return value === UNKNOWN ? UNKNOWN : test(value);
}

function valueOf(value: Value, facts: Facts): unknown {
  switch (value.value) {
    case 'literal':
      return value.literal;
    case 'fact': {
      const known = facts[value.of]?.[value.attribute];
      return known === undefined ? UNKNOWN : known;
    }
    case 'entry':
    case 'each':
    case 'keys':
    case 'length':
    case 'gibibytes': {
      const of = valueOf(value.of, facts);
      return of === UNKNOWN ? UNKNOWN : derive(value, of);
    }
  }
}

function derive(value: Derived, of: unknown): unknown {
  switch (value.value) {
    case 'entry':
      return Object.hasOwn(toMap(of), value.key) ? toMap(of)[value.key] : null;
    case 'each':
      return toList(of).map((element) => toMap(element)[value.attribute] ?? null);
    case 'keys':
      return Object.keys(toMap(of)).sort();
    case 'length':
      return toList(of).length;
    case 'gibibytes':
      return typeof of === 'number' ? Math.ceil(of / 2 ** 30) : null;
  }
}

function isAtLeast(value: unknown, to: unknown): boolean {
  return typeof value === 'number' && typeof to === 'number' && value >= to;
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A message with what is known in it. */
export function tell(message: Message, facts: Facts): string {
  return message.map((part) => (typeof part === 'string' ? part : shown(valueOf(part, facts)))).join('');
}

function shown(value: unknown): string {
  return value === UNKNOWN ? 'something not known' : JSON.stringify(value);
}
