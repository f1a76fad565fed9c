import { ApiError } from '../../../openstack/api-error';
import { HttpError } from '../../../openstack/http-error';
import { KeystoneError } from '../../../openstack/keystone-error';
import { patiently } from '../../../operate/life-cycle/patience';
import { describe as words, isBusyRefusal, isPassing } from '../../../operate/life-cycle/problem';

const ASKED = { service: 'Magnum', method: 'GET', path: '/v1/clusters/c-1' };
const REFUSED = new HttpError('http://cloud', 'refused', 'nothing listens at cloud (ECONNREFUSED)');

/** How a question ends that fails with `error` until a second. */
async function ask(
  error: Error,
  until: number,
  outageMs = 120_000,
): Promise<{ end: string; at: number; said: number }> {
  let now = 0;
  const said: string[] = [];
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await Promise.resolve();
    },
  };
  const question = async (): Promise<string> =>
    await (now / 1000 < until ? Promise.reject(error) : Promise.resolve('answered'));
  const say = (line: string): void => void said.push(line);
  const end = await patiently(question, { clock, outageMs, say, describe: words }).catch(
    (thrown: unknown) => (thrown as Error).message,
  );
  return { end, at: now / 1000, said: said.length };
}

test('an outage is waited for, more and more patiently, and talked of', async () => {
  expect(await ask(REFUSED, 100)).toEqual({ end: 'answered', at: 105, said: 10 });
});

test.each([
  { until: 120, end: 'answered' },
  { until: 120.1, end: REFUSED.message },
])('an outage of $until s ends with: $end', async ({ until, end }) => {
  expect(await ask(REFUSED, until)).toMatchObject({ end, at: 120 });
});

test('a refusal is no outage', async () => {
  const refusal = new ApiError(ASKED, 403, 'Policy does not allow it.');

  expect(await ask(refusal, 1)).toEqual({ end: refusal.message, at: 0, said: 0 });
});

test.each([
  [new HttpError('u', 'timeout', ''), true],
  [new HttpError('u', 'not http', ''), true],
  [new HttpError('u', 'dns', 'could not be looked up (EAI_AGAIN)'), true],
  [new HttpError('u', 'dns', 'is not known (ENOTFOUND)'), false],
  [new HttpError('u', 'tls', ''), false],
  [new HttpError('u', 'aborted', ''), false],
  [new ApiError(ASKED, 429, ''), true],
  [new ApiError(ASKED, 499, ''), false],
  [new ApiError(ASKED, 500, ''), true],
  [new KeystoneError('not identity', 'u', ''), true],
  [new KeystoneError('unauthorized', 'u', ''), false],
  [new Error('anything'), false],
])('%s may pass: %s', (error, expected) => {
  expect(isPassing(error)).toBe(expected);
});

test.each([
  [400, 'Upgrading a cluster when status is "UPDATE_IN_PROGRESS" is not supported.', true],
  [409, 'Nodegroup gpu already has an operation in progress.', true],
  [400, 'Upgrading a cluster that uses the Magnum Heat driver is not supported.', false],
  [409, 'Cluster Template is not valid for upgrade: it does not contain any supported upgrade labels', false],
  [403, 'when status is', false],
])('%d %s: asked again later: %s', (status, detail, expected) => {
  expect(isBusyRefusal(new ApiError(ASKED, status, detail))).toBe(expected);
});

test('of an error that nobody worded only the kind is said', () => {
  expect(words(new TypeError('s3cret is not a function'))).toBe(
    'the life-cycle script failed unexpectedly (TypeError)',
  );
  expect(words('s3cret')).toBe('the life-cycle script failed unexpectedly (string)');
});
