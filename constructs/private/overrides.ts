import type { TerraformResource } from 'cdktf';

/**
 * Raw Terraform arguments by path (`labels.foo`, `lifecycle.ignore_changes`), written over what the construct made.
 * For what the provider has and this package does not know yet; nothing here is checked.
 */
export type Overrides = Readonly<Record<string, unknown>>;

export function applyOverrides(resource: TerraformResource, overrides: Overrides = {}): void {
  for (const [path, value] of Object.entries(overrides)) {
    resource.addOverride(path, value);
  }
}
