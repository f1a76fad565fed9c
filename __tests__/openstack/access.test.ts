import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { prepareAccess } from '../../openstack/access';
import { readCloudConfig } from '../../openstack/cloud-config';
import type { CloudAccess } from '../../openstack/access';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

/** What comes of an entry of clouds.yaml. */
async function accessOf(entry: object): Promise<CloudAccess> {
  writeFileSync(join(scratch.path, 'clouds.yaml'), JSON.stringify({ clouds: { kube: entry } }));
  const where = { env: { HOME: scratch.path }, cwd: scratch.path };
  return await prepareAccess(await readCloudConfig('kube', where), where);
}

async function accessOfVariables(env: Record<string, string>): Promise<CloudAccess> {
  const where = { env: { HOME: scratch.path, ...env }, cwd: scratch.path };
  return await prepareAccess(await readCloudConfig(undefined, where), where);
}

const PASSWORD = { auth_url: 'http://k/v3', username: 'me', password: 's3cret', user_domain_name: 'Default' };

test('asks with a password for a project, its domain given once for both', async () => {
  const { request, interface: face } = await accessOf({
    interface: 'internalURL',
    auth: { auth_url: 'http://k/v3', username: 'me', password: 's3cret', project_name: 'kube', domain_name: 'Default' },
  });

  expect(face).toBe('internal');
  expect(request).toMatchObject({
    method: 'password',
    identity: {
      methods: ['password'],
      password: { user: { name: 'me', domain: { name: 'Default' }, password: 's3cret' } },
    },
    scope: { project: { name: 'kube', domain: { name: 'Default' } } },
    who: 'user me (domain Default)',
    scopeTitle: 'project kube (domain Default)',
  });
});

test('takes OS_* variables without a domain as the provider does', async () => {
  const { request } = await accessOfVariables({ OS_AUTH_URL: 'http://k', OS_USERNAME: 'me', OS_PASSWORD: 's3cret' });

  expect(request.identity).toMatchObject({ password: { user: { domain: { id: 'default' } } } });
  expect(request.scope).toBeUndefined();
});

test.each([
  { auth: { ...PASSWORD, project_id: 'p-1', project_name: 'kube' }, scope: { project: { id: 'p-1' } } },
  { auth: { ...PASSWORD, domain_id: 'd-1' }, scope: { domain: { id: 'd-1' } } },
  { auth: { ...PASSWORD, system_scope: 'all' }, scope: { system: { all: true } } },
  { auth: PASSWORD, scope: undefined },
])('asks for $scope', async ({ auth, scope }) => {
  expect((await accessOf({ auth })).request.scope).toEqual(scope);
});

test('prefers a token to a password, as the provider does', async () => {
  const { request } = await accessOf({ auth: { ...PASSWORD, token: 't-1', project_id: 'p-1' } });

  expect(request).toMatchObject({
    identity: { methods: ['token'], token: { id: 't-1' } },
    scope: { project: { id: 'p-1' } },
  });
});

test('asks with an application credential without a scope', async () => {
  const auth = { auth_url: 'http://k', application_credential_id: 'ac-1', application_credential_secret: 's3cret' };

  const { request } = await accessOf({ auth_type: 'v3applicationcredential', auth });

  expect(request.identity).toEqual({
    methods: ['application_credential'],
    application_credential: { id: 'ac-1', secret: 's3cret' },
  });
  expect(request.scope).toBeUndefined();
  expect(request.who).toBe('application credential ac-1');
});

test('names an application credential by name with its user', async () => {
  const auth = {
    auth_url: 'http://k',
    application_credential_name: 'ci',
    application_credential_secret: 's',
    user_id: 'u-1',
  };

  expect((await accessOf({ auth })).request.identity).toMatchObject({
    application_credential: { name: 'ci', user: { id: 'u-1' } },
  });
});

