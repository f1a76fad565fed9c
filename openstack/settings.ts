import { isRecord } from './yaml';

/** One setting of a cloud, and the place that it was read from. */
export interface Setting {
  readonly value: string;
  /** E.g. `auth.password of kube in /etc/openstack/secure.yaml`, or `OS_PASSWORD`. */
  readonly source: string;
}

/** Settings by openstacksdk's names, those of `auth` among the others. */
export type Settings = ReadonlyMap<string, Setting>;

/**
 * Other names of a setting. Where both are given the second wins, as in openstacksdk.
 *
 * @see https://github.com/openstack/openstacksdk/blob/00528079cc0f9f289df2dd62ed6de1c62c943c1a/openstack/config/loader.py
 */
const ALIASES: Readonly<Record<string, string>> = {
  tenant_id: 'project_id',
  tenant_name: 'project_name',
  user_name: 'username',
  auth_token: 'token',
  auth_plugin: 'auth_type',
};

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
        settings.set(key.replaceAll('-', '_'), { value, source: sourceOf(prefix + key) });
      }
    }
  }
  return withoutAliases(settings);
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

function withoutAliases(settings: Map<string, Setting>): Settings {
  for (const [alias, name] of Object.entries(ALIASES)) {
    const setting = settings.get(alias);
    if (setting !== undefined && !settings.has(name)) {
      settings.set(name, setting);
    }
    settings.delete(alias);
  }
  // The other way round: the older name wins where both are given.
  const endpointType = settings.get('endpoint_type');
  if (endpointType !== undefined) {
    settings.set('interface', endpointType);
    settings.delete('endpoint_type');
  }
  return settings;
}
