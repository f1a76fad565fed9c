/** What operators set as they like; the values here are what Magnum and its drivers come with. */
export interface Thresholds {
  /** `kubernetes_allowed_network_drivers` of Magnum's configuration. */
  readonly allowedNetworkDrivers: readonly string[];
  /** Least RAM of a flavor that a node works with, in MB; magnum-capi-helm's `minimum_flavor_ram`. */
  readonly minimumFlavorRamMb: number;
  /** Least virtual CPUs of a flavor that a node works with; magnum-capi-helm's `minimum_flavor_vcpus`. */
  readonly minimumFlavorVcpus: number;
  /** `[trust]cluster_user_trust` of Magnum's configuration, if it is known. */
  readonly clusterUserTrust?: boolean;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  allowedNetworkDrivers: ['flannel', 'calico'],
  minimumFlavorRamMb: 2048,
  minimumFlavorVcpus: 2,
};
