import type { FakeRegistry } from '../../support/fake-registry';
import { fakeRegistry } from '../../support/fake-registry';
import { NO_REGISTRY } from '../../support/fake-tools';
import { askRegistry } from '../../../tools/provider/registry';

let server: FakeRegistry | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

async function registry(status: number, body: string | undefined): Promise<string> {
  server = await fakeRegistry(status, body);
  return server.url;
}

test('has nothing to say against a registry that has the release', async () => {
  const url = await registry(200, JSON.stringify({ versions: [{ version: '3.3.0' }, { version: '3.4.0' }] }));

  await expect(askRegistry(url)).resolves.toBeUndefined();
});

test.each([
  { status: 200, body: '{"versions":[{"version":"3.4.0-rc1"}]}', problem: 'does not have 3.4.0' },
  { status: 200, body: '{"versions":[null]}', problem: 'does not have 3.4.0' },
  { status: 200, body: 'null', problem: 'does not have 3.4.0' },
  { status: 404, body: '{"errors":["Not Found"]}', problem: 'answered 404' },
  { status: 200, body: '<html>Please log in to this Wi-Fi</html>', problem: 'could not be reached: Unexpected token' },
])('says $problem when the answer is $status $body', async ({ status, body, problem }) => {
  await expect(askRegistry(await registry(status, body))).resolves.toContain(problem);
});

test('names the reason when there is no registry', async () => {
  await expect(askRegistry(NO_REGISTRY)).resolves.toMatch(/^http:\/\/127\.0\.0\.1:1 could not be reached: .+/);
});

test('waits two seconds at most for one that does not answer', async () => {
  const url = await registry(200, undefined);
  const started = Date.now();

  await expect(askRegistry(url)).resolves.toContain('timeout');

  expect(Date.now() - started).toBeLessThan(4000);
});
