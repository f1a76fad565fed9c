import { deleteGroup } from '../../../operate/life-cycle/delete-group';
import { settle } from '../../../operate/life-cycle/settle';
import type { Shown } from '../../support/slow-magnum';
import { slowRun } from '../../support/slow-magnum';

const DONE = { cluster: 'UPDATE_COMPLETE', groups: { workers: ['UPDATE_COMPLETE', 4] } } as const;
const BUSY = { cluster: 'UPDATE_IN_PROGRESS', groups: { workers: ['UPDATE_COMPLETE', 4] } } as const;

/** Magnum writes the count first, then waits for Heat, and only then writes that it is at work. */
test('doubts what is said to be done while there are other addresses than nodes', async () => {
  const { run, seconds } = slowRun(
    [
      { from: 0, ...DONE, addresses: 2 },
      { from: 12, ...BUSY, addresses: 2 },
      { from: 40, ...DONE, addresses: 4 },
    ],
    { MAGNUM_NODE_COUNT: '4' },
  );
  await settle(run);

  expect(seconds()).toBeGreaterThan(40);
});

test.each([
  { addresses: 4, seconds: 3 },
  { addresses: 0, seconds: 3 },
  { addresses: 3, seconds: 20 },
])('believes it after $seconds s with $addresses addresses for 4 nodes', async ({ addresses, seconds: expected }) => {
  const { run, seconds } = slowRun([{ from: 0, ...DONE, addresses }], {});
  await settle(run);

  expect(seconds()).toBeCloseTo(expected, 3);
});

test('says how it gets on each half minute, though nothing changes', async () => {
  const { run, said } = slowRun(
    [
      { from: 0, ...BUSY },
      { from: 100, ...DONE },
    ],
    {},
  );
  await settle(run);

  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(said[0]).toBe('mycluster UPDATE_IN_PROGRESS: workers 4, 0 s');
  expect(said.at(-1)).toMatch(/^mycluster UPDATE_COMPLETE: workers 4, 1\d\d s$/);
});

test('ends with all that is known when the time is up', async () => {
  const { run } = slowRun([{ from: 0, ...BUSY }], { MAGNUM_TIMEOUT_MINUTES: '10' });

  await expect(settle(run)).rejects.toThrow(
    /^gave up waiting for the cluster to be done after 6\d\d s: mycluster UPDATE_IN_PROGRESS: workers 4\n {2}workers is UPDATE_COMPLETE, 4 nodes\n {2}Magnum may still be at work on it\n {2}to try again: cdktf deploy prod\n/,
  );
});

/** The group `gpu` beside the workers, for as long as Magnum shows it. */
function withGroup(from: number, cluster: string, gpu?: string): Shown {
  const groups = { workers: ['UPDATE_COMPLETE', 4] as const };
  return { from, cluster, groups: gpu === undefined ? groups : { ...groups, gpu: [gpu, 1] } };
}

const GPU = { MAGNUM_NODE_GROUP_ID: 'c-1/gpu' };

test('a cluster that is at work for ever keeps its group for a quarter of an hour', async () => {
  const { run, asked } = slowRun(
    [withGroup(0, 'UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE'), withGroup(1000, 'UPDATE_IN_PROGRESS')],
    GPU,
  );
  await deleteGroup(run);

  expect(asked).toEqual(['900: delete gpu']);
});

test('a group that is gone leaves its cluster a minute to come to rest, and no more', async () => {
  const { run, seconds } = slowRun([withGroup(0, 'UPDATE_IN_PROGRESS')], GPU);
  await deleteGroup(run);

  expect(seconds()).toBeCloseTo(60, 3);
});

test('a deletion that Magnum forgot is asked for again', async () => {
  const { run, asked } = slowRun(
    [withGroup(0, 'UPDATE_COMPLETE', 'UPDATE_COMPLETE'), withGroup(30, 'UPDATE_COMPLETE')],
    GPU,
  );
  await deleteGroup(run);

  expect(asked).toEqual(['0: delete gpu', '20: delete gpu']);
});
