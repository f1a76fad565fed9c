import { App, Fn, Lazy, Token } from 'cdktf';
import * as fc from 'fast-check';

/**
 * Values that no type allows: what a caller without a compiler, or with `any` somewhere, may hand over. Not among them: a
 * lazy value whose own producer throws, which is the caller's program and speaks for itself.
 */
const MAKERS: readonly (() => unknown)[] = [
  () => null,
  () => Symbol('symbol'),
  () => () => 'function',
  () => class Made {},
  () => Number.NaN,
  () => -Infinity,
  () => -0,
  () => 10n ** 50n,
  () => new Date(Number.NaN),
  () => /x/,
  () => new Error('an error'),
  () => Promise.resolve(1),
  () => new Map([['a', 1]]),
  () => 'x'.repeat(100_000),
  () => '${unclosed',
  () => '\0\n\u{1f600}',
  () => Array.from({ length: 3 }),
  () => ['a', Symbol('in a list')],
  () => Object.create(null) as unknown,
  () => JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "toString": 2}') as unknown,
  cyclic,
  cyclicList,
  () => nested(2000),
  () => ({ toJSON: fails, toString: fails }),
  () => ({
    id: 'right',
    get name() {
      return fails();
    },
  }),
  () => Object.defineProperty({}, 'id', { enumerable: true, get: fails }),
  () => ({ resolve: 1, creationStack: [] }),
  () => throwingProxy({}),
  () => throwingProxy([]),
  () => throwingProxy(() => undefined),
  revoked,
  () => new App(),
  () => Token.asString({ resolve: () => 'late' }),
  () => Token.asNumber({ resolve: () => 1 }),
  () => Token.asList({ resolve: () => ['late'] }),
  () => Token.asMap({ resolve: () => ({ late: 'late' }) }, 'any'),
  () => Lazy.stringValue({ produce: () => 'late' }),
  () => Lazy.anyValue({ produce: () => ({ late: true }) }),
  () => `text with ${Token.asString({ resolve: () => 'late' })}`,
  () => [Token.asString({ resolve: () => 'late' })],
  () => ({ id: Token.asString({ resolve: () => 'late' }) }),
  () => Fn.join(',', ['a', 'b']),
];

function fails(): never {
  throw new RangeError('this value does not want to be read');
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { id: 'x' };
  value.itself = value;
  return value;
}

function cyclicList(): unknown {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) {
    value = level % 2 === 0 ? { value } : [value];
  }
  return value;
}

function throwingProxy(target: object): unknown {
  const handler = Object.fromEntries(
    Object.getOwnPropertyNames(Reflect).map((trap) => [trap, fails]),
  ) as ProxyHandler<object>;
  return new Proxy(target, handler);
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Makes the value: fast-check looks at what it generates, and some of these do not want to be looked at. */
export type Recipe<T = unknown> = () => T;

/** Any value of any type. */
export function hostile(): fc.Arbitrary<Recipe> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MAKERS) },
    {
      weight: 1,
      arbitrary: fc
        .anything({
          maxDepth: 2,
          maxKeys: 3,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
        })
        .map((value) => () => value),
    },
  );
}

/** What stands for some prop or other, mostly of a right type. */
function plausible(): fc.Arbitrary<Recipe> {
  const simple = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('m1.small', 'kubekey', 'flannel', 'kubernetes', 'v1.28.9-rancher1', ''),
    fc.integer({ min: -3, max: 300 }),
    fc.boolean(),
    fc.constant(undefined),
    fc.constantFrom({ id: 'an-id' }, { createMinutes: 5 }, ['8.8.8.8'], { kube_tag: 'v1.2.3' }),
  );
  return fc.oneof(
    simple.map((value) => () => value),
    record(fc.string({ maxLength: 8 }), hostile()),
  );
}

/** An object of such names, with such values. */
export function record(name: fc.Arbitrary<string>, value: fc.Arbitrary<Recipe>): fc.Arbitrary<Recipe<object>> {
  return fc.array(fc.tuple(name, value), { maxLength: 3 }).map((entries) => () => built(entries));
}

function built(entries: readonly (readonly [string, Recipe])[]): object {
  return Object.fromEntries(entries.map(([name, make]) => [name, make()]));
}

/**
 * Props that are right but for some: of the construct's own names, and of others.
 *
 * @param right anew each time: constructs remember what they were given
 * @param names of the props that the construct has
 */
export function spoilt(right: Recipe<object>, names: readonly string[]): fc.Arbitrary<Recipe<object>> {
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('nodeCuont', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''),
    },
  );
  return fc
    .array(fc.tuple(name, fc.oneof(plausible(), hostile())), { minLength: 1, maxLength: 4 })
    .map((entries) => () => ({ ...right(), ...built(entries) }));
}
