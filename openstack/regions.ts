import { CloudConfigError } from './cloud-config-error';
import type { Settings } from './settings';
import { mergeLayers, readLayer } from './settings';
import { isRecord } from './yaml';

/** What of an entry, a profile or the variables says which regions there are. */
export interface RegionSource {
  /** E.g. `entry kube of /etc/openstack/clouds.yaml`. */
  readonly title: string;
  readonly path: string;
  /** `regions` as it stands. */
  readonly regions: unknown;
  /** `region_name` as it stands: a name, names with commas, or a list. */
  readonly regionName: unknown;
  /** Where that stands: `region_name of kube in /etc/openstack/clouds.yaml`. */
  readonly regionNameSource: string;
}

interface Region {
  readonly name: string;
  /** `region_name`, and what the region sets beside it. */
  readonly settings: Settings;
}

/**
 * The settings of one region, to be laid over the rest: the one that is asked for, else the first.
 *
 * @param sources most specific first: the first that knows any region is the one that counts
 * @throws CloudConfigError where the region asked for is not among those
 */
export function chooseRegion(asked: string | undefined, sources: readonly RegionSource[]): Settings {
  const known = sources.find(({ regions, regionName }) => regions !== undefined || regionName !== undefined);
  const regions = known === undefined ? [] : regionsOf(known);
  const [first] = regions;
  if (known === undefined || first === undefined) {
    return readLayer({ region_name: asked }, () => 'the region asked for');
  }
  const chosen = asked === undefined ? first : regions.find(({ name }) => name === asked);
  if (chosen === undefined) {
    const names = regions.map(({ name }) => name).join(', ');
    throw new CloudConfigError(
      `region ${String(asked)} was asked for, and ${known.title} has ${names}`,
      'ask for one of those (upper and lower case count), or add the region to the entry',
    );
  }
  return chosen.settings;
}

/** Of `regions` each may have settings of its own; an empty list there means that no region is known. */
function regionsOf({ regions, regionName, regionNameSource, path }: RegionSource): Region[] {
  if (regions !== undefined) {
    const list: unknown[] = Array.isArray(regions) ? regions : [regions];
    return list.map((region, index) => toRegion(region, (key) => `regions[${index}].${key} in ${path}`));
  }
  const names: unknown[] = Array.isArray(regionName) ? regionName : String(regionName).split(',');
  return names.map((name) => toRegion(name, () => regionNameSource));
}

function toRegion(region: unknown, sourceOf: (key: string) => string): Region {
  const { name, values } = isRecord(region) ? region : { name: region, values: undefined };
  const own = isRecord(values) ? readLayer(values, sourceOf) : new Map<never, never>();
  return { name: String(name), settings: mergeLayers(own, readLayer({ region_name: name }, sourceOf)) };
}
