import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readCloudConfig } from '../../openstack/cloud-config';
import type { Env } from '../../openstack/config-files';
import type { Check } from '../../operate/doctor/check';
import { checkDeploy } from '../../operate/doctor/deploy';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

const HOME_FILE = 'home/.config/openstack/clouds.yaml';

function write(path: string, text: string): string {
  const full = join(scratch.path, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

/** What `cdktf deploy` would take differently for entry `a`, or for the variables. */
async function differences(env: Env = {}, asked = 'a'): Promise<Check[]> {
  const at = (folder: string): string => join(scratch.path, folder);
  const where = { env: { HOME: at('home'), ...env }, cwd: at('project'), siteFolder: at('etc'), userHome: at('home') };
  return checkDeploy(await readCloudConfig(asked, where), where);
}

const SAME: Check[] = [{ name: 'deploy', status: 'ok', summary: 'the Terraform provider reads the same settings' }];

test.each([HOME_FILE, 'home/.config/openstack/clouds.yml', 'etc/clouds.yaml'])(
  'finds no difference with %s',
  async (path) => {
    write(path, 'clouds: { a: { region_name: R } }');

    expect(await differences()).toEqual(SAME);
  },
);

test('finds none with an absolute OS_CLIENT_CONFIG_FILE', async () => {
  const path = write('elsewhere/c.json', '{ "clouds": { "a": {} } }');

  expect(await differences({ OS_CLIENT_CONFIG_FILE: path })).toEqual(SAME);
});

test('warns that the provider does not run in the project folder', async () => {
  const here = write('project/clouds.yaml', 'clouds: { a: {} }');

  expect(await differences()).toEqual([
    {
      name: 'deploy',
      status: 'warning',
      summary: `the provider does not read ${here} (it runs in cdktf.out/stacks/NAME, not here); it finds no such file`,
      fix: `export OS_CLIENT_CONFIG_FILE="${here}"`,
    },
  ]);
});

test('says which file the provider reads instead', async () => {
  write('project/clouds.yaml', 'clouds: { a: {} }');
  const other = write(HOME_FILE, 'clouds: { a: {} }');

  expect((await differences())[0]?.summary).toMatch(new RegExp(`; it reads ${other}$`));
});

test.each([
  {
    title: 'a relative OS_CLIENT_CONFIG_FILE',
    path: 'project/my/c.yaml',
    env: { OS_CLIENT_CONFIG_FILE: 'my/c.yaml' },
    reason: 'it runs in',
  },
  { title: 'clouds.json', path: 'etc/clouds.json', env: {}, reason: 'it does not look there' },
])('warns of $title', async ({ path, env, reason }) => {
  const full = write(path, '{ "clouds": { "a": {} } }');

  const [check] = await differences(env);

  expect(check?.summary).toContain(`the provider does not read ${full} (${reason}`);
  expect(check?.fix).toBe(`export OS_CLIENT_CONFIG_FILE="${full}"`);
});

test('warns of XDG_CONFIG_HOME, which only openstacksdk knows', async () => {
  const path = write('xdg/openstack/clouds.yaml', 'clouds: { a: {} }');

  expect((await differences({ XDG_CONFIG_HOME: join(scratch.path, 'xdg') }))[0]?.summary).toContain(
    `does not read ${path}`,
  );
});

test('warns of a secure.yaml that the provider does not find', async () => {
  write(HOME_FILE, 'clouds: { a: {} }');
  const path = write('project/secure.yaml', 'clouds: { a: { auth: { password: s3cret } } }');

  expect(await differences()).toMatchObject([
    {
      summary: expect.stringContaining(`does not read ${path}`) as string,
      fix: 'move it to ~/.config/openstack/secure.yaml',
    },
  ]);
});

test('warns of a profile that only openstacksdk may know', async () => {
  write(HOME_FILE, 'clouds: { a: { profile: vexxhost } }');

  expect((await differences())[0]?.summary).toMatch(
    /^the provider refuses the entry: .+\(vexxhost\) in a clouds-public\.yaml$/,
  );
});

test.each([
  {
    entry: '{ interface: internal }',
    env: {},
    summary: 'the provider uses public endpoints: it does not read interface',
  },
  {
    entry: '{ interface: public }',
    env: { OS_ENDPOINT_TYPE: 'internalURL' },
    summary: 'the provider uses internal endpoints',
  },
  {
    entry: '{ region_name: R }',
    env: { OS_REGION_NAME: 'S' },
    summary: 'the provider takes OS_REGION_NAME (S), not region_name of a',
  },
  { entry: '{ regions: [R] }', env: {}, summary: 'the provider takes no region from regions[0]' },
  { entry: '{ insecure: true }', env: {}, summary: 'the provider does not read insecure of a' },
  {
    entry: '{ auth: { username: me } }',
    env: { OS_TOKEN: 's3cret', OS_USERNAME: 'you' },
    summary: 'the provider adds OS_TOKEN to entry a',
  },
])('warns that $summary', async ({ entry, env, summary }) => {
  write(HOME_FILE, `clouds: { a: ${entry} }`);

  const checks = await differences(env);

  expect(checks).toHaveLength(1);
  expect(checks[0]?.summary).toContain(summary);
  expect(JSON.stringify(checks)).not.toContain('s3cret');
});

test.each([
  { entry: '{ interface: internal }', env: { OS_ENDPOINT_TYPE: 'internalURL' } },
  { entry: '{ interface: publicURL }', env: {} },
  { entry: '{ region_name: R }', env: { OS_REGION_NAME: 'R' } },
  { entry: '{ insecure: false, verify: false }', env: {} },
  { entry: '{ auth: { username: me, project_name: kube } }', env: { OS_USERNAME: 'you', OS_TENANT_NAME: 'other' } },
])('is content with $entry and $env', async ({ entry, env }) => {
  write(HOME_FILE, `clouds: { a: ${entry} }`);

  expect(await differences(env)).toEqual(SAME);
});

test('is content with variables alone', async () => {
  expect(
    await differences({ OS_AUTH_URL: 'http://k', OS_REGION_NAME: 'R', OS_TENANT_NAME: 'kube' }, 'envvars'),
  ).toEqual(SAME);
  expect((await differences({ OS_INTERFACE: 'internal' }, 'envvars'))[0]?.summary).toContain(
    'does not read OS_INTERFACE',
  );
});
