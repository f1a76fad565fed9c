import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeRegistry {
  readonly url: string;
  readonly close: () => void;
}

/**
 * A registry that knows one provider, and answers to it whatever the test wants.
 *
 * @param body undefined for one that never ends its answer
 */
export async function fakeRegistry(status: number, body: string | undefined): Promise<FakeRegistry> {
  const server = createServer((request, response) => {
    const known = request.url === '/v1/providers/terraform-provider-openstack/openstack/versions';
    response.statusCode = known ? status : 400;
    if (body !== undefined) {
      response.end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
