import type { CloudConfig } from '../../openstack/cloud-config';
import type { Env } from '../../openstack/config-files';
import { isOn, readLayer } from '../../openstack/settings';

/** What openstacksdk and the Terraform provider take differently, and how to make it the same. */
export interface Difference {
  readonly summary: string;
  readonly fix: string;
}

/**
 * Settings that the provider takes from elsewhere than openstacksdk, or not at all.
 *
 * @see https://github.com/terraform-provider-openstack/utils/blob/6ca14d74255d/auth/config.go
 * @see https://github.com/gophercloud/utils/blob/8f6f0255f600/openstack/clientconfig/requests.go
 */
export function settingDifferences(cloud: CloudConfig, env: Env): Difference[] {
  return [interfaceOf(cloud, env), regionOf(cloud, env), insecureOf(cloud), ...gaps(cloud, env)].filter(
    (difference) => difference !== undefined,
  );
}

/** The provider copies region, certificates and `verify` from an entry, but no interface. */
function interfaceOf({ settings }: CloudConfig, env: Env): Difference | undefined {
  const wanted = settings.get('interface');
  const used = env.OS_ENDPOINT_TYPE;
  const usedName = used === undefined || used === '' ? 'public' : used.replace(/URL$/, '');
  if (wanted === undefined || wanted.value.replace(/URL$/, '') === usedName) {
    return undefined;
  }
  return {
    summary: `the provider uses ${usedName} endpoints: it does not read ${wanted.source} (${wanted.value})`,
    fix: `export OS_ENDPOINT_TYPE=${wanted.value}, or give the stack providerConfig: { endpointType: '${wanted.value}' }`,
  };
}

function regionOf({ settings, files }: CloudConfig, env: Env): Difference | undefined {
  const region = settings.get('region_name');
  const variable = env.OS_REGION_NAME;
  if (region === undefined || (files.clouds === undefined && files.secure === undefined)) {
    return undefined;
  }
  if (variable !== undefined && variable !== '') {
    const differs = variable !== region.value;
    const summary = `the provider takes OS_REGION_NAME (${variable}), not ${region.source} (${region.value})`;
    return differs ? { summary, fix: 'unset OS_REGION_NAME' } : undefined;
  }
  return region.source.startsWith('regions[')
    ? {
        summary: `the provider takes no region from ${region.source}`,
        fix: `set region_name: ${region.value} in the entry`,
      }
    : undefined;
}

function insecureOf({ settings, files }: CloudConfig): Difference | undefined {
  const insecure = settings.get('insecure');
  const fromFile = files.clouds !== undefined || files.secure !== undefined;
  return fromFile && insecure !== undefined && isOn(insecure)
    ? { summary: `the provider does not read ${insecure.source}`, fix: 'write verify: false in the entry instead' }
    : undefined;
}

/** Where an entry is silent the provider fills in from variables, which openstacksdk leaves alone; a token even wins. */
function gaps({ settings, files, name }: CloudConfig, env: Env): Difference[] {
  if (files.clouds === undefined && files.secure === undefined) {
    return [];
  }
  const entry = Object.entries(env).filter(([variable]) => FILLING.test(variable));
  const filled = readLayer(Object.fromEntries(entry), (variable) => variable);
  const used = [...filled].filter(([variable]) => !settings.has(settingName(variable))).map(([, { source }]) => source);
  return used.length === 0
    ? []
    : [
        {
          summary: `the provider adds ${used.sort().join(', ')} to entry ${name}; openstacksdk does not`,
          fix: `unset ${used.join(' ')}`,
        },
      ];
}

const FILLING =
  /^OS_(?:AUTH_URL|(?:AUTH_)?TOKEN|USERNAME|USER_ID|PASSWORD|(?:PROJECT|TENANT)_(?:ID|NAME)|(?:USER_|PROJECT_)?DOMAIN_(?:ID|NAME)|APPLICATION_CREDENTIAL_(?:ID|NAME|SECRET)|SYSTEM_SCOPE|CACERT|CERT|KEY)$/;

function settingName(variable: string): string {
  const name = variable.slice('OS_'.length).toLowerCase();
  return name.replace(/^tenant_/, 'project_').replace(/^auth_token$/, 'token');
}
