import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { CloudConfig } from '../../openstack/cloud-config';
import { readCloudConfig } from '../../openstack/cloud-config';
import type { ConfigFileKind, Env, Surroundings } from '../../openstack/config-files';
import { findProviderFile } from '../../openstack/provider-files';
import type { Setting } from '../../openstack/settings';

/** Where the settings were looked for, and what they come to. */
export interface ProviderCloud {
  readonly cloud: CloudConfig;
  readonly where: Surroundings;
}

/**
 * The cloud that the Terraform provider talks to: openstacksdk's rules, but for the files that it reads and for what it
 * takes from variables beside an entry.
 *
 * @throws CloudConfigError
 * @see https://github.com/terraform-provider-openstack/utils/blob/6ca14d74255d/auth/config.go
 * @see https://github.com/gophercloud/utils/blob/8f6f0255f600/openstack/clientconfig/requests.go
 */
export async function readProviderCloud(env: Env, cwd: string, userHome?: string): Promise<ProviderCloud> {
  const where = { cwd, home: userHome, env: { ...env, ...filesOf(env, cwd, userHome) } };
  const region = given(env.OS_REGION_NAME);
  const cloud = await readKnownRegion(where, region);
  const settings = new Map(cloud.settings);
  for (const [name, variable] of [...STRONGER, ...gapsOf(cloud)]) {
    const value = given(env[variable]);
    if (value !== undefined) {
      settings.set(name, {
        value: name === 'insecure' ? String(/^(?:1|t|true)$/i.test(value)) : value,
        source: variable,
      });
    }
  }
  settings.set('interface', interfaceOf(env));
  return { cloud: { ...cloud, settings }, where };
}

/** Variables that say where openstacksdk looks, so that it finds what the provider finds. */
function filesOf(env: Env, cwd: string, userHome: string | undefined): Env {
  const [clouds, secure] = (['clouds', 'secure'] as const).map((kind) => fileOf(kind, env, cwd, userHome));
  return {
    OS_CLIENT_CONFIG_FILE: clouds,
    OS_CLIENT_SECURE_FILE: secure,
    XDG_CONFIG_HOME: undefined,
    // The folder for the whole machine once more: no other is shared.
    XDG_CONFIG_DIRS: '/etc',
    SNAP_REAL_HOME: undefined,
  };
}

function fileOf(kind: ConfigFileKind, env: Env, cwd: string, userHome: string | undefined): string | undefined {
  const override = kind === 'clouds' ? given(env.OS_CLIENT_CONFIG_FILE) : undefined;
  const here = [...(override === undefined ? [] : [resolve(cwd, override)]), join(cwd, `${kind}.yaml`)];
  return here.find((path) => existsSync(path)) ?? findProviderFile(kind, { env, userHome });
}

/** The provider also takes a region that the entry says nothing of. */
async function readKnownRegion(where: Surroundings, region: string | undefined): Promise<CloudConfig> {
  try {
    return await readCloudConfig(undefined, where, region);
  } catch (error) {
    if (region === undefined) {
      throw error;
    }
    return await readCloudConfig(undefined, where);
  }
}

/** Settings that a variable decides whatever an entry says, by name with that variable. */
const STRONGER = [
  ['region_name', 'OS_REGION_NAME'],
  ['cacert', 'OS_CACERT'],
  ['cert', 'OS_CERT'],
  ['key', 'OS_KEY'],
  ['insecure', 'OS_INSECURE'],
] as const;

/** Where an entry is silent the provider fills in from variables; of two the later one counts. */
function gapsOf({ settings }: CloudConfig): (readonly [string, string])[] {
  return FILLING.filter(([name]) => !settings.has(name));
}

const FILLING = [
  ['token', 'OS_TOKEN'],
  ['token', 'OS_AUTH_TOKEN'],
  ['project_id', 'OS_TENANT_ID'],
  ['project_name', 'OS_TENANT_NAME'],
  ...[
    'auth_url',
    'username',
    'user_id',
    'password',
    'project_id',
    'project_name',
    'domain_id',
    'domain_name',
    'user_domain_id',
    'user_domain_name',
    'project_domain_id',
    'project_domain_name',
    'application_credential_id',
    'application_credential_name',
    'application_credential_secret',
  ].map((name) => [name, `OS_${name.toUpperCase()}`] as const),
] as const;

/** It copies region and certificates from an entry, but no interface. */
function interfaceOf(env: Env): Setting {
  const type = given(env.OS_ENDPOINT_TYPE);
  return { value: type?.replace(/URL$/, '') ?? 'public', source: 'OS_ENDPOINT_TYPE' };
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
