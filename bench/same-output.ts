import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

type Blocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

interface Synthesized {
  readonly resource: Blocks;
  readonly data: Blocks;
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
 * A stack as Terraform reads it, but for the names of its blocks: those come from the construct ids. Every type has one
 * block here, so that its type alone says which one is meant.
 */
function withoutNames(out: string, stack: string): unknown {
  let json = readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
  const { resource, data } = JSON.parse(json) as Synthesized;
  for (const [type, blocks] of [...Object.entries(resource), ...Object.entries(data)]) {
    const [name, ...more] = Object.keys(blocks);
    if (name === undefined || more.length > 0) {
      throw new Error(`${stack} must have one ${type}, got ${Object.keys(blocks).length}`);
    }
    json = json.replaceAll(`${type}.${name}`, `${type}.the-only`);
  }
  const config = JSON.parse(json, (key, value: unknown) => (key === '//' ? undefined : value)) as Synthesized;
  return { ...config, resource: valuesOf(config.resource), data: valuesOf(config.data) };
}

function valuesOf(blocks: Blocks): Record<string, object[]> {
  return Object.fromEntries(Object.entries(blocks).map(([type, named]) => [type, Object.values(named)]));
}
