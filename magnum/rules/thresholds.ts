import type { MagnumDriver } from '../platform';

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
  /** `default_boot_volume_size` of Magnum's configuration, in GB: what nodes boot from where no label says it. */
  readonly defaultBootVolumeSizeGb: number;
  /** Drivers that the cloud has beside the platform's, as far as they can be taken for one another. */
  readonly otherDrivers: readonly MagnumDriver[];
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  allowedNetworkDrivers: ['flannel', 'calico'],
  minimumFlavorRamMb: 2048,
  minimumFlavorVcpus: 2,
  defaultBootVolumeSizeGb: 0,
  otherDrivers: [],
};
