import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { folderOf, runScript, scratchProject } from '../support/kubeconfig-script';

const ID = '12e513c9-1b57-45b7-a93a-1f91c4f3b95a';

let project: string;
let file: string;

beforeEach(() => {
  ({ project, file } = scratchProject());
});

test('all succeed for one cluster, and the file is whole', async () => {
  const results = await Promise.all(Array.from({ length: 6 }, async () => await runScript('write', project)));

  expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ 'current-context': 'mycluster-12e513c9' });
  expect(folderOf(file)).toEqual(['mycluster']);
});

test('one cluster gets the file, the others are refused', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((digit) => ID.replace('12e513c9', digit.repeat(8)));
  const results = await Promise.all(
    ids.map(async (id) => await runScript('write', project, { env: { MAGNUM_CLUSTER_ID: id } })),
  );

  const winners = ids.filter((_, index) => results[index]?.code === 0);
  expect(winners).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toContain(`cluster: ${winners.join()}`);
  const losers = results.filter(({ code }) => code !== 0).map(({ stderr }) => stderr);
  expect(losers).toHaveLength(5);
  expect(losers.every((stderr) => stderr.includes('does not belong to cluster mycluster'))).toBe(true);
  expect(folderOf(file)).toEqual(['mycluster']);
});

test('what a killed run left is swept away after ten minutes, and not before', async () => {
  mkdirSync(join(project, 'kubeconfig'));
  const old = join(project, 'kubeconfig', '.mycluster.cdktf-magnum-old');
  const young = join(project, 'kubeconfig', '.mycluster.cdktf-magnum-young');
  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  writeFileSync(old, '');
  writeFileSync(young, '');
  utimesSync(old, minutesAgo(11), minutesAgo(11));
  utimesSync(young, minutesAgo(9), minutesAgo(9));

  await runScript('write', project);

  expect(folderOf(file).sort()).toEqual(['.mycluster.cdktf-magnum-young', 'mycluster']);
});
