import type { Clock } from './clock';
import { isPassing } from './problem';

export interface Patience {
  readonly clock: Clock;
  /** How long there may be no answer. */
  readonly outageMs: number;
  readonly say: (line: string) => void;
  readonly describe: (error: unknown) => string;
}

/**
 * Asks until there is an answer, a refusal, or nothing for too long. What is asked must be safe to ask twice.
 *
 * @throws the last error
 */
export async function patiently<T>(ask: () => Promise<T>, patience: Patience): Promise<T> {
  const { clock, outageMs, say, describe } = patience;
  const began = clock.now();
  for (let delayMs = 1000; ; delayMs = Math.min(delayMs * 2, 15_000)) {
    try {
      return await ask();
    } catch (error) {
      const leftMs = outageMs - (clock.now() - began);
      if (!isPassing(error) || leftMs <= 0) {
        throw error;
      }
      say(`${describe(error)}; asking again in ${Math.round(Math.min(delayMs, leftMs) / 1000)} s`);
      await clock.sleep(Math.min(delayMs, leftMs));
    }
  }
}
