import type { ConfigFileSearch, Surroundings } from './config-files';
import { findConfigFile } from './config-files';
import type { RegionSource } from './regions';
import { chooseRegion } from './regions';
import type { Settings } from './settings';
import { mergeLayers, readLayer } from './settings';
import { settle } from './settle';
import { vendorProfile } from './vendor-profiles';
import { isRecord } from './yaml';

/** What was found of the two files that hold entries. */
export interface CloudFiles {
  readonly clouds: ConfigFileSearch;
  readonly secure: ConfigFileSearch;
}

/** Settings of one entry, and the files that they came from. */
export interface CloudEntry {
  readonly settings: Settings;
  readonly files: { readonly publicClouds?: string; readonly clouds?: string; readonly secure?: string };
}

/** Names of the entries of clouds.yaml and secure.yaml together. */
export function entryNames(files: CloudFiles): string[] {
  const found = [files.clouds, files.secure].flatMap((search) =>
    Object.keys(entriesOf(search.found?.content, 'clouds')),
  );
  return [...new Set(found)];
}

/** Which entry is read, and for which of its regions. */
export interface EntryChoice {
  readonly name: string;
  /** @default - the first there is */
  readonly region?: string;
}

/** Lays secure.yaml over clouds.yaml, and both over the profile that they name; the region's own values lie over all. */
export async function readEntry(choice: EntryChoice, files: CloudFiles, where: Surroundings): Promise<CloudEntry> {
  const clouds = layerOf(choice.name, files.clouds, 'clouds');
  const secure = layerOf(choice.name, files.secure, 'clouds');
  const own = mergeLayers(clouds.settings, secure.settings);
  const general = await profileOf(own, where);
  const region = chooseRegion(choice.region, [
    regionSource(choice.name, { ...clouds.entry, ...secure.entry }, own, clouds.path ?? secure.path ?? ''),
    regionSource(choice.name, general.entry, general.settings, general.path ?? 'its profile'),
  ]);
  return {
    settings: settle(mergeLayers(general.settings, own, region)),
    files: { publicClouds: general.path, clouds: clouds.path, secure: secure.path },
  };
}

interface EntryLayer {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly settings: Settings;
  /** undefined when no file has such an entry. */
  readonly path?: string;
}

function layerOf(name: string, { found }: ConfigFileSearch, section: string): EntryLayer {
  const entry = entriesOf(found?.content, section)[name];
  if (found === undefined || !isRecord(entry)) {
    return { entry: {}, settings: new Map() };
  }
  return { entry, settings: readLayer(entry, (key) => `${key} of ${name} in ${found.path}`), path: found.path };
}

/** The profile in clouds-public.yaml, else the one that is known of that vendor. */
async function profileOf(own: Settings, where: Surroundings): Promise<EntryLayer> {
  const name = (own.get('profile') ?? own.get('cloud'))?.value;
  if (name === undefined) {
    return { entry: {}, settings: new Map() };
  }
  const written = layerOf(name, await findConfigFile('clouds-public', where), 'public-clouds');
  const entry = vendorProfile(name);
  return written.path !== undefined || entry === undefined
    ? written
    : { entry, settings: readLayer(entry, (key) => `${key} of the vendor's profile ${name}`) };
}

function regionSource(
  name: string,
  entry: Readonly<Record<string, unknown>>,
  settings: Settings,
  path: string,
): RegionSource {
  const regionName = entry.region_name ?? entry['region-name'];
  const regionNameSource = settings.get('region_name')?.source ?? `region_name of ${name} in ${path}`;
  return { title: `entry ${name} of ${path}`, path, regions: entry.regions, regionName, regionNameSource };
}

function entriesOf(
  content: Readonly<Record<string, unknown>> | undefined,
  section: string,
): Readonly<Record<string, unknown>> {
  const entries = content?.[section];
  return isRecord(entries) ? entries : {};
}
