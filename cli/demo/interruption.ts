/** Ctrl-C or SIGTERM, for work that has to clean up behind itself. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Resolves when it comes. */
  readonly happened: Promise<void>;
  /** From now on a signal ends the process again. */
  readonly end: () => void;
}

export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  const happened = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  // Not once: whoever presses Ctrl-C again must not cut the cleaning short.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    happened,
    end: () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}
