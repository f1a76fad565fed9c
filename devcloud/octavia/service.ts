import type { Fault } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';

const MOUNT = '/load-balancer';

/** When each version came that Octavia 11 (Zed) has: v2.0, v2.1 and so on. */
const UPDATED = [
  '2016-12-11T00:00:00Z',
  '2018-04-20T00:00:00Z',
  '2018-07-31T00:00:00Z',
  '2018-12-18T00:00:00Z',
  '2018-12-19T00:00:00Z',
  '2019-01-21T00:00:00Z',
  '2019-01-25T00:00:00Z',
  '2018-01-25T12:00:00Z',
  '2019-02-12T00:00:00Z',
  '2019-03-04T00:00:00Z',
  '2019-03-05T00:00:00Z',
  '2019-06-24T00:00:00Z',
  '2019-09-11T00:00:00Z',
  '2019-09-13T00:00:00Z',
  '2019-11-10T00:00:00Z',
  '2020-03-10T00:00:00Z',
  '2020-03-15T00:00:00Z',
  '2020-04-29T00:00:00Z',
  '2020-04-29T01:00:00Z',
  '2020-05-12T00:00:00Z',
  '2020-08-02T00:00:00Z',
  '2020-09-03T00:00:00Z',
  '2020-09-04T00:00:00Z',
  '2020-09-07T00:00:00Z',
  '2020-10-15T00:00:00Z',
  '2021-10-02T00:00:00Z',
  '2022-08-29T00:00:00Z',
];

/** In the catalogue, so that clients find that there is one; it makes no load balancer. */
export function octaviaService({ url, authenticate, keystoneUrl }: Surroundings): Service {
  const links = (): object[] => [{ href: `${url()}${MOUNT}/v2`, rel: 'self' }];
  return {
    name: 'octavia',
    type: 'load-balancer',
    mount: MOUNT,
    endpoint: '',
    requestIdHeaders: ['x-openstack-request-id'],
    faultBody: ({ message }: Fault) => ({ faultcode: 'Client', faultstring: message, debuginfo: null }),
    routes: (app) => {
      app.get('/', () => ({
        versions: UPDATED.map((updated, minor) => ({
          id: `v2.${minor}`,
          status: minor === UPDATED.length - 1 ? 'CURRENT' : 'SUPPORTED',
          updated,
          links: links(),
        })),
      }));
      app.register(
        (guarded, _options, done) => {
          requireToken(guarded, authenticate, keystoneUrl);
          done();
        },
        { prefix: '/v2' },
      );
    },
  };
}
