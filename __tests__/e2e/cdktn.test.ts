import type { Scratch } from '../support/app';
import { APPS, readStack, scratchFolder, stacksIn, synthApp } from '../support/app';

/**
 * cdktf is archived; cdktn goes on from it. Whoever moves there must find their clusters unchanged. (`package.test.ts`
 * does the same with the alias that a project would really use.)
 */
let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

/** Parsed, since cdktn breaks no line in an empty list. */
function readStacks(out: string, version: string): unknown[] {
  return stacksIn(out).map((stack) => {
    const json = readStack(out, stack);
    expect(json).toContain(`"version": "${version}"`);
    return JSON.parse(json.replace(`"version": "${version}"`, '"version": "any"')) as unknown;
  });
}

test.each(APPS)('%s synthesizes to the same with cdktn, but for the version in its metadata', (app) => {
  synthApp(app, `${scratch.path}/cdktf`);
  synthApp(`-r ./__tests__/support/use-cdktn.ts ${app}`, `${scratch.path}/cdktn`);

  expect(readStacks(`${scratch.path}/cdktn`, '0.24.0')).toEqual(readStacks(`${scratch.path}/cdktf`, '0.21.0'));
});
