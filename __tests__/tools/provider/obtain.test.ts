import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Scratch } from '../../support/app';
import { scratchFolder } from '../../support/app';
import { fakeRegistry } from '../../support/fake-registry';
import { FAKE_GO, FAKE_TERRAFORM, fakeTools, NO_REGISTRY } from '../../support/fake-tools';
import { locateProvider } from '../../../tools/provider/locate';
import { cacheFolder, mirroredBinary } from '../../../tools/provider/mirror';
import { obtainProvider } from '../../../tools/provider/obtain';
import type { Env, TerraformCli } from '../../../tools/terraform';
import { findTerraform } from '../../../tools/terraform';

/** With stand-ins for Terraform and Go; the real ones are tried in e2e/provider.test.ts. */
let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

interface Place {
  readonly cli: TerraformCli;
  readonly env: Env;
}

async function place(go?: string, more: Env = {}): Promise<Place> {
  const tools = { terraform: FAKE_TERRAFORM, ...(go === undefined ? {} : { go }) };
  const env = { ...fakeTools(scratch.path, tools), ...more };
  const cli = await findTerraform(env);
  if (cli === undefined) {
    throw new Error('the stand-in for Terraform does not run');
  }
  return { cli, env };
}

async function obtain({ cli, env }: Place, progress: string[] = []): ReturnType<typeof obtainProvider> {
  return await obtainProvider(cli, env, (line) => progress.push(line), { registryUrl: NO_REGISTRY });
}

test('needs nothing but the registry where that has the provider, unless the CLI config says where providers come from', async () => {
  const { cli, env } = await place();
  const file = join(scratch.path, 'company.tfrc');
  writeFileSync(file, 'provider_installation {\n}\n');
  const registry = await fakeRegistry(200, '{"versions":[{"version":"3.4.0"}]}');
  try {
    const options = { registryUrl: registry.url };

    const found = await locateProvider(cli, env, options);
    const configured = await locateProvider(cli, { ...env, TF_CLI_CONFIG_FILE: file }, options);

    expect(found).toEqual({ source: 'registry', env: {}, detail: `${registry.url} has it` });
    expect(configured).toBeUndefined();
  } finally {
    registry.close();
  }
});

test('builds once, with the Go that is here, and finds it again without a word', async () => {
  const here = await place(FAKE_GO);
  const progress: string[] = [];

  const built = await obtain(here, progress);

  expect(built).toEqual({
    source: 'built',
    env: { XDG_DATA_DIRS: `${cacheFolder(here.env)}/share:/usr/local/share:/usr/share` },
    detail: mirroredBinary('terraform', here.env),
  });
  expect(readFileSync(built.detail, 'utf8')).toMatch(/^local \w+ 0 .*\/tools\/provider\n$/);
  expect(progress).toEqual([
    expect.stringContaining('building the OpenStack provider 3.4.0 with Go 1.24.3 into'),
    expect.stringMatching(/^built in \d+ s$/),
  ]);

  progress.length = 0;
  expect(await obtain(here, progress)).toEqual(built);
  expect(progress).toEqual([]);
});

test('keeps one file for Terraform and OpenTofu, and nothing else', async () => {
  const here = await place(FAKE_GO);

  await obtain(here);

  expect(statSync(mirroredBinary('opentofu', here.env)).ino).toBe(statSync(mirroredBinary('terraform', here.env)).ino);
  expect(readdirSync(cacheFolder(here.env))).toEqual(['share']);
});

test('two at once do not disturb each other', async () => {
  const here = await place(FAKE_GO);

  const [one, other] = await Promise.all([obtain(here), obtain(here)]);

  expect(one).toEqual(other);
  expect(readdirSync(cacheFolder(here.env))).toEqual(['share']);
});

test('needs nothing more where the environment leads to what was built', async () => {
  const here = await place(FAKE_GO);
  const { env } = await obtain(here);

  const again = await obtain({ ...here, env: { ...here.env, ...env } });

  expect(again).toMatchObject({ source: 'built', env: {} });
});

test.each(['(signed by a HashiCorp partner, key ID 1)', '(self-signed, key ID 1)', '(signed, key ID 1)'])(
  'takes a provider that came %s for the registry’s, reached in a way that only Terraform knows',
  async (mark) => {
    const here = await place();
    const script = `[ "$1" = version ] && echo 'Terraform v1.9.9' || echo '- Installed x/openstack v3.4.0 ${mark}'`;

    const found = await obtain({ ...here, env: fakeTools(scratch.path, { terraform: script }) });

    expect(found).toEqual({ source: 'registry', env: {}, detail: 'registry.terraform.io has it' });
  },
);

