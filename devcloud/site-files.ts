import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { stringify } from 'yaml';

import type { SshKey } from './keypair';
import { generateSshKey, publicKeyOf } from './keypair';

/** The files that a person, a client or a test uses a devcloud with. */
export interface SiteFiles {
  readonly cloudsYaml: string;
  readonly openrc: string;
  /** Private key of the keypair `kubekey`. */
  readonly privateKey: string;
}

/** A user of the cloud, as clients need to know them. */
export interface Login {
  readonly userName: string;
  readonly password: string;
  readonly projectName: string;
}

/** The first line of every file that is written here: what lacks it belongs to somebody else. */
const OURS = '# Written by cdktf-magnum devcloud; the next one in this folder replaces it.\n';

const REGION = 'RegionOne';

export function siteFilesIn(dir: string): SiteFiles {
  return { cloudsYaml: join(dir, 'clouds.yaml'), openrc: join(dir, 'openrc'), privateKey: join(dir, 'kubekey') };
}

/** The key of an earlier devcloud in `dir`, else a new one, which is written there. */
export async function keyIn(dir: string): Promise<SshKey> {
  await makeFolder(dir);
  const { privateKey: file } = siteFilesIn(dir);
  const before = await readIfThere(file);
  if (before !== undefined) {
    return { privateKey: before, publicKey: readPublicKey(file, before) };
  }
  const key = generateSshKey();
  await writeWhole(file, key.privateKey);
  await writeWhole(`${file}.pub`, `${key.publicKey}\n`);
  return key;
}

/** Not `recursive`: Node then takes a read-only file system for a missing file, and never comes back from /proc. */
async function makeFolder(dir: string): Promise<void> {
  if (existsSync(dir)) {
    return;
  }
  await makeFolder(dirname(dir));
  await mkdir(dir).catch((error: unknown) => {
    // Another devcloud may have made it meanwhile.
    if (!existsSync(dir)) {
      throw error;
    }
  });
}

/** @throws Error when a file of one of these names is there and was not written by a devcloud */
export async function writeSiteFiles(dir: string, authUrl: string, logins: readonly Login[]): Promise<SiteFiles> {
  const files = siteFilesIn(dir);
  const clouds = Object.fromEntries(logins.map((login) => [login.userName, cloudOf(authUrl, login)]));
  const [first] = logins;
  await replaceOurs(files.cloudsYaml, stringify({ clouds }));
  await replaceOurs(files.openrc, first === undefined ? '' : openrcOf(authUrl, first));
  return files;
}

function cloudOf(authUrl: string, { userName, password, projectName }: Login): object {
  const domains = { user_domain_name: 'Default', project_domain_name: 'Default' };
  const auth = { auth_url: authUrl, username: userName, password, project_name: projectName, ...domains };
  return { auth, region_name: REGION, identity_api_version: 3 };
}

function openrcOf(authUrl: string, { userName, password, projectName }: Login): string {
  const variables = {
    OS_AUTH_URL: authUrl,
    OS_USERNAME: userName,
    OS_PASSWORD: password,
    OS_PROJECT_NAME: projectName,
    OS_USER_DOMAIN_NAME: 'Default',
    OS_PROJECT_DOMAIN_NAME: 'Default',
    OS_REGION_NAME: REGION,
    OS_IDENTITY_API_VERSION: '3',
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  // An entry of clouds.yaml that was chosen before would win over all of these.
  return ['unset OS_CLOUD', ...exports, ''].join('\n');
}

async function replaceOurs(file: string, content: string): Promise<void> {
  const before = await readIfThere(file);
  if (before !== undefined && !before.startsWith(OURS)) {
    throw new Error(`${file} is there already and no devcloud wrote it; move it away, or choose another folder`);
  }
  await writeWhole(file, OURS + content);
}

/** Beside and renamed, for its owner alone: whoever reads it finds all of it, or what was there before. */
async function writeWhole(file: string, content: string): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, content, { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function readPublicKey(file: string, privateKey: string): string {
  try {
    return publicKeyOf(privateKey);
  } catch {
    throw new Error(`${file} is there already and no devcloud wrote it; move it away, or choose another folder`);
  }
}
