import { isObject, textOr } from '../plan/json';
import type { JsonObject } from '../plan/json';

/** What was acknowledged in a program, as the constructs write it into the stack's JSON. */
export interface Acknowledged {
  readonly rule: string;
  /** Of the construct. */
  readonly path: string;
  readonly message: string;
  readonly reason: string;
}

/** What a stack's `cdk.tf.json` says that its plan does not. */
export interface StackFacts {
  readonly name?: string;
  /** As `MagnumPlatform.parse` reads it. */
  readonly platform?: string;
  readonly acknowledged: readonly Acknowledged[];
  /** Path of the construct behind each address. */
  readonly constructPaths: ReadonlyMap<string, string>;
  /** Addresses that may not be destroyed. */
  readonly isProtected: ReadonlySet<string>;
  readonly backend?: { readonly type: string; readonly isEncrypted: boolean };
}

export const NO_FACTS: StackFacts = { acknowledged: [], constructPaths: new Map(), isProtected: new Set() };

/** Reads what `cdktf synth` wrote for a stack. Whatever is not there is not said. */
export function readStackFacts(json: unknown): StackFacts {
  const stack = objectAt(json);
  const comments = objectAt(stack['//']);
  const magnum = objectAt(comments.magnum);
  const resources = [...resourcesOf(stack)];
  return {
    name: textOr(objectAt(comments.metadata).stackName),
    platform: textOr(magnum.platform),
    acknowledged: (Array.isArray(magnum.acknowledged) ? (magnum.acknowledged as unknown[]) : []).flatMap(
      readAcknowledged,
    ),
    constructPaths: new Map(
      resources.flatMap(([address, resource]) => {
        const path = textOr(objectAt(objectAt(resource['//']).metadata).path);
        return path === undefined ? [] : [[address, path]];
      }),
    ),
    isProtected: new Set(
      resources
        .filter(([, resource]) => objectAt(resource.lifecycle).prevent_destroy === true)
        .map(([address]) => address),
    ),
    backend: readBackend(objectAt(stack.terraform)),
  };
}

function* resourcesOf(stack: JsonObject): Generator<[string, JsonObject]> {
  for (const [prefix, blocks] of [
    ['', stack.resource],
    ['data.', stack.data],
  ] as const) {
    for (const [type, resources] of Object.entries(objectAt(blocks))) {
      for (const [name, resource] of Object.entries(objectAt(resources))) {
        yield [`${prefix}${type}.${name}`, objectAt(resource)];
      }
    }
  }
}

function readAcknowledged(one: unknown): Acknowledged[] {
  const { rule, path, message, reason } = objectAt(one);
  const known = [rule, path, message, reason].every((text) => typeof text === 'string');
  return known ? [{ rule, path, message, reason } as Acknowledged] : [];
}

function readBackend({ backend, cloud, encryption }: JsonObject): StackFacts['backend'] {
  if (cloud !== undefined) {
    return { type: 'cloud', isEncrypted: true };
  }
  const [type, settings] = Object.entries(objectAt(backend))[0] ?? ['local', {}];
  return { type, isEncrypted: encryption !== undefined || encrypts(type, objectAt(settings)) };
}

/** Those that keep nothing in clear, or say that they do not. */
function encrypts(type: string, settings: JsonObject): boolean {
  return type === 's3' ? settings.encrypt === true : ['remote', 'gcs', 'azurerm', 'oss', 'cos'].includes(type);
}

function objectAt(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