test.each([
  { network: 'no network', env: {}, proxy: 'http://127.0.0.1:9' },
  { network: 'the user’s proxy', env: { HTTPS_PROXY: 'http://proxy.invalid' }, proxy: 'http://proxy.invalid' },
])('tries Terraform with $network where the environment is $env', async ({ env, proxy }) => {
  const here = await place();
  const script = `[ "$1" = version ] && echo 'Terraform v1.9.9' || [ "$HTTPS_PROXY" = ${proxy} ]`;
  const asking = { ...fakeTools(scratch.path, { terraform: script }), ...env };

  await expect(obtain({ ...here, env: asking })).resolves.toMatchObject({ source: 'configured mirror' });
});

test('names what its own CLI config takes away, and the lines that spare it', async () => {
  const config = join(scratch.path, 'company.tfrc');
  writeFileSync(config, 'provider_installation {\n  network_mirror {\n    url = "https://mirror.invalid/"\n  }\n}\n');
  const here = await place(FAKE_GO, { TF_CLI_CONFIG_FILE: config });

  const { env, detail } = await obtain(here);

  expect(env).toEqual({ TF_CLI_CONFIG_FILE: join(cacheFolder(here.env), 'terraform.tfrc') });
  expect(detail).toContain(`${config} says where providers come from, and this one is not there`);
  expect(detail).toContain('a file that SHADOWS your CLI config');
  expect(detail).toContain('    include = ["registry.terraform.io/terraform-provider-openstack/openstack"]');
  expect(await locateProvider(here.cli, { ...here.env, ...env })).toMatchObject({ source: 'built', env: {} });
});

test('says all that was tried, what helps, and what works without, where there is no Go', async () => {
  const here = await place();

  const failure: unknown = await obtain(here).catch((error: unknown) => error);

  expect((failure as Error).message).toMatch(
    new RegExp(
      [
        '^Terraform 1\\.9\\.9 cannot get the OpenStack provider 3\\.4\\.0; tried',
        '  registry: http://127\\.0\\.0\\.1:1 could not be reached: .+',
        '  configured mirrors: no folder has it',
        '  built before: no .+/terraform-provider-openstack_v3\\.4\\.0',
        '  build: go is not on the path \\(1\\.24\\.0 or later is needed\\)',
        'any of these helps: [^]+',
        'what works without the provider: npx cdktf synth, npm run unit$',
      ].join('\n'),
    ),
  );
});

test.each([
  { version: 'go1.23.9', reason: 'the go on the path is 1.23.9, and 1.24.0 or later is needed' },
  { version: 'go1.9', reason: 'the go on the path is 1.9.0, and 1.24.0 or later is needed' },
])('does not build with $version', async ({ version, reason }) => {
  const here = await place(`echo 'go version ${version} linux/amd64'`);

  await expect(obtain(here)).rejects.toThrow(reason);
});

test('builds with the oldest Go that go.mod allows', async () => {
  const here = await place(FAKE_GO.replace('go1.24.3', 'go1.24'));

  await expect(obtain(here)).resolves.toMatchObject({ source: 'built' });
});

test('leaves nothing of a build that failed, and says why it did', async () => {
  const problem = 'go: module lookup: dial tcp: lookup of a proxy: no such host';
  const here = await place(
    `[ "$1" = version ] && echo 'go version go1.26.0 x/y' || { echo 'go: downloading x v1' >&2; echo '${problem}' >&2; exit 1; }`,
  );

  const failure: unknown = await obtain(here).catch((error: unknown) => error);

  expect((failure as Error).message).toContain(
    `build: go build failed: ${problem}\nGo downloads modules from its proxy`,
  );
  expect((failure as Error).message).not.toContain('downloading x');
  expect(existsSync(mirroredBinary('terraform', here.env))).toBe(false);
  expect(readdirSync(cacheFolder(here.env))).toEqual([]);
});

test('names the file to remove when Terraform does not take what was built', async () => {
  const here = await place();
  const binary = mirroredBinary('terraform', here.env);
  mkdirSync(join(binary, '..'), { recursive: true });
  writeFileSync(binary, '');
  const refusing = fakeTools(scratch.path, { terraform: '[ "$1" = version ] && echo \'Terraform v1.9.9\'' });

  await expect(obtain({ ...here, env: refusing })).rejects.toThrow(`from ${binary}; remove that file`);
});
