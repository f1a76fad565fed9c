import type { TerraformCli } from '../terraform';

/** The release of the OpenStack provider that the bindings were made from, and where each tool looks for it. */
export const PROVIDER_SOURCE = 'terraform-provider-openstack/openstack';
export const PROVIDER_VERSION = '3.4.0';
/** Its Go module, as in go.mod. */
export const PROVIDER_MODULE = 'github.com/terraform-provider-openstack/terraform-provider-openstack/v3';

/** Host that a provider's source without a host is completed with. */
export const REGISTRY_HOSTS: Readonly<Record<TerraformCli['product'], string>> = {
  terraform: 'registry.terraform.io',
  opentofu: 'registry.opentofu.org',
};

/** What messages call it. */
export const PROVIDER_TITLE = `OpenStack provider ${PROVIDER_VERSION}`;

export const PRODUCT_TITLES: Readonly<Record<TerraformCli['product'], string>> = {
  terraform: 'Terraform',
  opentofu: 'OpenTofu',
};
