import { DataOpenstackComputeFlavorV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-flavor-v2';
import { DataOpenstackComputeKeypairV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-keypair-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { DataOpenstackNetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnet-v2';
import type { TerraformProvider } from 'cdktf';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

import type { Check } from './private/check';
import { anyText, isLate, isRecord, whenLate } from './private/check';

/**
 * Something that is in the cloud already.
 *
 * - A name is looked up when Terraform plans, and the plan fails when there is none or more than one. One data source
 *   for each name in a stack, however many clusters use it.
 * - A UUID, `{ id }` or a reference to another resource is taken as it is, without a look-up: for a cloud that forbids
 *   the look-up, an ID that is no UUID, or a destroy that must not depend on it.
 */
export type NameOrId = string | { readonly id: string };

/** Where a look-up is made. */
export interface LookupScope {
  /** @default - the provider's region */
  readonly region?: string;
  /** @default - the stack's OpenStack provider */
  readonly provider?: TerraformProvider;
}

/** UUID of a Glance image. */
export function imageId(scope: Construct, image: NameOrId, where: LookupScope = {}): string {
  return find(scope, 'image', image, where, (lookups, id, config) => {
    return new DataOpenstackImagesImageV2(lookups, id, config).id;
  });
}

/**
 * Name of a Nova flavor: every Magnum driver takes it, while Cluster API does not take the ID.
 *
 * @see https://github.com/openstack/magnum-capi-helm/blob/a8b82c24/magnum_capi_helm/driver.py
 */
export function flavorName(scope: Construct, flavor: NameOrId, where: LookupScope = {}): string {
  return find(scope, 'flavor', flavor, where, (lookups, id, config) => {
    return new DataOpenstackComputeFlavorV2(lookups, id, config).name;
  });
}

/** UUID of a Neutron network. */
export function networkId(scope: Construct, network: NameOrId, where: LookupScope = {}): string {
  return find(scope, 'network', network, where, (lookups, id, config) => {
    return new DataOpenstackNetworkingNetworkV2(lookups, id, config).id;
  });
}

/** UUID of a Neutron subnet. */
export function subnetId(scope: Construct, subnet: NameOrId, where: LookupScope = {}): string {
  return find(scope, 'subnet', subnet, where, (lookups, id, config) => {
    return new DataOpenstackNetworkingSubnetV2(lookups, id, config).id;
  });
}

/** Name of a Nova keypair of the user that Terraform runs as; its name is its ID. */
export function keypairName(scope: Construct, keypair: NameOrId, where: LookupScope = {}): string {
  return find(scope, 'keypair', keypair, where, (lookups, id, config) => {
    return new DataOpenstackComputeKeypairV2(lookups, id, config).name;
  });
}

export const nameOrId: Check = whenLate(
  (value) => (isRecord(value) ? anyText(value.id) && 'must have a string as its id' : anyText(value)),
  anyText,
);

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

type DataSource = (lookups: Construct, id: string, config: { name: string } & LookupScope) => string;

/** The attribute that `make`'s data source has, made once a stack for each kind, name and place. */
function find(scope: Construct, kind: string, wanted: NameOrId, where: LookupScope, make: DataSource): string {
  if (typeof wanted !== 'string') {
    return wanted.id;
  }
  // Nothing: a prop that is missing although the compiler asks for it; that is reported at synth, with all the others.
  if (wanted === '' || isLate(wanted) || UUID.test(wanted)) {
    return wanted;
  }
  const { region, provider } = where;
  const lookups = Lookups.of(scope);
  return lookups.once([kind, wanted, region, provider?.node.path], (id) => {
    return make(lookups, id, { name: wanted, region, provider });
  });
}

/** The data sources of a stack, all in one place, so that their addresses do not depend on who asked first. */
class Lookups extends Construct {
  private static readonly ID = 'lookups';

  public static of(scope: Construct): Lookups {
    const stack = TerraformStack.of(scope);
    return (stack.node.tryFindChild(Lookups.ID) as Lookups | undefined) ?? new Lookups(stack, Lookups.ID);
  }

  private readonly found = new Map<string, string>();

  public once(key: readonly (string | undefined)[], make: (id: string) => string): string {
    const id = key.filter((part) => part !== undefined).join('-');
    const found = this.found.get(id) ?? make(id);
    this.found.set(id, found);
    return found;
  }
}
