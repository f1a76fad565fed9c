import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runScript, scratchProject } from '../support/kubeconfig-script';

let project: string;
let file: string;

beforeEach(() => {
  ({ project, file } = scratchProject());
});

test('removes the file that was written', async () => {
  await runScript('write', project);

  const { code, stdout } = await runScript('remove', project);

  expect({ code, stdout }).toEqual({ code: 0, stdout: `removed ${file}\n` });
  expect(existsSync(file)).toBe(false);
});

test('is content when there is nothing to remove', async () => {
  expect(await runScript('remove', project)).toEqual({ code: 0, stdout: `${file} is gone already\n`, stderr: '' });
});

test.each([
  { what: 'another cluster', edit: (text: string) => text.replaceAll('12e513c9-1b57', '99999999-1b57') },
  { what: 'other clusters too', edit: (text: string) => text.replace('clusters:', 'clusters:\n  - {name: mine}') },
  { what: 'no kubeconfig any more', edit: () => 'dear diary' },
])('keeps a file that holds $what by then', async ({ edit }) => {
  await runScript('write', project);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  const before = readFileSync(file, 'utf8');

  const { code, stdout } = await runScript('remove', project);

  expect({ code, stdout }).toEqual({ code: 0, stdout: `${file} holds something else by now and was kept\n` });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('keeps a symbolic link and what it leads to', async () => {
  const env = { MAGNUM_KUBECONFIG_PATH: 'target' };
  await runScript('write', project, { env });
  mkdirSync(join(project, 'kubeconfig'));
  symlinkSync(join(project, 'target'), file);

  await runScript('remove', project);

  expect(existsSync(file)).toBe(true);
});

test('says what to do when the path cannot be read', async () => {
  writeFileSync(join(project, 'kubeconfig'), 'a file');
  const { code, stderr } = await runScript('remove', project, { env: { MAGNUM_KUBECONFIG_PATH: 'kubeconfig/x/y' } });

  expect(code).toBe(1);
  expect(stderr).toBe(
    `cdktf-magnum: cannot remove the kubeconfig ${project}/kubeconfig/x/y: a part of its path is a file and not a folder; remove it by hand\n`,
  );
});

test('does nothing for a word that it does not know', async () => {
  const { code, stderr } = await runScript('wipe', project);

  expect({ code, stderr }).toEqual({ code: 1, stderr: 'cdktf-magnum: expected write or remove\n' });
});
