import { KNOWN_DRIVER_VERSIONS } from './driver-releases';
import { MagnumPlatform } from './platform';
import { LAST_HEAT_MAGNUM, RELEASES } from './releases';

/** First Magnum whose rules for the Heat driver are known well: the Fedora CoreOS driver came with it. */
const FIRST_HEAT_MAGNUM = 10;

/** One platform for each release of the Heat driver, and the newest of the two others: what `anywhere` means. */
export const KNOWN_PLATFORMS: readonly MagnumPlatform[] = [
  ...RELEASES.filter(({ magnum }) => magnum >= FIRST_HEAT_MAGNUM && magnum <= LAST_HEAT_MAGNUM).map(({ name }) =>
    MagnumPlatform.heat(name),
  ),
  MagnumPlatform.capiHelm(KNOWN_DRIVER_VERSIONS['capi-helm'].newest),
  MagnumPlatform.clusterApi(KNOWN_DRIVER_VERSIONS['cluster-api'].newest),
];
