import type { OpenStack } from '../../openstack/connect';
import { connectTo, errorOf } from '../support/connect-to';
import type { ScriptedCloud } from '../support/scripted-cloud';
import { startScriptedCloud } from '../support/scripted-cloud';

let service: ScriptedCloud;
let cloud: OpenStack;

beforeEach(async () => {
  service = await startScriptedCloud();
  cloud = await connectTo(service.url);
  service.on('GET /magnum/', { status: 200, body: { versions: [] } });
});

afterEach(async () => {
  await cloud.close();
  await service.close();
});

const GET = 'GET /magnum/v1/clusters/c-1';
const POST = 'POST /magnum/v1/clusters';
const CLUSTER = { status: 200, body: { uuid: 'c-1', name: 'one', cluster_template_id: 't-1' } };
const TAKEN = { status: 202, body: { uuid: 'c-1' } };

/** How often a request arrived. */
function count(line: string): number {
  return service.requests.filter((request) => request.line === line).length;
}

test.each([429, 502, 503, 504])('asks again after %i', async (status) => {
  service.on(GET, { status }, { status }, CLUSTER);

  expect(await cloud.magnum.getCluster('c-1')).toMatchObject({ name: 'one' });
  expect(count(GET)).toBe(3);
});

test.each([400, 403, 404, 409, 500, 501])('does not ask again after %i', async (status) => {
  service.on(GET, { status }, CLUSTER);

  await expect(cloud.magnum.getCluster('c-1')).rejects.toMatchObject({ status });
  expect(count(GET)).toBe(1);
});

describe('when Magnum cannot show a cluster that it is just removing', () => {
  const detail = "Invalid input for field/attribute master_count. Value: '0'. Value should be greater or equal to 1";
  const answer = { status: 400, body: { errors: [{ detail }] } };

  test('asks again', async () => {
    service.on('GET /magnum/v1/clusters', answer, { status: 200, body: { clusters: [] } });

    expect(await cloud.magnum.listClusters()).toEqual([]);
  });

  test('believes the same words about what was sent', async () => {
    service.on(POST, answer, TAKEN);

    await expect(cloud.magnum.createCluster({ master_count: 0 })).rejects.toMatchObject({ status: 400, detail });
    expect(count(POST)).toBe(1);
  });
});

test('gives up after as many repetitions as were asked for', async () => {
  const hurried = await connectTo(service.url, { retry: { retries: 2 } });
  service.on(GET, { status: 503, body: { message: 'no database' } });

  await expect(hurried.magnum.getCluster('c-1')).rejects.toThrow(
    'Magnum answered 503 to GET /magnum/v1/clusters/c-1: no database',
  );
  expect(count(GET)).toBe(3);
  await hurried.close();
});

test('waits as long as Retry-After says', async () => {
  service.on(GET, { status: 503, headers: { 'retry-after': '1' } }, CLUSTER);
  const started = performance.now();

  await cloud.magnum.getCluster('c-1');

  expect(performance.now() - started).toBeGreaterThanOrEqual(990);
});

test('waits until the date that Retry-After says', async () => {
  const date = 'Tue, 24 Nov 2026 12:00:01 GMT';
  const now = (): number => Date.parse(date) - 300;
  const dated = await connectTo(service.url, { retry: { now } });
  service.on(GET, { status: 429, headers: { 'retry-after': date } }, CLUSTER);
  const started = performance.now();

  await dated.magnum.getCluster('c-1');

  expect(performance.now() - started).toBeGreaterThanOrEqual(290);
  await dated.close();
});

test.each([
  { retryAfter: '1', requests: 2 },
  { retryAfter: '2', requests: 1 },
])('asks $requests times when told to wait $retryAfter s and 1 s is the longest wait', async (given) => {
  const impatient = await connectTo(service.url, { retry: { maxDelayMs: 1000 } });
  service.on(GET, { status: 503, headers: { 'retry-after': given.retryAfter } }, CLUSTER);

  await impatient.magnum.getCluster('c-1').catch(() => undefined);

  expect(count(GET)).toBe(given.requests);
  await impatient.close();
});

test('asks again when a connection is dropped', async () => {
  service.on(GET, 'drop', CLUSTER);

  expect(await cloud.magnum.getCluster('c-1')).toMatchObject({ name: 'one' });
});

test('never sends a POST again that may have been taken', async () => {
  service.on(POST, 'drop', TAKEN);

  const error = await errorOf(cloud.magnum.createCluster({ name: 'one' }));

  expect(error.message).toContain('Magnum, POST /magnum/v1/clusters: 127.0.0.1');
  expect(error.message).toContain('it may have been taken all the same, so look before you repeat it');
  expect(count(POST)).toBe(1);
});

