import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { AssetType, TerraformAsset, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * A script that a local-exec runs: one file without dependencies that travels with the stack, since the machine that
 * applies may have only the stack's folder and node.
 *
 * @returns its path as an argument for a shell, valid in the stack's folder wherever that is moved to
 */
export function scriptOf(scope: Construct, name: string): string {
  const stack = TerraformStack.of(scope);
  const id = `script-${name}`;
  const asset =
    (stack.node.tryFindChild(id) as TerraformAsset | undefined) ??
    new TerraformAsset(stack, id, { path: pathOf(name), assetHash: hashOf(name), type: AssetType.FILE });
  return `\${path.module}/${asset.path}`;
}

/** Built beside this file in the package, and below `dist/` when the project runs from its sources. */
function pathOf(name: string): string {
  const places = ['../../assets', '../../dist/assets'].map((place) => join(__dirname, place, `${name}.js`));
  return places.find((place) => existsSync(place)) ?? join(__dirname, '../../dist/assets', `${name}.js`);
}

/** Once a process and not once a stack. */
function hashOf(name: string): string {
  const hash =
    hashes.get(name) ??
    createHash('sha256')
      .update(readFileSync(pathOf(name)))
      .digest('hex')
      .slice(0, 32);
  hashes.set(name, hash);
  return hash;
}

const hashes = new Map<string, string>();
