import type { Values } from './values';

/** What Terraform does with a resource. */
export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'replace' | 'forget';

/** A resource and what a plan does with it. */
export interface ResourceChange {
  readonly address: string;
  /** Where it was before it moved. */
  readonly previousAddress?: string;
  readonly isData: boolean;
  readonly type: string;
  /** As Terraform writes them. */
  readonly actions: readonly string[];
  readonly action: Action;
  /** Whether the new one is there before the old one goes. */
  readonly createsFirst: boolean;
  /** Why Terraform does it, in its own words: `replace_because_tainted`. */
  readonly reason?: string;
  /** Arguments that the replacement is for. */
  readonly replacePaths: readonly (readonly string[])[];
  /** Whether what is deleted was replaced in an earlier apply. */
  readonly isDeposed: boolean;
  readonly isImported: boolean;
  /** Why it is put off to another plan. */
  readonly deferred?: string;
  /** Top-level attributes that differ, or may. */
  readonly changed: readonly string[];
  /** Only of what is judged; empty of all other types. Secrets are not in it. */
  readonly before: Values;
  readonly after: Values;
}

/** A condition that does not hold. */
export interface FailedCheck {
  readonly address: string;
  /** `check`, `resource`, `output_value` or `var`. */
  readonly kind: string;
  readonly status: 'fail' | 'error';
  readonly messages: readonly string[];
}

export interface OutputChange {
  readonly name: string;
  readonly isSensitive: boolean;
}

/** What one expression of the configuration refers to: `openstack_containerinfra_cluster_v1.c.id`, `var.x`. */
export type References = readonly string[];

/** A resource block of the configuration. */
export interface ResourceBlock {
  /** Without keys of instances: `module.a.openstack_containerinfra_cluster_v1.c`. */
  readonly address: string;
  readonly type: string;
  /** Arguments that are given, and what each refers to in full addresses. */
  readonly arguments: ReadonlyMap<string, References>;
  /** What the block refers to anywhere, its provisioners included. */
  readonly references: ReadonlySet<string>;
}

export interface Plan {
  readonly formatVersion: string;
  readonly terraformVersion?: string;
  /** Whether making the plan ended in an error. */
  readonly isErrored: boolean;
  readonly changes: readonly ResourceChange[];
  readonly drift: readonly ResourceChange[];
  readonly failedChecks: readonly FailedCheck[];
  readonly outputs: readonly OutputChange[];
  /** By address. */
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  /** What providers are configured with, e.g. `kubernetes` and a cluster's address. */
  readonly providers: readonly { readonly name: string; readonly references: References }[];
  /** What outputs refer to, by name. */
  readonly outputReferences: ReadonlyMap<string, References>;
  /** Names of the variables; their values stay where they are. */
  readonly variables: readonly string[];
}
