import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import { parseYaml } from './yaml';

/** Environment variables, as `process.env` has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What configuration is read from. */
export interface Surroundings {
  readonly env: Env;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /**
   * Folder of the person.
   *
   * @default - HOME, else what the system says
   */
  readonly home?: string;
  /**
   * Folder for the settings of the whole machine.
   *
   * @default - /etc/openstack
   */
  readonly siteFolder?: string;
}

/** One of the files that openstacksdk reads settings from. */
export type ConfigFileKind = 'clouds' | 'secure' | 'clouds-public';

/** A search for a file of one kind: the first that can be read ends it. */
export interface ConfigFileSearch {
  readonly found?: { readonly path: string; readonly content: Readonly<Record<string, unknown>> };
  /** Each path in the order it was looked at, with what was there. */
  readonly tried: readonly string[];
}

const OVERRIDES: Readonly<Record<ConfigFileKind, string | undefined>> = {
  clouds: 'OS_CLIENT_CONFIG_FILE',
  secure: 'OS_CLIENT_SECURE_FILE',
  'clouds-public': undefined,
};

/**
 * Reads the first file of its kind, in openstacksdk's order. A file that may not be read is passed over, as there.
 *
 * @see https://github.com/openstack/openstacksdk/blob/00528079cc0f9f289df2dd62ed6de1c62c943c1a/openstack/config/loader.py#L60
 */
export async function findConfigFile(kind: ConfigFileKind, where: Surroundings): Promise<ConfigFileSearch> {
  const tried: string[] = [];
  for (const path of configFilePaths(kind, where)) {
    const state = await stateOf(path);
    if (state === undefined) {
      const content = await parseYaml(path, await readFile(path, 'utf8'));
      return { found: { path, content }, tried: [...tried, `${path}: read`] };
    }
    tried.push(`${path}: ${state}`);
  }
  return { tried };
}

/** Where a file of a kind may be, first come first read. */
export function configFilePaths(kind: ConfigFileKind, where: Surroundings): string[] {
  const { env, cwd, siteFolder = '/etc/openstack' } = where;
  const variable = OVERRIDES[kind];
  const override = variable === undefined ? undefined : env[variable];
  const folders = [cwd, ...userFolders(where), ...sharedFolders(env), siteFolder];
  const endings = ['yaml', 'yml', 'json'];
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, `${kind}.${ending}`)));
  return override === undefined || override === '' ? paths : [resolve(cwd, override), ...paths];
}

/** The folder that `~` stands for. */
export function homeOf({ env, home }: Surroundings): string {
  return home ?? env.HOME ?? homedir();
}

/** `XDG_CONFIG_HOME` comes before `~/.config` and does not replace it. A snap's HOME is not the person's. */
function userFolders(where: Surroundings): string[] {
  const { XDG_CONFIG_HOME: configured, SNAP_REAL_HOME: realHome } = where.env;
  const usual = join(homeOf(where), '.config');
  const snap = realHome === undefined || realHome === '' ? usual : join(realHome, '.config');
  const folders = configured === undefined || configured === '' ? [usual, snap] : [configured, snap];
  return [...new Set(folders.map((folder) => join(folder, 'openstack')))];
}

/** Where several are named openstacksdk looks into none of them. */
function sharedFolders(env: Env): string[] {
  const configured = env.XDG_CONFIG_DIRS;
  const shared = configured === undefined || configured === '' ? '/etc/xdg' : configured;
  return shared.includes(':') ? [] : [join(shared, 'openstack')];
}

/** Why a file cannot be read; undefined when it can. */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' ? 'may not be read (permissions)' : 'not there';
  }
}
