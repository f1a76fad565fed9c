import type { ConfigFileSearch, Surroundings } from './config-files';
import { findConfigFile } from './config-files';
import type { Settings } from './settings';
import { mergeLayers, readLayer } from './settings';
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

/** Lays secure.yaml over clouds.yaml, and both over the profile in clouds-public.yaml that they name. */
export async function readEntry(name: string, files: CloudFiles, where: Surroundings): Promise<CloudEntry> {
  const clouds = layerOf(name, files.clouds, 'clouds');
  const secure = layerOf(name, files.secure, 'clouds');
  const own = mergeLayers(clouds.settings, secure.settings);
  const profile = own.get('profile') ?? own.get('cloud');
  const general =
    profile === undefined
      ? undefined
      : layerOf(profile.value, await findConfigFile('clouds-public', where), 'public-clouds');
  const region = regionLayer({ ...secure.entry, ...clouds.entry }, own, clouds.path ?? secure.path ?? '');
  return {
    settings: mergeLayers(general?.settings ?? new Map<never, never>(), own, region),
    files: { publicClouds: general?.path, clouds: clouds.path, secure: secure.path },
  };
}

interface EntryLayer {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly settings: Settings;
  /** undefined when the file has no such entry. */
  readonly path?: string;
}

function layerOf(name: string, { found }: ConfigFileSearch, section: string): EntryLayer {
  const entry = entriesOf(found?.content, section)[name];
  if (found === undefined || !isRecord(entry)) {
    return { entry: {}, settings: new Map() };
  }
  return { entry, settings: readLayer(entry, (key) => `${key} of ${name} in ${found.path}`), path: found.path };
}

/** The first of `regions` counts, with settings of its own; of `region_name: a,b` the first too. */
function regionLayer(entry: Readonly<Record<string, unknown>>, own: Settings, path: string): Settings {
  const source = (key: string): string => `regions[0].${key} in ${path}`;
  const [first] = Array.isArray(entry.regions) ? (entry.regions as unknown[]) : [];
  if (isRecord(first)) {
    const values = isRecord(first.values) ? first.values : {};
    return readLayer({ ...values, region_name: first.name }, source);
  }
  const named = own.get('region_name');
  const [name] = named?.value.split(',') ?? [];
  return first === undefined && named !== undefined
    ? new Map([['region_name', { ...named, value: name ?? named.value }]])
    : readLayer({ region_name: first }, source);
}

function entriesOf(
  content: Readonly<Record<string, unknown>> | undefined,
  section: string,
): Readonly<Record<string, unknown>> {
  const entries = content?.[section];
  return isRecord(entries) ? entries : {};
}
