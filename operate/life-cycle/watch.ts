import { failureOf, waysOn } from './failure';
import type { Observation } from './observation';
import { observe } from './observation';
import { patiently } from './patience';
import { describe, isBusyRefusal, isPassing } from './problem';
import { stateOf } from './progress';
import type { Run } from './run';
import type { Ask, History, Verdict } from './wait';
import { waitFor } from './wait';

export interface Watch {
  readonly judge: (seen: Observation, history: History) => Verdict;
  /** A group to look at more closely, by UUID. */
  readonly group?: string;
  /** What is waited for: `until group gpu is gone`. */
  readonly until: string;
}

/** Waits until Magnum shows what is wanted of the cluster. @throws LifeCycleProblem, and errors of the API */
export async function watch(run: Run, { judge, group, until }: Watch): Promise<Observation> {
  const { clock, inputs, magnum, clusterId, progress } = run;
  return await waitFor({
    clock,
    judge,
    look: async () => await steadily(run, async () => await observe(magnum, clusterId, group)),
    report: (seen) => {
      progress.report(seen);
    },
    timeoutMs: inputs.timeoutMs,
    late: async (seen) =>
      await failureOf(run, seen, `gave up waiting ${until} after ${progress.seconds()} s: ${stateOf(seen)}`, [
        'Magnum may still be at work on it',
        ...waysOn(run, seen),
      ]),
  });
}

/** Asks for something that may be asked for twice, through an outage. */
export async function steadily<T>({ clock, inputs: { outageMs }, say }: Run, ask: () => Promise<T>): Promise<T> {
  return await patiently(ask, { clock, outageMs, say, describe });
}

/**
 * A change that Magnum is asked for. Where it is at work, or where its answer was lost, what it shows then tells whether
 * to ask again.
 */
export function change({ say }: Run, what: string, request: () => Promise<void>): Ask {
  return async () => {
    say(what);
    try {
      await request();
      return true;
    } catch (error) {
      if (!isBusyRefusal(error) && !isPassing(error)) {
        throw error;
      }
      say(`${describe(error)}; looking again`);
      return isPassing(error);
    }
  };
}
