import { Construct } from 'constructs';

/** An object as it was when it was looked at. */
export interface ReadProps {
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of what could not be read. */
  readonly unreadable: readonly string[];
}

/** Reads an object's own properties once: a getter or a proxy of the caller's may throw. */
export function readProps(props: unknown): ReadProps | undefined {
  try {
    if (typeof props !== 'object' || props === null || Array.isArray(props)) {
      return undefined;
    }
    const names = Object.keys(props);
    const read = names.map((name) => [name, readValue(props, name)] as const);
    const unreadable = read.filter(([, value]) => value === UNREADABLE).map(([name]) => name);
    return { values: Object.fromEntries(read), unreadable };
  } catch {
    return undefined;
  }
}

const UNREADABLE = Symbol('unreadable');

function readValue(props: object, name: string): unknown {
  try {
    const value = (props as Readonly<Record<string, unknown>>)[name];
    walk(value, new Set());
    return value;
  } catch {
    return UNREADABLE;
  }
}

/** Looks at all of a value; what refers to itself ends, and what is too deep throws. */
function walk(value: unknown, seen: Set<unknown>): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) {
    return;
  }
  seen.add(value);
  // A construct knows the whole app, and what comes later is asked by nobody but Terraform.
  if (Construct.isConstruct(value) || typeof (value as { resolve?: unknown }).resolve === 'function') {
    return;
  }
  Object.values(value).forEach((one) => {
    walk(one, seen);
  });
}
