import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import type { Ended } from '../support/io';
import { runCommand } from '../support/io';
import { RUN, writeApp } from '../support/scratch-app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

async function check(...argv: string[]): Promise<Ended> {
  return await runCommand(scratch.path, ['check', ...argv]);
}

const IMPORTS = `
import { App, TerraformStack } from 'PROJECT/node_modules/cdktf';
import { acknowledge, Cluster, ClusterStack, ClusterTemplate, MagnumPlatform, OpenstackProvider } from 'PROJECT/constructs';
const app = new App();
const platform = MagnumPlatform.heat('2023.1');
const template = { image: 'fedora-coreos', externalNetwork: 'public', keypair: 'kubekey', dnsNameservers: ['192.0.2.53'] };
`;

/** An app whose program stands behind the imports. */
function app(...lines: string[]): void {
  writeApp(scratch.path, [IMPORTS, ...lines, 'app.synth();'].join('\n'));
}

interface Answer {
  readonly findings: readonly { rule?: string; severity: string; path: string; stack?: string; message: string }[];
  readonly acknowledged: readonly { rule: string; reason: string; path: string }[];
  readonly notJudged: readonly { rule: string; path: string; field: string }[];
  readonly ok: boolean;
}

async function answer(...argv: string[]): Promise<Answer & { code: number }> {
  const { code, out } = await check('--json', ...argv);
  return { code, ...(JSON.parse(out) as Answer) };
}

const RIGHT = "new ClusterStack(app, 'right', { platform, template });";
const WARNED = "const one = new ClusterStack(app, 'one', { platform, template, masterCount: 2 });";
const WRONG = "new ClusterStack(app, 'two', { platform, template, masterCount: 0, nodeCuont: 1 } as never);";

/** Nothing of what follows depends on what else the rulebook may come to warn of. */
function about(rule: string | undefined, { findings }: Answer): string[] {
  return findings
    .filter((one) => one.rule === rule)
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

test('an app without errors ends with 0, and says so', async () => {
  app(RIGHT);

  const { code, findings, ok } = await answer();

  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect({ code, ok }).toEqual({ code: 0, ok: true });
});

test('all findings of all stacks come together, and errors end with 1', async () => {
  app(WARNED, WRONG);

  const found = await answer();

  expect(about('CL-03', found)).toEqual(['warning one/cluster: masterCount must be odd, got 2']);
  expect(about('CL-02', found)).toEqual(['error two/cluster: masterCount must be at least 1, got 0']);
  expect(about(undefined, found)).toEqual(['error two: nodeCuont is not a prop here; did you mean nodeCount?']);
  expect(found).toMatchObject({ code: 1, ok: false });
});

test('warnings end with 0, and with 1 where somebody asks for it', async () => {
  app(WARNED);

  expect(await check()).toMatchObject({ code: 0 });
  expect(await check('--fail-on', 'warning')).toMatchObject({ code: 1 });
  expect(await check('--fail-on', 'error')).toMatchObject({ code: 0 });
});

test('what was acknowledged is told with its reason, and is no finding', async () => {
  app(WARNED, "acknowledge(one, 'CL-03', 'two are enough');");

  const found = await answer();

  expect(about('CL-03', found)).toEqual([]);
  expect(found.acknowledged).toMatchObject([{ rule: 'CL-03', path: 'one/cluster', reason: 'two are enough' }]);
  expect((await check()).out).toContain('CL-03 one/cluster: masterCount must be odd, got 2 (two are enough)');
});

test('what is known only after apply is told as not judged', async () => {
  app(
    "const stack = new TerraformStack(app, 'plain');",
    "new OpenstackProvider(stack, 'openstack', {});",
    "new Cluster(stack, 'cluster', { template: ClusterTemplate.fromTemplateName(stack, 'old', 'old'), masterCount: 3 });",
  );

  const { notJudged } = await answer();

  expect(notJudged).toContainEqual(
    expect.objectContaining({ rule: 'CL-04', path: 'plain/cluster', field: "the template's masterLbEnabled" }),
  );
  expect((await check()).out).toContain("plain/cluster: the template's masterLbEnabled (CL-04");
});

test('warnings that are not the rulebook’s are listed too', async () => {
  app(RIGHT.replace('new', 'const stack = new'), "acknowledge(stack, 'CL-03', 'not there');");

  expect(about(undefined, await answer())).toEqual([
    'warning right: acknowledge of CL-03 silences nothing here (not there); remove it',
  ]);
});

test('a platform can be asked about that is not the app’s', async () => {
  app(WARNED);

  expect(about('CL-03', await answer('--platform', 'heat@2025.1'))).toEqual([
    'error one/cluster: masterCount must be odd, got 2',
  ]);
  expect(await check('--platform', 'heat@2025.1')).toMatchObject({ code: 1 });
  expect(await check('--platform', 'heat@x')).toMatchObject({ code: 2, out: '' });
});

test('a table has a line for each finding, and fits into the terminal', async () => {
  app(WARNED, WRONG);

  const { out } = await check();
  expect(out).toMatch(/^stack +construct +rule +severity +what is wrong +what to do$/m);
  expect(out).toMatch(/^one +cluster +CL-03 +warning +masterCount must be odd, got 2 +use 1, 3 or 5$/m);
  expect(out).toMatch(/^two +\. +- +error +nodeCuont is not a prop here; did you mean nodeCount\? +-$/m);
  expect(out).toMatch(/^2 errors, \d+ warnings?/m);

  for (const columns of [40, 80, 120]) {
    const narrow = (await runCommand(scratch.path, ['check'], columns)).out.split('\n');
    expect(narrow.filter((line) => line.length > columns)).toEqual([]);
  }
});

test('nothing is written into the project, and nothing is left behind', async () => {
  app(WARNED, WRONG);
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('cdktf-magnum-check-'));

  await check();

  expect(
    readdirSync(scratch.path)
      .filter((name) => name !== 'node_modules')
      .sort(),
  ).toEqual(['cdktf.json', 'main.ts']);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('cdktf-magnum-check-'))).toEqual(before);
});

