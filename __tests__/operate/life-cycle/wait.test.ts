import { LifeCycleProblem } from '../../../operate/life-cycle/problem';
import type { Verdict, Wait } from '../../../operate/life-cycle/wait';
import { waitFor } from '../../../operate/life-cycle/wait';

/** What is seen from a second on, in a world where waiting takes no time. */
type Timeline = readonly (readonly [second: number, seen: string])[];

interface Played {
  readonly endedAt: number;
  readonly looks: number;
  readonly askedAt: readonly number[];
  readonly problem?: string;
}

interface PlayOptions {
  readonly steadyMs?: number;
  readonly taken?: (asked: number) => boolean;
  readonly timeoutMs?: number;
  /** Restarts the timeline each time that Magnum is asked. */
  readonly onAsk?: Timeline;
}

async function play(timeline: Timeline, options: PlayOptions = {}): Promise<Played> {
  const { steadyMs, taken = () => true, timeoutMs = 3_600_000, onAsk } = options;
  let now = 0;
  let current = { timeline, from: 0 };
  let looks = 0;
  const askedAt: number[] = [];
  const ask = async (): Promise<boolean> => {
    askedAt.push(now / 1000);
    current = onAsk === undefined ? current : { timeline: onAsk, from: now };
    return await Promise.resolve(taken(askedAt.length));
  };
  const verdicts: Readonly<Record<string, Verdict>> = {
    busy: { kind: 'busy' },
    done: { kind: 'done', steadyMs },
    off: { kind: 'ask', steadyMs, ask },
    failed: { kind: 'failed', steadyMs, why: async () => await Promise.resolve(new LifeCycleProblem('it failed')) },
  };
  const wait: Wait<string> = {
    clock: {
      now: () => now,
      sleep: async (ms) => {
        expect(ms).toBeGreaterThanOrEqual(0);
        now += ms;
        await Promise.resolve();
      },
    },
    look: async () => {
      looks += 1;
      const since = (now - current.from) / 1000;
      return await Promise.resolve(current.timeline.findLast(([second]) => second <= since)?.[1] ?? 'busy');
    },
    judge: (seen) => verdicts[seen] ?? { kind: 'busy' },
    report: () => undefined,
    timeoutMs,
    late: async (seen) => await Promise.resolve(new LifeCycleProblem(`too late: ${seen}`)),
  };
  const problem = await waitFor(wait).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
  return { endedAt: now / 1000, looks, askedAt, problem };
}

test('believes what it sees at once only after it stayed so for three seconds', async () => {
  expect(await play([[0, 'done']])).toMatchObject({ endedAt: 3, problem: undefined });
  expect(await play([[0, 'failed']])).toMatchObject({ endedAt: 3, problem: 'it failed' });
});

test('is not fooled by the state of before, however it looks', async () => {
  const late = [
    [2.9, 'busy'],
    [30, 'done'],
  ] as const;
  expect((await play([[0, 'done'], ...late])).endedAt).toBeGreaterThan(30);
  expect((await play([[0, 'failed'], ...late])).problem).toBeUndefined();
});

test('believes the end of work that it saw sooner', async () => {
  const { endedAt } = await play([
    [0, 'busy'],
    [10, 'done'],
  ]);

  expect(endedAt).toBeGreaterThanOrEqual(10.5);
  expect(endedAt).toBeLessThan(13);
});

test('takes a moment between two groups for no end', async () => {
  const { problem, endedAt } = await play([
    [0, 'busy'],
    [1, 'done'],
    [1.2, 'busy'],
    [20, 'done'],
  ]);

  expect(problem).toBeUndefined();
  expect(endedAt).toBeGreaterThan(20);
});

test('doubts for as long as a verdict says', async () => {
  expect(await play([[0, 'done']], { steadyMs: 20_000 })).toMatchObject({ endedAt: 20 });
  expect(await play([[0, 'done']], { steadyMs: 0 })).toMatchObject({ endedAt: 0 });
});

test('looks often at first, and at least each ten seconds for the rest of an hour', async () => {
  const { looks, endedAt } = await play([
    [0, 'busy'],
    [3000, 'done'],
  ]);

  expect(endedAt).toBeLessThan(3011);
  expect(looks).toBeGreaterThan(300);
  expect(looks).toBeLessThan(340);
  expect(
    (
      await play([
        [0, 'busy'],
        [2, 'done'],
      ])
    ).endedAt,
  ).toBeLessThan(3.6);
});

test('asks once Magnum had the time to begin by itself, and goes on from there', async () => {
  expect(
    await play([[0, 'off']], {
      onAsk: [
        [0, 'off'],
        [1, 'busy'],
        [5, 'done'],
      ],
    }),
  ).toMatchObject({
    askedAt: [3],
    problem: undefined,
  });
});

test('asks again where nothing came of it, three times in all', async () => {
  expect(await play([[0, 'off']])).toMatchObject({ askedAt: [3, 23, 43], problem: 'too late: off' });
});

test('a request that Magnum does not take now is made until it is taken', async () => {
  const { askedAt, problem } = await play([[0, 'off']], {
    steadyMs: 0,
    taken: (asked) => asked === 5,
    onAsk: [
      [0, 'off'],
      [60, 'done'],
    ],
    timeoutMs: 30_000,
  });

  expect(askedAt).toHaveLength(6);
  expect(problem).toBe('too late: off');
});

test.each([
  { timeoutMs: 45_000, problem: 'too late: busy' },
  { timeoutMs: 75_000, problem: undefined },
])('gives up after $timeoutMs ms, and not before', async ({ timeoutMs, problem }) => {
  expect(
    (
      await play(
        [
          [0, 'busy'],
          [60, 'done'],
        ],
        { timeoutMs },
      )
    ).problem,
  ).toBe(problem);
});
