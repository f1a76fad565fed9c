/** Settings that openstacksdk and this project must read alike. */
export interface SdkCase {
  readonly name: string;
  /** By path below a machine of its own; `home/`, `project/` (the current folder), `xdg/` and `shared/` are looked into. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly cloud?: string;
  readonly region?: string;
  /** Version of openstacksdk that this is the rule from; those before it took `auth` first. */
  readonly since?: string;
}

/** Stands for a Keystone of the case's own, and all services behind it. */
export const CLOUD = 'http://CLOUD';

const HOME = 'home/.config/openstack/clouds.yaml';
const DOMAINS = { user_domain_name: 'Default', project_domain_name: 'Default' };
const AUTH = { auth_url: `${CLOUD}/v3`, username: 'kube', password: 'right', project_name: 'kube', ...DOMAINS };
const { user_domain_name: _user, project_domain_name: _project, ...NO_DOMAIN } = AUTH;
const { project_name: _name, ...NO_PROJECT } = AUTH;
const { auth_url: _url, ...NO_URL } = AUTH;

const ENV = {
  OS_AUTH_URL: `${CLOUD}/v3`,
  OS_USERNAME: 'kube',
  OS_PASSWORD: 'right',
  OS_PROJECT_NAME: 'kube',
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
};

const { OS_PROJECT_NAME: _envName, ...ENV_WITHOUT_PROJECT } = ENV;

const OUTSIDE_FIRST = { since: '2.0.0' };

/** One entry, alone in the file. */
function one(name: string, entry: object, rest: Partial<SdkCase> = {}): SdkCase {
  return { name, ...rest, files: { [HOME]: { clouds: { kube: entry } }, ...rest.files } };
}

const AUTHENTICATION: readonly SdkCase[] = [
  one('password', { auth: AUTH }),
  one('auth_url without a version', { auth: { ...AUTH, auth_url: CLOUD } }),
  one('auth_url with a slash', { auth: { ...AUTH, auth_url: `${CLOUD}/v3/` } }),
  one('project by ID', { auth: { ...NO_PROJECT, project_id: 'p-1' } }),
  one('project by ID and by name', { auth: { ...AUTH, project_id: 'p-1' } }),
  one('user by ID', { auth: { ...AUTH, user_id: 'u-1' } }),
  one('domains by ID', { auth: { ...NO_DOMAIN, user_domain_id: 'd-1', project_domain_id: 'd-2' } }),
  one('a domain by ID and by name', { auth: { ...AUTH, user_domain_id: 'd-1' } }),
  one('one domain for both', { auth: { ...NO_DOMAIN, domain_name: 'Default' } }),
  one('one domain by ID for both, with names', { auth: { ...AUTH, domain_id: 'd-1' } }),
  one('default_domain_id', { auth: { ...NO_DOMAIN, default_domain_id: 'default' } }),
  one('default_domain_name beside a domain', {
    auth: { ...NO_DOMAIN, user_domain_name: 'A', default_domain_name: 'B' },
  }),
  one('domain scope', { auth: { ...NO_PROJECT, project_domain_name: undefined, domain_name: 'Default' } }),
  one('system scope', { auth: { ...NO_PROJECT, system_scope: 'all' } }),
  one('no scope', { auth: NO_PROJECT }),
  one('older names', {
    auth: { auth_url: `${CLOUD}/v3`, 'user-name': 'kube', password: 'right', 'tenant-name': 'kube', ...DOMAINS },
  }),
  one('older and newer names', { auth: { ...AUTH, tenant_name: 'other', user_name: 'other' } }),
  one('project outside of auth', { project_name: 'kube', auth: { ...AUTH, project_name: 'other' } }, OUTSIDE_FIRST),
  one('tenant outside of auth', { tenant_name: 'other', auth: AUTH }),
  one('user outside of auth', { username: 'other', auth: AUTH }),
  one('domain outside of auth', { user_domain_name: 'Outside', auth: AUTH }, OUTSIDE_FIRST),
  one('names with dashes', { 'region-name': 'RegionTwo', auth: { ...NO_URL, 'auth-url': `${CLOUD}/v3` } }),
  one('token', {
    auth_type: 'v3token',
    auth: { auth_url: `${CLOUD}/v3`, token: 'right', project_name: 'kube', project_domain_name: 'Default' },
  }),
  one('token under its older name', {
    auth_type: 'token',
    auth: { auth_url: `${CLOUD}/v3`, 'auth-token': 'right', project_id: 'p-1' },
  }),
  one('application credential by ID', {
    auth_type: 'v3applicationcredential',
    auth: { auth_url: `${CLOUD}/v3`, application_credential_id: 'ac-1', application_credential_secret: 'right' },
  }),
  one('application credential by name', {
    auth_type: 'v3applicationcredential',
    auth: {
      auth_url: `${CLOUD}/v3`,
      application_credential_name: 'ci',
      application_credential_secret: 'right',
      username: 'kube',
      user_domain_name: 'Default',
    },
  }),
  one('auth_plugin', { auth_plugin: 'password', auth: AUTH }),
  one('a password that looks like a number', { auth: { ...AUTH, password: '0123' } }),
  one('a project ID that looks like a number', { auth: { ...NO_PROJECT, project_id: '1234567890' } }),
  one('no auth_url', { auth: NO_URL }),
];

