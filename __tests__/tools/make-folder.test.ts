import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { makeFolder } from '../../tools/make-folder';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test('makes what is missing with the mode that is asked for, and leaves what is there', () => {
  const path = join(scratch.path, 'one/two');

  makeFolder(path, 0o700);
  makeFolder(path, 0o755);

  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(scratch.path, 'one')).mode & 0o777).toBe(0o700);
});

test('takes a relative path', () => {
  makeFolder('.');

  expect(existsSync('.')).toBe(true);
});

test('says what is in the way', () => {
  writeFileSync(join(scratch.path, 'file'), '');

  expect(() => {
    makeFolder(join(scratch.path, 'file'));
  }).toThrow('EEXIST');
  expect(() => {
    makeFolder(join(scratch.path, 'file/below'));
  }).toThrow('ENOTDIR');
});

// Node's own `recursive` never comes back from this.
test('gives up where the file system makes no folders', () => {
  expect(() => {
    makeFolder('/proc/cdktf-magnum/below');
  }).toThrow(/^(ENOENT|EROFS|EACCES): .*, mkdir '\/proc/);
});
