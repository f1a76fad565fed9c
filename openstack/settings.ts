import { isRecord } from './yaml';

/** One setting of a cloud, and the place that it was read from. */
export interface Setting {
  readonly value: string;
  /** E.g. `auth.password of kube in /etc/openstack/secure.yaml`, or `OS_PASSWORD`. */
  readonly source: string;
}

/** Settings by openstacksdk's names. In a layer those of `auth` say so (`auth.password`), once settled they do not. */
export type Settings = ReadonlyMap<string, Setting>;

/** Reads the settings of one layer; `sourceOf` says where a key (`region_name`, `auth.password`) stands. */
export function readLayer(entry: Readonly<Record<string, unknown>>, sourceOf: (key: string) => string): Settings {
  const auth = isRecord(entry.auth) ? entry.auth : {};
  const settings = new Map<string, Setting>();
  for (const [prefix, values] of [
    ['', entry],
    ['auth.', auth],
  ] as const) {
    for (const [key, given] of Object.entries(values)) {
      const value = textOf(given);
      if (value !== undefined) {
        settings.set(prefix + key.replaceAll('-', '_'), { value, source: sourceOf(prefix + key) });
      }
    }
  }
  return settings;
}

/** Puts layers over each other: what a later one says counts. */
export function mergeLayers(...layers: readonly Settings[]): Settings {
  return new Map(layers.flatMap((layer) => [...layer]));
}

/** Whether a setting is on, in the words that openstacksdk takes for it. */
export function isOn(setting: Setting | undefined): boolean {
  return setting?.value.toLowerCase() === 'true';
}

/** Lists and objects are no settings of ours; an empty text means "not given". */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
