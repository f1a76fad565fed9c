import { TerraformDataSource, TerraformStack } from 'cdktf';
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

/**
 * A data source that only conditions read. The provider's bindings make an object for each attribute, which is most of
 * what they cost a synth.
 */
class PlanSource extends TerraformDataSource {
  public constructor(
    scope: Construct,
    id: string,
    type: string,
    { provider }: DataSourceScope,
    private readonly attributes: Readonly<Record<string, string | undefined>>,
  ) {
    super(scope, id, {
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: 'openstack' },
      provider,
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return this.attributes;
  }
}

function made(kind: string, type: string, { construct, where }: Asker, attributes: object = {}): Source {
  const source = DataSources.of(construct).once([kind], where, (lookups, id) => {
    return new PlanSource(lookups, id, type, where, { ...attributes, region: where.region });
  });
  return topLevel(source);
}

/** The name is the ID in Terraform's state, and nothing to the cloud. */
function authScope(asker: Asker): Source {
  return made('auth-scope', 'openstack_identity_auth_scope_v3', asker, { name: 'cdktf-magnum' });
}

type Make = (asker: Asker) => Source | undefined;

/** What nobody names, and is looked up for conditions alone: once a stack, and where one needs it. */
const MAKERS: Readonly<Partial<Record<Role, Make>>> = {
  authScope,
  computeZones: (asker) => made('compute-zones', 'openstack_compute_availability_zones_v2', asker),
  volumeZones: (asker) => made('volume-zones', 'openstack_blockstorage_availability_zones_v3', asker),
  volumeQuota: (asker) => {
    const scope = authScope(asker).attribute('project_id') ?? '';
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
