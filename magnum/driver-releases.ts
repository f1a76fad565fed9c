import { isAtLeast } from './version-numbers';

/** Which OpenStack a version of a driver was made for. */
interface DriverBand {
  /** First version of the driver in this band. */
  readonly since: string;
  /** Newest release of OpenStack that the driver's own CI runs it with. */
  readonly release: string;
}

/**
 * magnum-capi-helm requires just any `magnum`. Its documentation has said "unit tests against the 2023.1 version of
 * Magnum" since 1.0.0; what CI runs is newer: `py311 is in 2024.1 PTI` in 1.0.0, `py312 is in 2025.1 PTI` in 1.2.1 (and
 * 1.3.0 can resize the control plane "only when using Magnum 2025.1"), Tempest on stable/2026.1 in 1.4.0.
 *
 * @see https://github.com/openstack/magnum-capi-helm/blob/1.0.0/.zuul.yaml
 * @see https://github.com/openstack/magnum-capi-helm/blob/1.2.1/.zuul.yaml
 * @see https://github.com/openstack/magnum-capi-helm/blob/1.4.0/zuul.d/tempest-jobs-v1-35.yaml
 */
const CAPI_HELM: readonly DriverBand[] = [
  { since: '1.0', release: '2024.1' },
  { since: '1.2.1', release: '2025.1' },
  { since: '1.4', release: '2026.1' },
];

/**
 * magnum-cluster-api requires `magnum>=14.0.0`, since 0.14 `>=15.0.0`. Its CI installs it beside a list of releases,
 * whose newest stands here.
 *
 * @see https://github.com/vexxhost/magnum-cluster-api/blob/v0.5.0/.github/workflows/ci.yml
 * @see https://github.com/vexxhost/magnum-cluster-api/blob/v0.38.1/.github/workflows/ci.yml#L60-L66
 */
const CLUSTER_API: readonly DriverBand[] = [
  { since: '0.1', release: 'zed' },
  { since: '0.5', release: '2023.1' },
  { since: '0.14', release: '2023.2' },
  { since: '0.26', release: '2024.2' },
  { since: '0.30', release: '2025.1' },
];

const BANDS = { 'capi-helm': CAPI_HELM, 'cluster-api': CLUSTER_API } as const;

/** First and newest versions of the drivers that are no part of Magnum; newer ones follow the rules of the newest. */
export const KNOWN_DRIVER_VERSIONS = {
  'capi-helm': { first: '1.0.0', newest: '1.4.0' },
  'cluster-api': { first: '0.1.0', newest: '0.38.1' },
} as const;

/** The OpenStack release to assume for a driver of this version when nobody says which it is. */
export function releaseOfDriver(driver: keyof typeof BANDS, version: string): string {
  const bands = BANDS[driver];
  const band = bands.findLast(({ since }) => isAtLeast(version, since)) ?? bands[0];
  return band?.release ?? '';
}
