import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

type Blocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

interface Synthesized {
  readonly resource: Blocks;
  readonly data: Blocks;
  readonly locals: Readonly<Record<string, object>>;
}

/** Refuses to compare the speed of two apps that do not make the same. */
export function requireSameOutput(out: string, baseline: string): void {
  const [stacks, others] = [out, baseline].map((folder) => readdirSync(join(folder, 'stacks')).sort());
  if (stacks === undefined || stacks.length === 0 || !isDeepStrictEqual(stacks, others)) {
    throw new Error('the two apps must make the same stacks');
  }
  for (const stack of stacks) {
    if (!isDeepStrictEqual(withoutNames(out, stack), withoutNames(baseline, stack))) {
      throw new Error(`${stack} must come out the same from both apps; compare them with: node -r sucrase/register/ts \
bench/clusters.ts constructs 1 a && node -r sucrase/register/ts bench/clusters.ts bare 1 b && diff -r a b`);
    }
  }
}

/**
 * A stack as Terraform reads it, but for the names of its blocks, which come from the construct ids: each is named by
 * its own id, without the path to it and without the hash of that.
 */
function withoutNames(out: string, stack: string): unknown {
  let json = readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
  const { resource, data, locals } = JSON.parse(json) as Synthesized;
  const named = { ...resource, ...data, local: locals };
  for (const [type, blocks] of Object.entries(named)) {
    for (const name of Object.keys(blocks)) {
      json = json.replaceAll(`${type}.${name}`, `${type}.${ownId(type, name)}`);
    }
  }
  const config = JSON.parse(json, (key, value: unknown) => (key === '//' ? undefined : value)) as Synthesized;
  return {
    ...config,
    resource: byOwnId(config.resource),
    data: byOwnId(config.data),
    locals: byOwnId({ local: config.locals }),
  };
}

function byOwnId(blocks: Blocks): Blocks {
  return Object.fromEntries(
    Object.entries(blocks).map(([type, named]) => [
      type,
      Object.fromEntries(Object.entries(named).map(([name, block]) => [ownId(type, name), block])),
    ]),
  );
}

/** Of the provider's types there is one block each, whatever it is called. */
function ownId(type: string, name: string): string {
  const path = name.replace(/_[0-9A-F]{8}$/, '').split('_');
  return type.startsWith('openstack_') ? 'the-only' : (path.at(-1) ?? name);
}
