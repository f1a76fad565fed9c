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
    new TerraformAsset(stack, id, { ...builtScript(name), type: AssetType.FILE });
  return `\${path.module}/${asset.path}`;
}

/** Where a script is and what is in it: asked once a process and not once a stack. */
function builtScript(name: string): BuiltScript {
  const known = builtScripts.get(name);
  if (known !== undefined) {
    return known;
  }
  const path = pathOf(name);
  const assetHash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 32);
  builtScripts.set(name, { path, assetHash });
  return { path, assetHash };
}

interface BuiltScript {
  readonly path: string;
  readonly assetHash: string;
}

const builtScripts = new Map<string, BuiltScript>();

/** Built beside this file in the package, and below `dist/` when the project runs from its sources. */
function pathOf(name: string): string {
  const inPackage = join(__dirname, '../../assets', `${name}.js`);
  return existsSync(inPackage) ? inPackage : join(__dirname, '../../dist/assets', `${name}.js`);
}
