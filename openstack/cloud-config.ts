import { CloudConfigError } from './cloud-config-error';
import type { CloudFiles } from './cloud-entry';
import { entryNames, readEntry } from './cloud-entry';
import type { Env, Surroundings } from './config-files';
import { findConfigFile } from './config-files';
import { chooseRegion } from './regions';
import type { Settings } from './settings';
import { mergeLayers, readLayer } from './settings';
import { settle } from './settle';

/** What decided which cloud is meant. */
export type CloudChoice = 'asked for' | 'OS_CLOUD' | 'OS_* variables' | 'only entry';

/** The settings of one cloud. */
export interface CloudConfig {
  /** Name of the entry; `envvars` where the settings are OS_* variables. */
  readonly name: string;
  readonly choice: CloudChoice;
  readonly settings: Settings;
  /** Files that settings came from, most general first; empty where only variables count. */
  readonly files: { readonly publicClouds?: string; readonly clouds?: string; readonly secure?: string };
  /** OS_* variables that make an entry of their own; also where another entry was chosen. */
  readonly variables: readonly string[];
}

/** Variables that choose between clouds and do not describe one. */
const SELECTORS = new Set([
  'OS_CLOUD',
  'OS_REGION_NAME',
  'OS_CLIENT_CONFIG_FILE',
  'OS_CLIENT_SECURE_FILE',
  'OS_CLOUD_NAME',
]);

/**
 * Finds a cloud's settings in the files and variables that openstacksdk reads.
 *
 * @param asked entry to use whatever OS_CLOUD says
 * @param region one of the entry's regions, in place of the first
 * @throws CloudConfigError when there is no such entry or region, or a file is malformed
 * @see https://github.com/openstack/openstacksdk/blob/00528079cc0f9f289df2dd62ed6de1c62c943c1a/openstack/config/loader.py
 */
export async function readCloudConfig(
  asked: string | undefined,
  where: Surroundings,
  region?: string,
): Promise<CloudConfig> {
  const [clouds, secure] = await Promise.all([findConfigFile('clouds', where), findConfigFile('secure', where)]);
  const files = { clouds, secure };
  const names = entryNames(files);
  const variables = cloudVariables(where.env);
  const envName = given(where.env.OS_CLOUD_NAME) ?? 'envvars';
  if (names.includes(envName)) {
    throw nameTaken(envName, files);
  }
  const { name, choice } = choose(asked, { env: where.env, names, variables, envName, files });
  if (name === envName && variables.length > 0) {
    return { name, choice, variables, files: {}, settings: readVariables(where.env, variables, region) };
  }
  if (!names.includes(name)) {
    throw noEntry(name, choice, names, files);
  }
  return { name, choice, variables, ...(await readEntry({ name, region }, files, where)) };
}

interface Candidates {
  readonly env: Env;
  readonly names: readonly string[];
  readonly variables: readonly string[];
  readonly envName: string;
  readonly files: CloudFiles;
}

function choose(asked: string | undefined, candidates: Candidates): { name: string; choice: CloudChoice } {
  const { env, names, variables, envName, files } = candidates;
  const selected = given(env.OS_CLOUD);
  if (asked !== undefined) {
    return { name: asked, choice: 'asked for' };
  }
  if (selected !== undefined) {
    return { name: selected, choice: 'OS_CLOUD' };
  }
  if (variables.length > 0) {
    return { name: envName, choice: 'OS_* variables' };
  }
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) {
    return { name: only, choice: 'only entry' };
  }
  throw undecided(names, files);
}

/** The variables that describe a cloud. Those of OpenStack's own tests and logs do not. */
function cloudVariables(env: Env): string[] {
  return Object.keys(env)
    .filter((name) => /^OS_(?!TEST|STD|LOG)/.test(name) && given(env[name]) !== undefined)
    .filter((name) => !SELECTORS.has(name))
    .sort();
}

function readVariables(env: Env, variables: readonly string[], region: string | undefined): Settings {
  const entry = Object.fromEntries(variables.map((name) => [name.slice('OS_'.length).toLowerCase(), env[name]]));
  const regionName = given(env.OS_REGION_NAME);
  const title = 'OS_REGION_NAME';
  const source = { title, path: title, regions: undefined, regionName, regionNameSource: title };
  return settle(
    mergeLayers(
      readLayer(entry, (key) => `OS_${key.toUpperCase()}`),
      chooseRegion(region, [source]),
    ),
  );
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function nameTaken(name: string, files: CloudFiles): CloudConfigError {
  const path = files.clouds.found?.path ?? files.secure.found?.path ?? '';
  const fix = `rename that entry, or set OS_CLOUD_NAME to another name for the OS_* variables`;
  return new CloudConfigError(`${path} has an entry named ${name}, the name of what the OS_* variables say`, fix);
}

function noEntry(name: string, choice: CloudChoice, names: readonly string[], files: CloudFiles): CloudConfigError {
  const asked = choice === 'OS_CLOUD' ? `OS_CLOUD is ${name}` : `${name} was asked for`;
  if (names.length === 0) {
    return new CloudConfigError(`${asked}, and there is no clouds.yaml with entries`, WRITE_ONE, triedFor(files));
  }
  const fix = `choose one of those, or add ${name} below "clouds:" in ${String(files.clouds.found?.path ?? files.secure.found?.path)}`;
  return new CloudConfigError(
    `${asked}, which is no entry there; the entries are ${names.join(', ')}`,
    fix,
    triedFor(files),
  );
}

function undecided(names: readonly string[], files: CloudFiles): CloudConfigError {
  return names.length === 0
    ? new CloudConfigError(
        'no cloud is configured: no clouds.yaml with entries, no OS_* variables',
        WRITE_ONE,
        triedFor(files),
      )
    : new CloudConfigError(
        `no cloud is chosen; the entries are ${names.join(', ')}`,
        `set OS_CLOUD to one of them, or give --cloud`,
        triedFor(files),
      );
}

const WRITE_ONE =
  'download clouds.yaml from the dashboard (API Access) to ~/.config/openstack/clouds.yaml, or source its openrc file';

/** Of secure.yaml only what is there: most have none. */
function triedFor({ clouds, secure }: CloudFiles): string[] {
  return [...clouds.tried, ...secure.tried.filter((line) => !line.endsWith('not there'))];
}