test('says of a POST that a proxy answered that it may have been taken', async () => {
  service.on(POST, { status: 504, body: '<html><title>504</title><h1>Gateway Time-out</h1></html>' });

  await expect(cloud.magnum.createCluster({ name: 'one' })).rejects.toThrow(
    'Magnum answered 504 to POST /magnum/v1/clusters: Gateway Time-out; it may have been taken all the same',
  );
});

test.each([
  { answer: { status: 502 }, again: false },
  { answer: { status: 503 }, again: false },
  { answer: { status: 504 }, again: false },
  { answer: { status: 429 }, again: true },
  { answer: { status: 503, headers: { 'retry-after': '0' } }, again: true },
  { answer: { status: 504, headers: { 'retry-after': '0' } }, again: false },
  { answer: { status: 503, body: 'The Keystone service is temporarily unavailable.' }, again: true },
])('sends a POST again after $answer: $again', async ({ answer, again }) => {
  service.on(POST, answer, TAKEN);

  await cloud.magnum.createCluster({ name: 'one' }).catch(() => undefined);

  expect(count(POST)).toBe(again ? 2 : 1);
});

test('sends a POST on a connection of its own, which the server cannot be about to close', async () => {
  service.on(GET, CLUSTER);
  service.on(POST, TAKEN);

  await cloud.magnum.getCluster('c-1');
  await cloud.magnum.createCluster({ name: 'one' });

  const connections = service.requests
    .filter(({ line }) => line !== 'GET /magnum/')
    .map(({ headers }) => headers.connection);
  expect(connections).toEqual(['keep-alive', 'close']);
});

test('takes 404 for done when the answer to a DELETE was lost', async () => {
  service.on('DELETE /magnum/v1/clusters/c-1', 'drop', { status: 404 });

  await expect(cloud.magnum.deleteCluster('c-1')).resolves.toBeUndefined();
});

test('takes 404 for what it says when a DELETE was answered at once', async () => {
  service.on('DELETE /magnum/v1/clusters/c-1', { status: 404 });

  await expect(cloud.magnum.deleteCluster('c-1')).rejects.toMatchObject({ status: 404 });
});

test('sends a POST again when nothing listened, and says so in the end', async () => {
  await service.close();

  const error = await errorOf(cloud.magnum.createCluster({ name: 'one' }));

  expect(error).toMatchObject({ failure: 'refused', sent: false });
  expect(error.message).not.toContain('may have been taken');
  service = await startScriptedCloud();
});

test('gives up on a server that says nothing, within the time for one answer', async () => {
  const hurried = await connectTo(service.url, { timeoutMs: 200, retry: { retries: 0 } });
  service.on(GET, 'hang');

  await expect(hurried.magnum.getCluster('c-1')).rejects.toMatchObject({ failure: 'timeout' });
  await hurried.close();
});

test('takes the time for one answer from the settings', async () => {
  const hurried = await connectTo(
    service.url,
    { timeoutMs: undefined, retry: { retries: 0 } },
    { OS_API_TIMEOUT: '0.2' },
  );
  service.on(GET, 'hang');

  await expect(hurried.magnum.getCluster('c-1')).rejects.toMatchObject({ failure: 'timeout' });
  await hurried.close();
});

test('ends when the caller gives up, also while it waits to ask again', async () => {
  const patient = await connectTo(service.url, { retry: { delayMs: 60_000, maxDelayMs: 60_000 } });
  service.on(GET, { status: 503 });
  const giveUp = new AbortController();
  setTimeout(() => {
    giveUp.abort();
  }, 300);

  await expect(patient.until(giveUp.signal).magnum.getCluster('c-1')).rejects.toMatchObject({ status: 503 });
  await patient.close();
});

test.each([
  { reason: undefined, failure: 'aborted' },
  { reason: new Error('enough'), failure: 'aborted' },
  { reason: new DOMException('late', 'TimeoutError'), failure: 'timeout' },
])('says that it was $failure when the caller gives up with $reason', async ({ reason, failure }) => {
  service.on(GET, 'hang');
  const giveUp = new AbortController();
  setTimeout(() => {
    giveUp.abort(reason);
  }, 200);

  await expect(cloud.until(giveUp.signal).magnum.getCluster('c-1')).rejects.toMatchObject({ failure });
});

test('ends at once when the caller gave up before', async () => {
  await expect(cloud.until(AbortSignal.abort()).magnum.getCluster('c-1')).rejects.toMatchObject({ failure: 'aborted' });
  expect(service.requests).toEqual([]);
});
