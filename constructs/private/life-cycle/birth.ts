import type { Precondition, TerraformResource } from 'cdktf';
import { Fn, TerraformLocal } from 'cdktf';
import type { Construct } from 'constructs';

import { TerraformData } from '../terraform-data';

/** What a resource was made with, by the names of its props; what is not given is an empty text. */
export type BirthValues = Readonly<Record<string, unknown>>;

export interface BirthProps {
  readonly values: BirthValues;
  /** Of the values, those that may change although that replaces the resource. */
  readonly allowReplace: readonly string[];
  /** What replacing it loses, e.g. `the cluster, with 5 nodes and every pod on them`. */
  readonly loses: string;
  /** Names the resource in a message. */
  readonly name: string;
}

/**
 * Refuses, when Terraform plans, a change that would replace a resource: names the prop, both values, what is lost and
 * what to do. Terraform's own `prevent_destroy` names nothing.
 *
 * What the resource was made with is kept beside it, in one `terraform_data` for each value, which never changes.
 */
export function refuseReplacement(scope: Construct, resource: TerraformResource, props: BirthProps): void {
  const { allowReplace, loses, name } = props;
  const kept = Object.entries(props.values).filter(([prop]) => !allowReplace.includes(prop));
  if (kept.length === 0) {
    return;
  }
  const values = Object.fromEntries(kept.map(([prop, value]) => [prop, asText(value)]));
  const local = new TerraformLocal(scope, 'made-with', values);
  const birth = new TerraformData(scope, 'birth', { forEach: () => local.toString(), input: '${each.value}' });
  birth.lifecycle = { ignoreChanges: ['input'] };

  const [now, then] = [`local.${local.friendlyUniqueId}`, `${birth.address}[prop].output`];
  const change = `\${prop} of ${name} would change from \${jsonencode(${then})} to \${jsonencode(value)}`;
  addPrecondition(resource, {
    condition: `\${alltrue([for prop, value in ${now} : ${then} == value])}`,
    errorMessage:
      `\${join(", ", [for prop, value in ${now} : "${change}" if ${then} != value])}: that replaces ${loses}. ` +
      'Take it back; or make a second one beside it and move over; or name the prop in allowReplace.',
  });
}

/** Beside those that the resource has already. */
export function addPrecondition(resource: TerraformResource, precondition: Precondition): void {
  const { lifecycle } = resource;
  resource.lifecycle = { ...lifecycle, precondition: [...(lifecycle?.precondition ?? []), precondition] };
}

/** All are compared, and shown, as text. */
function asText(value: unknown): unknown {
  if (value === undefined) {
    return '';
  }
  return typeof value === 'object' && value !== null ? Fn.jsonencode(value) : value;
}