test.each([
  { auth: { auth_url: 'http://k' }, problem: 'lacks auth.username, auth.password, auth.user_domain_name' },
  { auth: { ...PASSWORD, user_domain_name: '' }, problem: 'lacks auth.user_domain_name' },
  { auth: { ...PASSWORD, auth_url: undefined }, problem: 'has no auth.auth_url' },
  { auth: { ...PASSWORD, auth_url: 's3cret' }, problem: 'is no URL' },
  { auth: { ...PASSWORD, auth_url: 'http://me:s3cret@k/v3' }, problem: 'holds a user name or password' },
  {
    auth: { auth_url: 'http://k', application_credential_id: 'x' },
    type: 'v3applicationcredential',
    problem: 'lacks auth.application_credential_secret',
  },
  {
    auth: PASSWORD,
    type: 'v3oidcpassword',
    problem: 'is v3oidcpassword, which the OpenStack provider of Terraform cannot use',
  },
  { auth: { ...PASSWORD, cacert: '/nowhere/ca.pem' }, problem: '/nowhere/ca.pem (ENOENT)' },
])('says that the entry $problem', async ({ auth, type, problem }) => {
  const refusal = accessOf({ auth, auth_type: type });

  await expect(refusal).rejects.toThrow(problem);
  await expect(refusal).rejects.not.toThrow('s3cret');
});

test.each([
  { profile: 'citycloud', region: undefined, authUrl: 'https://Buf1.citycloud.com:5000/v3/', chosen: 'Buf1' },
  { profile: 'citycloud', region: 'Kna1', authUrl: 'https://Kna1.citycloud.com:5000/v3/', chosen: 'Kna1' },
  { profile: 'elastx', region: undefined, authUrl: 'https://ops.elastx.cloud:5000/v3', chosen: 'se-sto' },
])('knows the profile $profile in region $region', async ({ profile, region, authUrl, chosen }) => {
  const { auth_url: _, ...auth } = PASSWORD;

  const access = await accessOf({ profile, region_name: region, auth });

  expect(access).toMatchObject({ authUrl: { value: authUrl }, region: chosen });
});

test.each([
  { profile: 'nosuch', why: "it is not among the vendors' profiles that are known here" },
  { profile: 'vexxhost', why: 'it is on the site of the vendor, which is not asked for it' },
  { profile: 'https://vendor.example', why: 'it is on the site of the vendor, which is not asked for it' },
])('says of the profile $profile that $why', async ({ profile, why }) => {
  const { auth_url: _, ...auth } = PASSWORD;

  await expect(accessOf({ profile, auth })).rejects.toMatchObject({
    fix: `add auth.auth_url, or the profile ${profile} to clouds-public.yaml: ${why}`,
  });
});

test('names the variables that are missing and those that are there', async () => {
  await expect(accessOfVariables({ OS_AUTH_URL: 'http://k', OS_USERNAME: 'me' })).rejects.toThrow(
    'not set: OS_PASSWORD (set: OS_AUTH_URL, OS_USERNAME)',
  );
});

test('says which stray variable keeps clouds.yaml from being used', async () => {
  await expect(accessOfVariables({ OS_IDENTITY_API_VERSION: '3' })).rejects.toThrow(
    'OS_AUTH_URL is not set, but OS_IDENTITY_API_VERSION is, so no clouds.yaml is used',
  );
});

test.each([
  { settings: {}, verified: true },
  { settings: { verify: true }, verified: true },
  { settings: { verify: false }, verified: false },
  { settings: { insecure: true }, verified: false },
  { settings: { verify: 'False' }, verified: false },
])('judges certificates: $verified with $settings', async ({ settings, verified }) => {
  const { tls } = await accessOf({ ...settings, auth: PASSWORD });

  expect(tls.rejectUnauthorized).toBe(verified);
});

test('reads the CA that is named from the home folder', async () => {
  writeFileSync(join(scratch.path, 'ca.pem'), 'a CA');

  expect((await accessOf({ cacert: '~/ca.pem', auth: PASSWORD })).tls.ca).toBe('a CA');
});

test('reads the CA that verify names, as requests does', async () => {
  writeFileSync(join(scratch.path, 'ca.pem'), 'a CA');

  const { tls } = await accessOf({ verify: join(scratch.path, 'ca.pem'), auth: PASSWORD });

  expect(tls).toMatchObject({ ca: 'a CA', rejectUnauthorized: true });
});

test.each([
  { seconds: 2.5, timeoutMs: 2500 },
  { seconds: 0, timeoutMs: undefined },
  { seconds: 'soon', timeoutMs: undefined },
])('takes $timeoutMs ms for an answer from api_timeout: $seconds', async ({ seconds, timeoutMs }) => {
  expect((await accessOf({ api_timeout: seconds, auth: PASSWORD })).timeoutMs).toBe(timeoutMs);
});
