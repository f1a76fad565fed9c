import { HttpError } from './http-error';

/**
 * What comes of a request that others wait for as well, or an error once this caller's signal ends its wait.
 *
 * @throws HttpError where the signal ends first
 */
export async function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) {
    return await result;
  }
  return await new Promise((resolve, reject) => {
    const giveUp = (): void => {
      const timedOut = (Object(signal.reason) as { name?: unknown }).name === 'TimeoutError';
      reject(
        timedOut
          ? new HttpError('', 'timeout', 'the time was up before OpenStack had answered')
          : new HttpError('', 'aborted', 'the request was given up'),
      );
    };
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) {
      giveUp();
    }
    result.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
  });
}
