import type { TerraformDataSource } from 'cdktf';
import type { Construct } from 'constructs';

import type { Role } from '../../../magnum/rules/plan/plan-rule';
import type { NameOrId } from '../../lookups';
import { isName } from '../../lookups';
import { isLate } from '../check';
import type { DataSourceScope } from '../data-sources';
import { DataSources } from '../data-sources';

/** What a role stands for: what was looked up, or only an ID. */
export type Named = TerraformDataSource | { readonly knownId: string };

export type NamedRoles = Readonly<Partial<Record<Role, Named | undefined>>>;

const KINDS = {
  image: 'image',
  flavor: 'flavor',
  masterFlavor: 'flavor',
  externalNetwork: 'network',
  fixedNetwork: 'network',
  fixedSubnet: 'subnet',
} as const satisfies Partial<Record<Role, string>>;

/** Props that name what is in the cloud. */
export type NamingProps = DataSourceScope & Readonly<Partial<Record<keyof typeof KINDS, NameOrId>>>;

const rolesOf = new WeakMap<object, NamedRoles>();

/** Remembers what something is, for whatever is made from it. */
export function rememberRoles(owner: object, roles: NamedRoles): NamedRoles {
  rolesOf.set(owner, roles);
  return roles;
}

/**
 * What the props of a construct name, and what it inherits. To be called when its look-ups are made.
 *
 * @param from what it is made from: a template, or a cluster
 */
export function resolveRoles(construct: Construct, props: NamingProps, from: object | undefined): NamedRoles {
  const inherited = from === undefined ? undefined : rolesOf.get(from);
  const own = Object.entries(KINDS).flatMap(([role, kind]) => {
    const wanted = props[role as keyof typeof KINDS];
    return wanted === undefined ? [] : [[role, resolve(construct, kind, wanted, props)] as const];
  });
  return rememberRoles(construct, { ...inherited, ...(Object.fromEntries(own) as NamedRoles) });
}

/** Undefined where Terraform will only know it later. */
function resolve(construct: Construct, kind: string, wanted: NameOrId, where: DataSourceScope): Named | undefined {
  if (isName(wanted)) {
    return DataSources.of(construct).get([kind, wanted], where);
  }
  const id = typeof wanted === 'string' ? wanted : wanted.id;
  return isLate(id) ? undefined : { knownId: id };
}
