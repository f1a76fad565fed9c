import type { Setting, Settings } from './settings';

/**
 * Brings merged layers to one name for each setting, by openstacksdk's rules on which of several wins.
 *
 * @see https://github.com/openstack/openstacksdk/blob/00528079cc0f9f289df2dd62ed6de1c62c943c1a/openstack/config/loader.py
 */
export function settle(merged: Settings): Settings {
  const settled = new Map<string, Setting>();
  for (const [key, setting] of merged) {
    const name = key.replace(/^auth\./, '');
    // `auth` wins over the same name outside of it; the names below are the exceptions.
    if (!settled.has(name) || key !== name) {
      settled.set(name, setting);
    }
  }
  for (const [name, sources] of Object.entries(LAST_WINS)) {
    const last = sources.map((source) => merged.get(source)).findLast((setting) => setting !== undefined);
    withoutAliases(settled, sources, name, last);
  }
  withoutAliases(settled, USER_NAMES, 'username', firstOf(merged, USER_NAMES));
  useOlderInterfaces(settled);
  return expand(settled);
}

/** In pairs, since what stands outside of `auth` may come from the region or a variable, and wins there. */
function eachOutside(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`auth.${name}`, name]);
}

const DOMAINS = ['', 'user_', 'project_'].flatMap((of) => [`${of}domain_id`, `${of}domain_name`]);

/** Where a setting may stand, under which names: the last one that is there counts. */
const LAST_WINS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(DOMAINS.map((name) => [name, eachOutside(name)])),
  project_id: eachOutside('tenant_id', 'project_id'),
  project_name: eachOutside('tenant_name', 'project_name'),
  token: eachOutside('auth_token', 'token'),
  auth_type: ['auth_plugin', 'auth_type'],
};

const USER_NAMES = ['auth.username', 'auth.user_name', 'username', 'user_name'];

function firstOf(settings: Settings, names: readonly string[]): Setting | undefined {
  return names.map((name) => settings.get(name)).find((setting) => setting !== undefined);
}

function withoutAliases(
  settled: Map<string, Setting>,
  sources: readonly string[],
  name: string,
  setting: Setting | undefined,
): void {
  for (const source of sources) {
    settled.delete(source.replace(/^auth\./, ''));
  }
  if (setting !== undefined) {
    settled.set(name, setting);
  }
}

/** `endpoint_type` and `compute_endpoint_type` win over `interface` where both are given, though they are older. */
function useOlderInterfaces(settled: Map<string, Setting>): void {
  for (const [key, setting] of [...settled]) {
    if (key.endsWith('endpoint_type')) {
      settled.set(key.replace(/endpoint_type$/, 'interface'), setting);
      settled.delete(key);
    }
  }
}

/** `https://{region_name}.example.com`: the profiles of clouds with several regions are written so. */
function expand(settled: Map<string, Setting>): Settings {
  for (const [key, { value, source }] of settled) {
    if (/^auth_url$|endpoint(?:_override)?$/.test(key)) {
      const expanded = value.replace(/\{(\w+)\}/g, (whole, name: string) => settled.get(name)?.value ?? whole);
      settled.set(key, { value: expanded, source });
    }
  }
  return settled;
}
