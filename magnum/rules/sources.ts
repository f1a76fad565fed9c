/** A file of Magnum, at a tag or a commit. */
export function atMagnum(version: string, path: string): string {
  return `https://github.com/openstack/magnum/blob/${version}/${path}`;
}

/** A file of magnum-capi-helm 1.4.0. */
export function atCapiHelm(path: string): string {
  return `https://github.com/openstack/magnum-capi-helm/blob/a8b82c24/${path}`;
}

/** A file of magnum-cluster-api 0.38.1. */
export function atClusterApi(path: string): string {
  return `https://github.com/vexxhost/magnum-cluster-api/blob/3890a362/${path}`;
}

/** A file of the OpenStack provider for Terraform; its Magnum code is that of 3.4.0. */
export function atProvider(path: string): string {
  return `https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/27f26125/${path}`;
}

/** An issue or pull request of a project on GitHub. */
export function issue(repository: string, number: number): string {
  return `https://github.com/${repository}/issues/${number}`;
}

/** A file of Nova 29.0.0 (2024.1). */
export function atNova(path: string): string {
  return `https://github.com/openstack/nova/blob/29.0.0/${path}`;
}

/** A file of Neutron 24.0.0 (2024.1). */
export function atNeutron(path: string): string {
  return `https://github.com/openstack/neutron/blob/24.0.0/${path}`;
}

/** A file of Cinder 24.0.0 (2024.1). */
export function atCinder(path: string): string {
  return `https://github.com/openstack/cinder/blob/24.0.0/${path}`;
}
