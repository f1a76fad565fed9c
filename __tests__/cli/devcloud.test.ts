import { readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { run } from '../../cli/program';
import { devcloudProblem } from '../../cli/devcloud-problem';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command where it does not get as far as to run. */
async function devcloud(...args: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    env: {},
    cwd: scratch.path,
  };
  const code = await run(['devcloud', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('says that the port is taken, and what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;

  expect(await devcloud('--port', String(port))).toEqual({
    code: 2,
    out: '',
    err: `port ${port} is taken by another program; choose another, or leave --port out for one that is free`,
  });
  expect(readdirSync(join(scratch.path, '.devcloud')).sort()).toEqual(['kubekey', 'kubekey.pub']);
  other.close();
});

test.each(['-1', '65536', '1.5', 'http'])('takes no port %s', async (port) => {
  const { code, err } = await devcloud(`--port=${port}`);

  expect(code).toBe(2);
  expect(err).toContain('It must be a whole number from 0 (one that is free) to 65535.');
});

test('says that a folder below a file cannot be used', async () => {
  writeFileSync(join(scratch.path, 'file'), '');

  expect(await devcloud('--dir', 'file/below')).toMatchObject({
    code: 2,
    err: 'the folder file/below cannot be used: a part of its path is a file; choose another with --dir',
  });
});

test('says that no folder can be made, where Node itself would try for ever', async () => {
  const { code, err } = await devcloud('--dir', '/proc/cdktf-magnum/cloud');

  expect(code).toBe(2);
  // Where there is no /proc, the root folder is somebody else's.
  expect(err).toMatch(/^the folder \/proc\/cdktf-magnum\/cloud .*(no folder can be made|read-only|may not be written)/);
});

test.each([
  { code: 'EACCES', syscall: 'listen', says: 'port 80 may not be used by this user; choose one from 1024 on' },
  { code: 'EACCES', syscall: 'mkdir', says: 'the folder cloud may not be written to; choose another with --dir' },
  { code: 'ENOSPC', says: 'the folder cloud cannot be used: no space is left on its disk; choose another with --dir' },
  { code: 'EROFS', says: 'the folder cloud cannot be used: its file system is read-only; choose another with --dir' },
  { code: 'EMFILE', says: 'the folder cloud cannot be used: too many; choose another with --dir' },
  { says: 'too many' },
])('says $says', ({ says, ...error }) => {
  expect(devcloudProblem(Object.assign(new Error('too many'), error), 80, 'cloud')).toBe(says);
});
