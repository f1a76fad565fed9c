import '@microsoft/jest-sarif';

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { siteIn } from '../../constructs/private/creation-site';
import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import { runCommand } from '../support/io';
import { writeApp } from '../support/scratch-app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri?: string; help: object }[] } };
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    },
  ];
}

async function sarif(folder = scratch.path): Promise<Log> {
  const { out } = await runCommand(folder, ['check', '--sarif']);
  return JSON.parse(out) as Log;
}

/** `rule level file:line` of the results that are about one of these rules. */
function placed({ runs: [{ results }] }: Log, ...rules: string[]): string[] {
  return results
    .filter(({ ruleId }) => rules.includes(ruleId))
    .map(({ ruleId, level, locations: [{ physicalLocation: at }] }) =>
      [ruleId, level, `${at.artifactLocation.uri}:${at.region.startLine}`].join(' '),
    );
}

/** Types, an enum, imports that are only types, and calls over several lines: what a compiler could move lines by. */
const PROGRAM = `import { App } from 'PROJECT/node_modules/cdktf';

import {
  ClusterStack,
  MagnumPlatform,
  type ClusterStackProps,
} from 'PROJECT/constructs';

interface Team {
  readonly name: string;
}

enum Masters {
  Few = 2,
  None = 0,
}

const app = new App();
const defaults: Partial<ClusterStackProps> = { nodeCount: 1 };

/** A wrapper, as people write them. */
function addCluster<T extends Team>({ name }: T, props: Partial<ClusterStackProps>): ClusterStack {
  return new ClusterStack(app, name, {
    platform: MagnumPlatform.heat('2023.1'),
    template: { image: 'fedora-coreos', externalNetwork: 'public' },
    ...defaults,
    ...props,
  });
}

addCluster({ name: 'one' }, { masterCount: Masters.Few });
const two = new ClusterStack(app, 'two', {
  platform: MagnumPlatform.heat('2023.1'),
  template: { image: 'fedora-coreos', externalNetwork: 'public' },
  masterCount: Masters.None as number,
});

two.cluster
  .addNodeGroup('gpu', { nodeCuont: 2 } as never);

app.synth();
`;

test('is SARIF 2.1.0, whatever is found', async () => {
  writeApp(scratch.path, PROGRAM);
  expect(await sarif()).toBeValidSarifLog();

  writeApp(scratch.path, PROGRAM.replace('Masters.Few', '3').replace('None = 0', 'None = 1').replace('Cuont', 'Count'));
  const right = await sarif();
  expect(right).toBeValidSarifLog();
  expect({ ...right, version: '2.0.0' }).not.toBeValidSarifLog();
  expect(right.runs[0].results.filter(({ level }) => level === 'error')).toEqual([]);
});

test('each result stands where its construct is made in the program, by the lines of the source', async () => {
  writeApp(scratch.path, PROGRAM);

  expect(placed(await sarif(), 'CL-03', 'CL-02', 'PROPS')).toEqual([
    'CL-03 warning main.ts:23',
    'CL-02 error main.ts:32',
    'PROPS error main.ts:39',
  ]);
});

test('paths are relative to the repository, also where the app is in a folder of it', async () => {
  execFileSync('git', ['init', '--quiet'], { cwd: scratch.path });
  const folder = join(scratch.path, 'clusters of ours');
  mkdirSync(folder);
  writeApp(folder, PROGRAM, 'src/main.ts');

  expect(placed(await sarif(folder), 'CL-02')).toEqual(['CL-02 error clusters%20of%20ours/src/main.ts:32']);
});

test('what was made in no place of the repository is told of the program’s first line', async () => {
  const shared = scratchFolder();
  writeApp(shared.path, PROGRAM, 'shared.ts');
  writeApp(scratch.path, `require('${join(shared.path, 'shared.ts')}');`);

  expect(placed(await sarif(), 'CL-02')).toEqual(['CL-02 error main.ts:1']);
  shared.remove();
});

test('every rule that was broken is described, with help and the link to its source', async () => {
  writeApp(scratch.path, PROGRAM);

  const {
    runs: [{ tool, results }],
  } = await sarif();
  const { rules } = tool.driver;
  expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).not.toContain(false);
  expect(rules.find(({ id }) => id === 'CL-03')).toMatchObject({
    shortDescription: { text: 'The number of masters is odd' },
    helpUri: expect.stringMatching(/^https:\/\/github\.com\/openstack\/magnum\//) as string,
    help: {
      text: expect.stringContaining('What to do: use 1, 3 or 5') as string,
      markdown: expect.stringContaining('**What to do:** use 1, 3 or 5') as string,
    },
  });
});

test('what was acknowledged is left out', async () => {
  const silenced =
    "import { acknowledge } from 'PROJECT/constructs';\nacknowledge(app, 'CL-03', 'two are enough');\napp.synth()";
  writeApp(scratch.path, PROGRAM.replace('app.synth()', silenced));

  expect(placed(await sarif(), 'CL-03')).toEqual([]);
});

test('no path of this machine is in it', async () => {
  writeApp(scratch.path, PROGRAM);

  const text = JSON.stringify(await sarif());
  expect(text).not.toContain(scratch.path);
  expect(text).not.toContain(PROJECT);
});

describe('the place in a stack trace', () => {
  const OURS = join(PROJECT, 'constructs', 'cluster.ts');

  test.each([
    ['a call', '    at main (/home/me/app/main.ts:12:3)', { file: '/home/me/app/main.ts', line: 12 }],
    ['the top of a file', '    at /home/me/app/main.ts:1:2', { file: '/home/me/app/main.ts', line: 1 }],
    ['an ES module', '    at file:///home/me/my%20app/main.mjs:3:1', { file: '/home/me/my app/main.mjs', line: 3 }],
    ['a constructor', '    at new Team (/a b/main.ts:4:5)', { file: '/a b/main.ts', line: 4 }],
    ['this package', `    at new Cluster (${OURS}:60:1)`, undefined],
    ['a package', '    at Node.add (/home/me/app/node_modules/constructs/lib/construct.js:1:1)', undefined],
    ['Node', '    at Module._compile (node:internal/modules/cjs/loader:1554:14)', undefined],
    ['code that is nowhere', '    at eval (eval at <anonymous> (/home/me/x.js:1:1), <anonymous>:1:1)', undefined],
    ['a message', 'Error: at (/home/me/app/main.ts:12:3)', undefined],
  ])('%s', (_words, frame, expected) => {
    expect(siteIn(`Error\n${frame}`)).toEqual(expected);
  });

  test('is the innermost of the caller’s own', () => {
    const frames = [`    at new Cluster (${OURS}:60:1)`, '    at add (/me/lib.ts:2:1)', '    at /me/main.ts:9:1'];

    expect(siteIn(frames.join('\n'))).toEqual({ file: '/me/lib.ts', line: 2 });
  });
});
