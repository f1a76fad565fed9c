import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Scratch } from '../support/app';
import { APPS, PROJECT, readStack, scratchFolder, stacksIn, synthApp } from '../support/app';
import { installElsewhere, MANIFEST, pack, runAlone } from '../support/elsewhere';

/** The package as a release would be, in projects that know nothing of this checkout. */
let scratch: Scratch;
let printed: string;
let tarball: string;

const EXAMPLES = APPS.filter((app) => app !== 'main.ts');
const MEGABYTE = 1024 * 1024;

beforeAll(() => {
  scratch = scratchFolder();
  printed = pack(scratch.path);
  tarball = join(scratch.path, `cdktf-magnum-${MANIFEST.version}.tgz`);
});

afterAll(() => {
  scratch.remove();
});

/** cdktf's output is compared by the letter. */
function sameText(json: string): unknown {
  return json;
}

/** cdktn's is the same but for the version that it names, and for where it breaks lines in an empty list. */
function sameButVersion(json: string): unknown {
  return JSON.parse(json.replace('"version": "0.24.0"', '"version": "0.21.0"'));
}

describe.each([
  { name: 'cdktf', range: '0.21.0', comparable: sameText },
  { name: 'cdktn', range: 'npm:cdktn@0.24.0', comparable: sameButVersion },
])('beside $name ($range)', ({ name, range, comparable }) => {
  let project: string;

  beforeAll(() => {
    project = join(scratch.path, `with-${name}`);
    installElsewhere(project, tarball, range);
    cpSync(join(PROJECT, 'examples'), project, { recursive: true });
  });

  test.each(EXAMPLES)('%s synthesizes to what it does in the checkout', (example) => {
    const reference = join(project, 'reference', example);
    mkdirSync(reference, { recursive: true });
    synthApp(example, reference);

    runAlone(project, 'node', '-r', 'cdktf-magnum/register', basename(example));

    const out = join(project, 'cdktf.out');
    expect(stacksIn(reference).map((stack) => comparable(readStack(out, stack)))).toEqual(
      stacksIn(reference).map((stack) => comparable(readStack(reference, stack))),
    );
  });

  test.each(['commonjs', 'nodenext'])('the examples have their types with module %s', (module) => {
    const compilerOptions = { module, target: 'es2022', strict: true, noEmit: true, skipLibCheck: true };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));

    const tsc = require.resolve('typescript/lib/tsc.js');
    expect(() => runAlone(project, 'node', tsc, '-p', '.')).not.toThrow();
  });

  test('cdktf-magnum/testing reads a stack', () => {
    const program = `const { SynthesizedStack } = require('cdktf-magnum/testing');
      console.log(new SynthesizedStack('{"resource":{"a":{"b":{}}}}').addresses.join());`;

    expect(runAlone(project, 'node', '-e', program)).toBe('a.b\n');
  });

  test('npx cdktf-magnum --version prints the version', () => {
    expect(runAlone(project, 'npx', '--no-install', 'cdktf-magnum', '--version')).toBe(`${MANIFEST.version}\n`);
  });

  test('what was installed holds no tests, no path of this machine, and no dependency but the bindings', () => {
    const root = join(project, 'node_modules', 'cdktf-magnum');
    const files = filesBelow(root);

    expect(files.filter((file) => /__tests__|\.test\.|\.snap$|\.tsbuildinfo$|\.tfstate/.test(file))).toEqual([]);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(PROJECT))).toEqual([]);
    expect(readdirSync(join(root, 'node_modules'))).toEqual(['@cdktf']);
    expect(readdirSync(join(root, 'node_modules', '@cdktf'))).toEqual(['provider-openstack']);
    expect(sum(files.map((file) => statSync(file).size))).toBeLessThan(10 * MEGABYTE);
  });
});

test('npm pack prints the name of the package and nothing that is made on the way', () => {
  expect(printed).toBe(`${basename(tarball)}\n`);
});

test('the tarball is small', () => {
  expect(statSync(tarball).size).toBeLessThan(MEGABYTE);
});

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
