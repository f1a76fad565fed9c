import { DataOpenstackComputeFlavorV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-flavor-v2';
import { DataOpenstackComputeKeypairV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-keypair-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { DataOpenstackNetworkingSubnetV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-subnet-v2';
import type { TerraformDataSource, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

import type { Check } from './private/check';
import { anyText, isLate, isRecord, whenLate } from './private/check';
import { DataSources } from './private/data-sources';

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
  const found = find(scope, 'image', image, where, (...args) => new DataOpenstackImagesImageV2(...args));
  return typeof found === 'string' ? found : found.id;
}

/**
 * Name of a Nova flavor: every Magnum driver takes it, while Cluster API does not take the ID.
 *
 * @see https://github.com/openstack/magnum-capi-helm/blob/a8b82c24/magnum_capi_helm/driver.py
 */
export function flavorName(scope: Construct, flavor: NameOrId, where: LookupScope = {}): string {
  const found = find(scope, 'flavor', flavor, where, (...args) => new DataOpenstackComputeFlavorV2(...args));
  return typeof found === 'string' ? found : found.name;
}

/** UUID of a Neutron network. */
export function networkId(scope: Construct, network: NameOrId, where: LookupScope = {}): string {
  const found = find(scope, 'network', network, where, (...args) => new DataOpenstackNetworkingNetworkV2(...args));
  return typeof found === 'string' ? found : found.id;
}

/** UUID of a Neutron subnet. */
export function subnetId(scope: Construct, subnet: NameOrId, where: LookupScope = {}): string {
  const found = find(scope, 'subnet', subnet, where, (...args) => new DataOpenstackNetworkingSubnetV2(...args));
  return typeof found === 'string' ? found : found.id;
}

/** Name of a Nova keypair of the user that Terraform runs as; its name is its ID. */
export function keypairName(scope: Construct, keypair: NameOrId, where: LookupScope = {}): string {
  const found = find(scope, 'keypair', keypair, where, (...args) => new DataOpenstackComputeKeypairV2(...args));
  return typeof found === 'string' ? found : found.name;
}

export const nameOrId: Check = whenLate(
  (value) => (isRecord(value) ? anyText(value.id) && 'must have a string as its id' : anyText(value)),
  anyText,
);

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

type DataSource<Source> = (lookups: Construct, id: string, config: { name: string } & LookupScope) => Source;

/** What is named by its ID is that; a name is looked up with `make`'s data source, which is made once a stack. */
function find<Source extends TerraformDataSource>(
  scope: Construct,
  kind: string,
  wanted: NameOrId,
  where: LookupScope,
  make: DataSource<Source>,
): Source | string {
  if (!isName(wanted)) {
    return typeof wanted === 'string' ? wanted : wanted.id;
  }
  const { region, provider } = where;
  return DataSources.of(scope).once([kind, wanted], where, (lookups, id) =>
    make(lookups, id, { name: wanted, region, provider }),
  );
}

/** Nothing is no name: a prop that is missing although the compiler asks for it is reported at synth. */
export function isName(wanted: NameOrId): wanted is string {
  return typeof wanted === 'string' && wanted !== '' && !isLate(wanted) && !UUID.test(wanted);
}