const REGIONS: readonly SdkCase[] = [
  one('region_name', { region_name: 'RegionTwo', auth: AUTH }),
  one('region_name that is not in the catalogue', { region_name: 'Nowhere', auth: AUTH }),
  one('region_name with commas', { region_name: 'RegionTwo,RegionOne', auth: AUTH }),
  one('region_name as a list', { region_name: ['RegionTwo', 'RegionOne'], auth: AUTH }),
  one('regions', { regions: ['RegionTwo', 'RegionOne'], auth: AUTH }),
  one('regions beside region_name', { region_name: 'RegionOne', regions: ['RegionTwo'], auth: AUTH }),
  one('regions with values', {
    regions: [{ name: 'RegionTwo', values: { interface: 'internal', auth: { project_name: 'two' } } }, 'RegionOne'],
    auth: AUTH,
  }),
  one('the second region', { regions: ['RegionOne', 'RegionTwo'], auth: AUTH }, { region: 'RegionTwo' }),
  one(
    'the second region with values',
    {
      regions: ['RegionOne', { name: 'RegionTwo', values: { project_name: 'two', interface: 'admin' } }],
      auth: AUTH,
    },
    { ...OUTSIDE_FIRST, region: 'RegionTwo' },
  ),
  one('a region that there is not', { regions: ['RegionOne'], auth: AUTH }, { region: 'RegionTwo' }),
  one('a region where none are named', { auth: AUTH }, { region: 'RegionTwo' }),
  one('a region in place of region_name', { region_name: 'RegionOne', auth: AUTH }, { region: 'RegionTwo' }),
  one('{region_name} in auth_url', {
    region_name: 'RegionTwo',
    auth: { ...AUTH, auth_url: `${CLOUD}/{region_name}/v3` },
  }),
  one(
    'OS_REGION_NAME beside an entry',
    { region_name: 'RegionTwo', auth: AUTH },
    { env: { OS_REGION_NAME: 'RegionOne' } },
  ),
];

const ENDPOINTS: readonly SdkCase[] = [
  one('interface', { interface: 'internal', auth: AUTH }),
  one('interface under its older value', { interface: 'internalURL', auth: AUTH }),
  one('endpoint_type', { endpoint_type: 'internal', auth: AUTH }),
  one('endpoint_type beside interface', { interface: 'public', endpoint_type: 'internal', auth: AUTH }),
  one('interface of one service', { container_infrastructure_management_interface: 'internal', auth: AUTH }),
  one('interface of one service by its other name', { container_infra_interface: 'internal', auth: AUTH }),
  one('region of one service', { region_name: 'RegionOne', compute_region_name: 'RegionTwo', auth: AUTH }),
  one('endpoint override', { container_infra_endpoint_override: `${CLOUD}/mine/v1`, auth: AUTH }),
  one('endpoint override by the official name', {
    container_infrastructure_management_endpoint_override: `${CLOUD}/mine/v1`,
    auth: AUTH,
  }),
  one('endpoint override with a region in it', {
    region_name: 'RegionTwo',
    compute_endpoint_override: `${CLOUD}/{region_name}/v2.1`,
    auth: AUTH,
  }),
];

