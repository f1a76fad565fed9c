/** Magnum driver: what turns a cluster into servers. They honour different attributes and labels. */
export type MagnumDriver = 'heat' | 'capi-helm' | 'cluster-api';

/**
 * The Magnum that a stack talks to. What is right for a cluster depends on the driver and on its release, and neither
 * can be read before the first request, so a stack names both.
 *
 * @example
 * MagnumPlatform.heat('2023.1');
 */
export class MagnumPlatform {
  /**
   * The Heat driver `k8s_fedora_coreos_v1`, part of Magnum until 2026.1.
   *
   * @param release OpenStack release, e.g. `2023.1`, or `ussuri` before the releases were numbered
   */
  public static heat(release: string): MagnumPlatform {
    return new MagnumPlatform('heat', release);
  }

  /**
   * The driver `magnum-capi-helm` (Cluster API through Helm charts).
   *
   * @param version the driver's own version, e.g. `1.4`
   */
  public static capiHelm(version: string): MagnumPlatform {
    return new MagnumPlatform('capi-helm', version);
  }

  /**
   * The driver `magnum-cluster-api` (Cluster API with the `k8s_cluster_api_*` drivers).
   *
   * @param version the driver's own version, e.g. `0.38`
   */
  public static clusterApi(version: string): MagnumPlatform {
    return new MagnumPlatform('cluster-api', version);
  }

  private constructor(
    public readonly driver: MagnumDriver,
    /** OpenStack release for `heat`, the driver's version for the others. */
    public readonly version: string,
  ) {}
}
