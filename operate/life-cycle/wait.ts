import type { Clock } from './clock';
import { LifeCycleProblem } from './problem';

/**
 * What is thought of a moment.
 *
 * - `busy`: Magnum is at work.
 * - `done`: as wanted.
 * - `ask`: at rest and not as wanted, so Magnum has to be asked, perhaps again.
 * - `failed`: over, and for nothing.
 *
 * All but `busy` are believed once they have stayed so for a while: Magnum answers a request first and changes what it
 * shows later.
 */
export type Verdict =
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly steadyMs?: number }
  | { readonly kind: 'ask'; readonly steadyMs?: number; readonly ask: Ask }
  | { readonly kind: 'failed'; readonly steadyMs?: number; readonly why: () => Promise<LifeCycleProblem> };

/** Asks Magnum for something. @returns whether it took the request */
export type Ask = () => Promise<boolean>;

/** What happened since the wait began. */
export interface History {
  /** Whether Magnum was seen at work since it was last asked. */
  readonly sawBusy: boolean;
  /** How often Magnum was asked. */
  readonly asked: number;
}

export interface Wait<Seen> {
  readonly clock: Clock;
  readonly look: () => Promise<Seen>;
  readonly judge: (seen: Seen, history: History) => Verdict;
  /** Told of each look. */
  readonly report: (seen: Seen) => void;
  readonly timeoutMs: number;
  /** What to say when the time is up. */
  readonly late: (seen: Seen) => Promise<LifeCycleProblem>;
}

/** How long something that nobody saw coming must stay before it is believed. */
export const STEADY_MS = 3000;
/** The same where Magnum was seen at work before: there is nothing more to come. */
const STEADY_AFTER_WORK_MS = 500;
/** Time that Magnum has to begin, before it is asked again. */
const ASK_AGAIN_MS = 20_000;
const MOST_ASKED = 3;

/**
 * Looks until what is seen is as wanted, and stays so.
 *
 * @returns what was seen last
 * @throws LifeCycleProblem where it failed, or the time is up
 */
export async function waitFor<Seen>(wait: Wait<Seen>): Promise<Seen> {
  const { clock, look, judge, report } = wait;
  const began = clock.now();
  const pace = new Pace();
  let history: History = { sawBusy: false, asked: 0 };
  let steady = { kind: '', since: began };
  for (;;) {
    const seen = await look();
    report(seen);
    const verdict = judge(seen, history);
    if (verdict.kind !== steady.kind) {
      steady = { kind: verdict.kind, since: clock.now() };
      pace.quicken();
    }
    const missingMs = steadyTime(verdict, history) - (clock.now() - steady.since);
    if (verdict.kind !== 'busy' && missingMs <= 0) {
      if (verdict.kind === 'done') {
        return seen;
      }
      if (verdict.kind === 'failed' || history.asked === MOST_ASKED) {
        throw verdict.kind === 'failed' ? await verdict.why() : await wait.late(seen);
      }
      const taken = await verdict.ask();
      history = { sawBusy: false, asked: history.asked + (taken ? 1 : 0) };
      steady = { kind: '', since: clock.now() };
      await clock.sleep(taken ? 0 : pace.next());
      continue;
    }
    history = { ...history, sawBusy: history.sawBusy || verdict.kind === 'busy' };
    // What is as wanted is only looked at a little longer.
    if (verdict.kind !== 'done' && clock.now() - began > wait.timeoutMs) {
      throw await wait.late(seen);
    }
    await clock.sleep(verdict.kind === 'busy' ? pace.next() : Math.min(pace.next(), missingMs));
  }
}

function steadyTime(verdict: Verdict, { sawBusy, asked }: History): number {
  if (verdict.kind === 'busy') {
    return Infinity;
  }
  if (verdict.kind === 'ask' && asked > 0 && !sawBusy) {
    return Math.max(verdict.steadyMs ?? 0, ASK_AGAIN_MS);
  }
  return verdict.steadyMs ?? (sawBusy ? STEADY_AFTER_WORK_MS : STEADY_MS);
}

/** Time between two looks: short while much may happen, longer and longer then. */
class Pace {
  private ms = FASTEST_MS;

  public quicken(): void {
    this.ms = FASTEST_MS;
  }

  public next(): number {
    const now = this.ms;
    this.ms = Math.min(this.ms * 1.2, SLOWEST_MS);
    return now;
  }
}

const FASTEST_MS = 500;
const SLOWEST_MS = 10_000;
