import { DataOpenstackBlockstorageAvailabilityZonesV3 } from '@cdktf/provider-openstack/lib/data-openstack-blockstorage-availability-zones-v3';
import { DataOpenstackComputeAvailabilityZonesV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-availability-zones-v2';
import { DataOpenstackIdentityAuthScopeV3 } from '@cdktf/provider-openstack/lib/data-openstack-identity-auth-scope-v3';
import type { TerraformDataSource } from 'cdktf';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import { quote } from '../../../magnum/conditions/render';
import type { Role } from '../../../magnum/rules/plan/plan-rule';
import type { DataSourceScope } from '../data-sources';
import { DataSources } from '../data-sources';
import type { NamedRoles } from './roles';

/** A data source that stands in a `check`, where a read that fails is a warning. */
export interface ScopedSource {
  readonly type: string;
  readonly name: string;
  readonly config: Readonly<Record<string, string>>;
}

/** How Terraform knows what a role stands for. */
export interface Source {
  /** Expression for an attribute; undefined for one that only a look-up tells. */
  readonly attribute: (name: string) => string | undefined;
  readonly dataSource?: TerraformDataSource;
  readonly scoped?: ScopedSource;
}

/** Who asks. */
export interface Asker {
  readonly construct: Construct;
  readonly roles: NamedRoles;
  readonly where: DataSourceScope;
}

/** What a role stands for where `asker` is; undefined where nothing was looked up for it. */
export function namedSource({ construct, roles }: Asker, role: Role): Source | undefined {
  const named = roles[role];
  if (named === undefined) {
    return undefined;
  }
  if ('knownId' in named) {
    const { knownId } = named;
    return { attribute: (name) => (name === 'id' ? quote(knownId) : undefined) };
  }
  return named.cdktfStack === TerraformStack.of(construct) ? topLevel(named) : undefined;
}

function topLevel(dataSource: TerraformDataSource): Source {
  const address = `data.${dataSource.terraformResourceType}.${dataSource.friendlyUniqueId}`;
  return { dataSource, attribute: (name) => `${address}.${name}` };
}

type Make = (asker: Asker) => Source | undefined;

/** What nobody names, and is looked up for conditions alone: once a stack, and where one needs it. */
const MAKERS: Readonly<Partial<Record<Role, Make>>> = {
  authScope: (asker) => topLevel(authScope(asker)),
  computeZones: ({ construct, where }) =>
    topLevel(
      DataSources.of(construct).once(['compute-zones'], where, (lookups, id) => {
        return new DataOpenstackComputeAvailabilityZonesV2(lookups, id, where);
      }),
    ),
  volumeZones: ({ construct, where }) =>
    topLevel(
      DataSources.of(construct).once(['volume-zones'], where, (lookups, id) => {
        return new DataOpenstackBlockstorageAvailabilityZonesV3(lookups, id, where);
      }),
    ),
  volumeQuota: (asker) => {
    const scope = topLevel(authScope(asker)).attribute('project_id') ?? '';
    return scoped('openstack_blockstorage_quotaset_v3', 'volume-types', { project_id: `\${${scope}}` }, asker);
  },
  gatewayPorts: (asker) => {
    const subnet = namedSource(asker, 'fixedSubnet');
    const [network, gateway] = [subnet?.attribute('network_id'), subnet?.attribute('gateway_ip')];
    if (subnet?.dataSource === undefined || network === undefined || gateway === undefined) {
      return undefined;
    }
    const config = { network_id: `\${${network}}`, fixed_ip: `\${${gateway}}` };
    return scoped('openstack_networking_port_ids_v2', `gateway_${subnet.dataSource.friendlyUniqueId}`, config, asker);
  },
};

function authScope({ construct, where }: Asker): DataOpenstackIdentityAuthScopeV3 {
  return DataSources.of(construct).once(['auth-scope'], where, (lookups, id) => {
    return new DataOpenstackIdentityAuthScopeV3(lookups, id, { name: 'cdktf-magnum', ...where });
  });
}

/** One region and one provider have one. */
function scoped(type: string, kind: string, given: Readonly<Record<string, string>>, { where }: Asker): Source {
  const { region, provider } = where;
  const parts = [kind, region, provider?.fqn.replace('.', '_')];
  const name = parts.filter((part) => part !== undefined).join('_');
  const config = {
    ...given,
    ...(region === undefined ? {} : { region }),
    ...(provider === undefined ? {} : { provider: provider.fqn }),
  };
  return { scoped: { type, name, config }, attribute: (attribute) => `data.${type}.${name}.${attribute}` };
}

/** Whether a role is looked up for conditions alone. */
export function isMade(role: Role): boolean {
  return MAKERS[role] !== undefined;
}

export function madeSource(asker: Asker, role: Role): Source | undefined {
  return MAKERS[role]?.(asker);
}