const TLS: readonly SdkCase[] = [
  one('verify: false', { verify: false, auth: AUTH }),
  one('insecure', { insecure: true, auth: AUTH }),
  one('insecure as a text', { insecure: 'True', auth: AUTH }),
  one('cacert from home', { cacert: '~/ca.pem', auth: AUTH }, { files: { 'home/ca.pem': 'home/ca.pem' } }),
  one('cacert from here', { cacert: 'ca.pem', auth: AUTH }, { files: { 'project/ca.pem': 'project/ca.pem' } }),
  one(
    'cacert that is not to be verified with',
    { cacert: '~/ca.pem', verify: false, auth: AUTH },
    {
      files: { 'home/ca.pem': 'home/ca.pem' },
    },
  ),
  one(
    'cert and key',
    { cert: '~/me.pem', key: '~/me.key', auth: AUTH },
    {
      files: { 'home/me.pem': 'home/me.pem', 'home/me.key': 'home/me.key' },
    },
  ),
];

const FILES: readonly SdkCase[] = [
  {
    name: 'secure.yaml over clouds.yaml',
    files: {
      [HOME]: { clouds: { kube: { auth: { ...AUTH, password: 'wrong' }, regions: ['RegionOne'] } } },
      'project/secure.yaml': { clouds: { kube: { auth: { password: 'right' }, regions: ['RegionTwo'] } } },
    },
  },
  {
    name: 'an entry of secure.yaml alone',
    files: { 'project/secure.yaml': { clouds: { kube: { auth: AUTH } } } },
  },
  {
    name: 'this folder before home',
    files: {
      'project/clouds.yml': { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } },
      [HOME]: { clouds: { kube: { auth: AUTH, region_name: 'RegionOne' } } },
    },
  },
  {
    name: 'clouds.json',
    files: { 'home/.config/openstack/clouds.json': { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } } },
  },
  {
    name: 'XDG_CONFIG_HOME before home',
    files: {
      'xdg/openstack/clouds.yaml': { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } },
      [HOME]: { clouds: { kube: { auth: AUTH } } },
    },
    env: { XDG_CONFIG_HOME: 'ROOT/xdg' },
  },
  {
    name: 'home where XDG_CONFIG_HOME has nothing',
    files: { [HOME]: { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } } },
    env: { XDG_CONFIG_HOME: 'ROOT/xdg' },
  },
  {
    name: 'XDG_CONFIG_DIRS',
    files: { 'shared/openstack/clouds.yaml': { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } } },
  },
  {
    name: 'OS_CLIENT_CONFIG_FILE before all',
    files: {
      'elsewhere/my.yaml': { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } },
      'project/clouds.yaml': { clouds: { kube: { auth: AUTH } } },
    },
    env: { OS_CLIENT_CONFIG_FILE: 'ROOT/elsewhere/my.yaml' },
  },
  {
    name: 'OS_CLIENT_CONFIG_FILE that is not there',
    files: { [HOME]: { clouds: { kube: { auth: AUTH, region_name: 'RegionTwo' } } } },
    env: { OS_CLIENT_CONFIG_FILE: 'ROOT/nowhere.yaml' },
  },
  {
    name: 'OS_CLIENT_SECURE_FILE',
    files: {
      [HOME]: { clouds: { kube: { auth: { ...AUTH, password: 'wrong' } } } },
      'elsewhere/secret.yaml': { clouds: { kube: { auth: { password: 'right' } } } },
    },
    env: { OS_CLIENT_SECURE_FILE: 'ROOT/elsewhere/secret.yaml' },
  },
  one(
    'a profile',
    { profile: 'mine', auth: { ...NO_URL } },
    {
      files: {
        'project/clouds-public.yaml': {
          'public-clouds': {
            mine: {
              region_name: 'RegionTwo',
              interface: 'internal',
              auth: { auth_url: `${CLOUD}/v3`, username: 'you' },
            },
          },
        },
      },
    },
  ),
  one(
    'a profile with regions',
    { profile: 'mine', auth: { ...NO_URL } },
    {
      files: {
        'project/clouds-public.yaml': {
          'public-clouds': { mine: { regions: ['RegionTwo', 'RegionOne'], auth: { auth_url: `${CLOUD}/v3` } } },
        },
      },
    },
  ),
  one(
    'a profile with regions, the second asked for',
    { cloud: 'mine', auth: { ...NO_URL } },
    {
      region: 'RegionTwo',
      files: {
        'project/clouds-public.yaml': {
          'public-clouds': {
            mine: { regions: ['RegionOne', 'RegionTwo'], auth: { auth_url: `${CLOUD}/{region_name}/v3` } },
          },
        },
      },
    },
  ),
  one('a profile that there is not', { profile: 'nosuch', region_name: 'RegionTwo', auth: AUTH }),
  one('a vendor, at another auth_url', { profile: 'citycloud', regions: ['RegionTwo'], auth: AUTH }),
];

