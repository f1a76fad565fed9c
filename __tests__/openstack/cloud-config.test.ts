import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readCloudConfig } from '../../openstack/cloud-config';
import type { CloudConfigError } from '../../openstack/cloud-config-error';
import type { Env, Surroundings } from '../../openstack/config-files';
import { configFilePaths } from '../../openstack/config-files';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

/** A machine of its own: project, home and site folder below the scratch folder. */
function machine(env: Env = {}): Surroundings {
  const at = (folder: string): string => join(scratch.path, folder);
  return {
    env: { HOME: at('home'), XDG_CONFIG_DIRS: at('shared'), ...env },
    cwd: at('project'),
    siteFolder: at('etc'),
  };
}

function write(path: string, text: string): string {
  const full = join(scratch.path, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

async function settingsOf(asked?: string, env: Env = {}): Promise<Record<string, string>> {
  const { settings } = await readCloudConfig(asked, machine(env));
  return Object.fromEntries([...settings].map(([key, { value }]) => [key, value]));
}

async function errorOf(asked?: string, env: Env = {}): Promise<CloudConfigError> {
  return await readCloudConfig(asked, machine(env)).then(
    () => {
      throw new Error('no error');
    },
    (error: unknown) => error as CloudConfigError,
  );
}

const HOME_FILE = 'home/.config/openstack/clouds.yaml';

test('looks into the folders in the order of openstacksdk', () => {
  const paths = configFilePaths('clouds', {
    env: { HOME: '/home/me', XDG_CONFIG_HOME: '/xdg', OS_CLIENT_CONFIG_FILE: 'mine.yaml' },
    cwd: '/project',
  });

  expect(paths).toEqual([
    '/project/mine.yaml',
    ...['yaml', 'yml', 'json'].map((ending) => `/project/clouds.${ending}`),
    ...['yaml', 'yml', 'json'].map((ending) => `/xdg/openstack/clouds.${ending}`),
    ...['yaml', 'yml', 'json'].map((ending) => `/home/me/.config/openstack/clouds.${ending}`),
    ...['yaml', 'yml', 'json'].map((ending) => `/etc/xdg/openstack/clouds.${ending}`),
    ...['yaml', 'yml', 'json'].map((ending) => `/etc/openstack/clouds.${ending}`),
  ]);
});

test('reads the first file only', async () => {
  write('project/clouds.yml', 'clouds: { a: { region_name: One } }');
  write(HOME_FILE, 'clouds: { a: { region_name: Two }, b: {} }');

  const cloud = await readCloudConfig('a', machine());

  expect(cloud).toMatchObject({
    name: 'a',
    choice: 'asked for',
    files: { clouds: join(scratch.path, 'project/clouds.yml') },
  });
  expect(cloud.settings.get('region_name')).toEqual({
    value: 'One',
    source: `region_name of a in ${join(scratch.path, 'project/clouds.yml')}`,
  });
});

test('goes on where OS_CLIENT_CONFIG_FILE names no file', async () => {
  write(HOME_FILE, 'clouds: { a: { region_name: Home } }');

  expect(await settingsOf('a', { OS_CLIENT_CONFIG_FILE: '/nowhere/clouds.yaml' })).toEqual({ region_name: 'Home' });
});

test('lays secure.yaml over clouds.yaml, and both over the profile', async () => {
  const secure = write('etc/secure.yaml', 'clouds: { a: { auth: { password: s3cret } } }');
  write(HOME_FILE, 'clouds: { a: { profile: p, auth: { username: me, password: old } } }');
  write(
    'etc/clouds-public.yaml',
    'public-clouds: { p: { region_name: R, auth: { auth_url: http://x/v3, username: you } } }',
  );

  const { settings } = await readCloudConfig('a', machine());

  expect(Object.fromEntries([...settings].map(([key, { value }]) => [key, value]))).toEqual({
    profile: 'p',
    region_name: 'R',
    auth_url: 'http://x/v3',
    username: 'me',
    password: 's3cret',
  });
  expect(settings.get('password')?.source).toBe(`auth.password of a in ${secure}`);
});

test('knows the older names of settings', async () => {
  write(
    HOME_FILE,
    'clouds: { a: { endpoint_type: internal, interface: public, auth: { tenant-name: old, user_name: me, tenant_id: t, project_id: p } } }',
  );

  expect(await settingsOf('a')).toEqual({
    interface: 'internal',
    project_name: 'old',
    username: 'me',
    project_id: 'p',
  });
});

test('keeps IDs and passwords that look like numbers as they are written', async () => {
  write(
    HOME_FILE,
    'clouds: { a: { verify: no, auth: { project_id: 12345678901234567890123456789012, user_id: 12e34, password: 007 } } }',
  );

  expect(await settingsOf('a')).toEqual({
    verify: 'false',
    project_id: '12345678901234567890123456789012',
    user_id: '12e34',
    password: '007',
  });
});

test.each([
  { entry: 'regions: [One, Two]', region: 'One' },
  { entry: 'regions: [{ name: One, values: { interface: internal } }]', region: 'One' },
  { entry: 'region_name: "One,Two"', region: 'One' },
  { entry: 'interface: public', region: undefined },
])('takes region $region from $entry', async ({ entry, region }) => {
  write(HOME_FILE, `clouds: { a: { ${entry} } }`);

  expect((await settingsOf('a')).region_name).toBe(region);
});

describe('which cloud', () => {
  const TWO = 'clouds: { a: { region_name: A }, b: { region_name: B } }';

  test.each([
    { asked: 'a', env: { OS_CLOUD: 'b', OS_USERNAME: 'me' }, name: 'a', choice: 'asked for' },
    { asked: undefined, env: { OS_CLOUD: 'b', OS_USERNAME: 'me' }, name: 'b', choice: 'OS_CLOUD' },
    { asked: undefined, env: { OS_CLOUD: '', OS_USERNAME: 'me' }, name: 'envvars', choice: 'OS_* variables' },
    { asked: undefined, env: { OS_USERNAME: 'me', OS_CLOUD_NAME: 'mine' }, name: 'mine', choice: 'OS_* variables' },
    { asked: 'envvars', env: { OS_CLOUD: 'b', OS_USERNAME: 'me' }, name: 'envvars', choice: 'asked for' },
  ])('is $name when $asked is asked for with $env', async ({ asked, env, name, choice }) => {
    write(HOME_FILE, TWO);

    expect(await readCloudConfig(asked, machine(env))).toMatchObject({ name, choice });
  });

  test('is the only entry where nothing is said, also with variables that describe no cloud', async () => {
    write(HOME_FILE, 'clouds: { a: {} }');
    const env = { OS_REGION_NAME: 'R', OS_LOG_PATH: 'x', OS_TEST_PATH: 'x', OS_USERNAME: '' };

    expect(await readCloudConfig(undefined, machine(env))).toMatchObject({ name: 'a', choice: 'only entry' });
  });

  test('is described by variables with their names as sources', async () => {
    const { settings, files } = await readCloudConfig(
      undefined,
      machine({ OS_TENANT_NAME: 'kube', OS_REGION_NAME: 'R', OS_PASSWORD: 'p' }),
    );

    expect(files).toEqual({});
    expect(Object.fromEntries(settings)).toEqual({
      project_name: { value: 'kube', source: 'OS_TENANT_NAME' },
      region_name: { value: 'R', source: 'OS_REGION_NAME' },
      password: { value: 'p', source: 'OS_PASSWORD' },
    });
  });

  test('is an error with the entries there are when OS_CLOUD names none of them', async () => {
    const path = write(HOME_FILE, TWO);

    const error = await errorOf(undefined, { OS_CLOUD: 'prod' });

    expect(error.message).toBe('OS_CLOUD is prod, which is no entry there; the entries are a, b');
    expect(error.tried.slice(0, 2)).toEqual([
      `${join(scratch.path, 'project/clouds.yaml')}: not there`,
      `${join(scratch.path, 'project/clouds.yml')}: not there`,
    ]);
    expect(error.tried.at(-1)).toBe(`${path}: read`);
    expect(error.fix).toBe(`choose one of those, or add prod below "clouds:" in ${path}`);
  });

  test('is an error when several could be meant', async () => {
    write(HOME_FILE, TWO);

    expect(await errorOf()).toMatchObject({
      message: 'no cloud is chosen; the entries are a, b',
      fix: 'set OS_CLOUD to one of them, or give --cloud',
    });
  });

  test('is an error that lists all places when there is nothing', async () => {
    const error = await errorOf();

    expect(error.message).toBe('no cloud is configured: no clouds.yaml with entries, no OS_* variables');
    expect(error.tried).toHaveLength(12);
  });

  test('is an error when an entry has the name that stands for the variables', async () => {
    const path = write(HOME_FILE, 'clouds: { envvars: {} }');

    expect((await errorOf('envvars')).message).toBe(
      `${path} has an entry named envvars, the name of what the OS_* variables say`,
    );
  });
});

test.each([
  { title: 'a tab', text: 'clouds:\n  a:\n\tauth: s3cret\n', detail: 'line 3, column 1: tab as indent' },
  {
    title: 'an unquoted star',
    text: 'clouds:\n  a: { password: *s3cret }\n',
    detail: 'line 2: a value that starts with *',
  },
  { title: 'a name twice', text: 'clouds:\n  s3cret: {}\n  s3cret: {}\n', detail: 'line 3, column 3: duplicate key' },
  { title: 'a list', text: '- s3cret\n', detail: 'line 1: expected "clouds:"' },
])('says where $title is in a file, and nothing of what it holds', async ({ text, detail }) => {
  const path = write(HOME_FILE, text);

  const error = await errorOf('a');

  expect(error.message).toContain(`${path} is not YAML that can be read: ${detail}`);
  expect(JSON.stringify([error.message, error.fix, error.tried])).not.toContain('s3cret');
});

test('takes an empty file as one without entries', async () => {
  write(HOME_FILE, '');

  expect((await errorOf('a')).message).toBe('a was asked for, and there is no clouds.yaml with entries');
});
