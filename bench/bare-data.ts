import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { AssetType, TerraformAsset, TerraformResource } from 'cdktf';
import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';

/** Terraform's `terraform_data`, without what cdktf's DataResource does beside: it runs `terraform version` each time. */
export class BareData extends TerraformResource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: Readonly<Record<string, unknown>>,
    meta: Pick<TerraformMetaArguments, 'provisioners' | 'lifecycle'> = {},
  ) {
    super(scope, id, { terraformResourceType: 'terraform_data', ...meta });
    const { for_each: forEach } = attributes;
    if (forEach !== undefined) {
      // cdktf lets an attribute of this name go.
      this.addOverride('for_each', forEach);
    }
  }

  /** As other resources refer to it in the text of an expression. */
  public get address(): string {
    return `terraform_data.${this.friendlyUniqueId}`;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}

/** The command that runs a script of `dist/assets/`, and the script beside the stack. */
export function scriptCommand(scope: Construct, name: string): string {
  const path = resolve(__dirname, '../dist/assets', `${name}.js`);
  const asset = new TerraformAsset(scope, `script-${name}`, { path, assetHash: hashOf(path), type: AssetType.FILE });
  return `node \${path.module}/${asset.path}`;
}

const hashes = new Map<string, string>();

function hashOf(path: string): string {
  const hash = hashes.get(path) ?? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 32);
  hashes.set(path, hash);
  return hash;
}