const VARIABLES: readonly SdkCase[] = [
  { name: 'variables', files: {}, env: ENV },
  { name: 'variables with a region', files: {}, env: { ...ENV, OS_REGION_NAME: 'RegionTwo' } },
  { name: 'variables with an interface', files: {}, env: { ...ENV, OS_INTERFACE: 'internal' } },
  { name: 'variables with OS_ENDPOINT_TYPE', files: {}, env: { ...ENV, OS_ENDPOINT_TYPE: 'internalURL' } },
  {
    name: 'variables with an override',
    files: {},
    env: { ...ENV, OS_CONTAINER_INFRA_ENDPOINT_OVERRIDE: `${CLOUD}/o/v1` },
  },
  { name: 'variables with OS_INSECURE', files: {}, env: { ...ENV, OS_INSECURE: 'true' } },
  {
    name: 'variables with OS_CACERT',
    files: { 'home/ca.pem': 'home/ca.pem' },
    env: { ...ENV, OS_CACERT: 'ROOT/home/ca.pem' },
  },
  { name: 'variables with a tenant', files: {}, env: { ...ENV_WITHOUT_PROJECT, OS_TENANT_NAME: 'kube' } },
  {
    name: 'variables with an application credential',
    files: {},
    env: {
      OS_AUTH_TYPE: 'v3applicationcredential',
      OS_AUTH_URL: `${CLOUD}/v3`,
      OS_APPLICATION_CREDENTIAL_ID: 'ac-1',
      OS_APPLICATION_CREDENTIAL_SECRET: 'right',
    },
  },
  one('variables before an entry', { auth: AUTH, region_name: 'RegionTwo' }, { env: ENV }),
  one('OS_CLOUD before variables', { auth: AUTH, region_name: 'RegionTwo' }, { env: { ...ENV, OS_CLOUD: 'kube' } }),
  one('an entry asked for before variables', { auth: AUTH, region_name: 'RegionTwo' }, { env: ENV, cloud: 'kube' }),
  one('OS_CLOUD that is no entry', { auth: AUTH }, { env: { OS_CLOUD: 'prod' } }),
  one('an entry that is not there', { auth: AUTH }, { cloud: 'prod' }),
];

export const SDK_CASES: readonly SdkCase[] = [
  ...AUTHENTICATION,
  ...REGIONS,
  ...ENDPOINTS,
  ...TLS,
  ...FILES,
  ...VARIABLES,
];