describe('the app', () => {
  test('is another file or command where somebody names one', async () => {
    app(RIGHT);
    writeFileSync(join(scratch.path, 'other.js'), 'throw new Error("the other app")');

    expect((await check('--app', 'other.js')).err).toContain('the other app');
    expect((await check('--app', 'node other.js')).err).toContain('the other app');
    expect(await check('--app', `${RUN} main.ts`)).toMatchObject({ code: 0 });
    expect(await check('--app', 'nowhere.ts')).toMatchObject({
      code: 2,
      err: `--app: there is no file nowhere.ts in ${scratch.path}`,
    });
  });

  test('gets the context of cdktf.json', async () => {
    app("if (app.node.tryGetContext('place') !== 'here') { throw new Error('no context'); }", RIGHT);
    writeFileSync(
      join(scratch.path, 'cdktf.json'),
      JSON.stringify({ app: `${RUN} main.ts`, context: { place: 'here' } }),
    );

    expect(await check()).toMatchObject({ code: 0, err: '' });
  });

  test('that throws could not be checked: its own text is shown, and the place, but no stack trace', async () => {
    app('function size() { throw new TypeError("the size is not known"); }', 'size();', RIGHT);

    const { code, out, err } = await check();

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('TypeError: the size is not known');
    const frames = err.split('\n').filter((line) => /^\s+at /.test(line));
    expect(frames).toEqual([expect.stringMatching(/at size \(.*main\.ts:8:\d+\)/)]);
  });

  test('that cannot be run could not be checked', async () => {
    expect(await check('--app', 'no-such-program --at-all')).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['validates nothing of this package', 'app.synth();'],
    ['does not synthesize', `${RIGHT} process.exit(0);`],
  ])('that %s could not be checked', async (_words, line) => {
    app(line);

    expect(await check()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('app.synth()') as string });
  });
});

describe('cdktf.json', () => {
  test('that is missing is said, with what to do', async () => {
    const { code, err } = await check();

    expect(code).toBe(2);
    expect(err).toBe(
      `there is no cdktf.json in ${scratch.path}; run this in the project's folder, or name the app: --app main.ts`,
    );
  });

  test.each([
    ['{', 'cannot read'],
    ['{}', 'cdktf.json names no app'],
    ['{ "app": 1 }', 'cdktf.json names no app'],
  ])('that holds %s is said', async (text, said) => {
    writeFileSync(join(scratch.path, 'cdktf.json'), text);

    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
  });
});

test('the app of this project has no errors', async () => {
  expect(await runCommand(PROJECT, ['check', '--json'])).toMatchObject({ code: 0, err: '' });
});

test('--json and --sarif exclude each other', async () => {
  expect(await check('--json', '--sarif')).toMatchObject({ code: 2, out: '' });
});
