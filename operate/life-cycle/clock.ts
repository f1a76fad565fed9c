import { setTimeout as sleep } from 'node:timers/promises';

/** Time, so that a test can let an hour pass at once. */
export interface Clock {
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: async (ms) => {
    await sleep(ms);
  },
};
