/** What is known of an OpenStack service before it is asked. */
export interface ServiceType {
  /** As a person calls it: `Magnum`. */
  readonly title: string;
  /** Names that the catalogue may have it under; the first is the one in use. */
  readonly types: readonly string[];
  /**
   * What its URLs go on with where an endpoint is given without a version. `{project}` stands for the ID.
   *
   * @see https://docs.openstack.org/api-ref/
   */
  readonly version: string;
  /** How it is called in the microversion header; undefined where it has no microversions. */
  readonly microversions?: string;
}

export type ServiceName = keyof typeof SERVICES;

/** @see https://service-types.openstack.org/service-types.json */
export const SERVICES = {
  magnum: {
    title: 'Magnum',
    types: ['container-infra', 'container-infrastructure-management', 'container-infrastructure', 'container'],
    version: 'v1',
    microversions: 'container-infra',
  },
  nova: { title: 'Nova', types: ['compute'], version: 'v2.1', microversions: 'compute' },
  glance: { title: 'Glance', types: ['image'], version: 'v2' },
  neutron: { title: 'Neutron', types: ['network'], version: 'v2.0' },
  keystone: { title: 'Keystone', types: ['identity'], version: 'v3' },
  heat: { title: 'Heat', types: ['orchestration'], version: 'v1/{project}' },
  octavia: { title: 'Octavia', types: ['load-balancer'], version: 'v2.0' },
  cinder: {
    title: 'Cinder',
    types: ['volumev3', 'block-storage', 'block-store', 'volume'],
    version: 'v3/{project}',
    microversions: 'volume',
  },
} as const satisfies Readonly<Record<string, ServiceType>>;
