import type { FastifyRequest } from 'fastify';

import type { Fault } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';

const MOUNT = '/volume';

/** The one volume type of a Cinder that nobody configured. */
const VOLUME_TYPE = '__DEFAULT__';

const QUOTA = {
  volumes: 10,
  snapshots: 10,
  gigabytes: 1000,
  backups: 10,
  backup_gigabytes: 1000,
  per_volume_gigabytes: -1,
  groups: 10,
  [`volumes_${VOLUME_TYPE}`]: -1,
  [`snapshots_${VOLUME_TYPE}`]: -1,
  [`gigabytes_${VOLUME_TYPE}`]: -1,
};

type OfProject = FastifyRequest<{ Params: { project: string } }>;

/** Tells where volumes could be made, and of what type; it makes none. */
export function cinderService({ url, authenticate, keystoneUrl }: Surroundings): Service {
  return {
    name: 'cinder',
    type: 'volumev3',
    mount: MOUNT,
    endpoint: '/v3',
    requestIdHeaders: ['x-compute-request-id', 'x-openstack-request-id'],
    faultBody,
    routes: (app) => {
      app.get('/', (_request, reply) => {
        void reply.code(300);
        return versions(url());
      });
      app.get('/v3', () => versions(url()));
      app.register(
        (guarded, _options, done) => {
          requireToken(guarded, authenticate, keystoneUrl);
          guarded.get('/os-availability-zone', () => ({
            availabilityZoneInfo: [{ zoneName: 'nova', zoneState: { available: true } }],
          }));
          guarded.get('/os-quota-sets/:project', ({ params }: OfProject) => ({
            quota_set: { id: params.project, ...QUOTA },
          }));
          done();
        },
        { prefix: '/v3' },
      );
    },
  };
}

function faultBody({ status, message }: Fault): object {
  return { [status === 404 ? 'itemNotFound' : 'computeFault']: { code: status, message } };
}

/** Microversion 3.70 came with Cinder 21 (Zed). */
function versions(root: string): object {
  const links = [
    { rel: 'describedby', type: 'text/html', href: 'https://docs.openstack.org/' },
    { rel: 'self', href: `${root}${MOUNT}/v3/` },
  ];
  const media = { base: 'application/json', type: 'application/vnd.openstack.volume+json;version=3' };
  const version = { version: '3.70', min_version: '3.0', updated: '2022-08-31T00:00:00Z' };
  return { versions: [{ id: 'v3.0', status: 'CURRENT', ...version, links, 'media-types': [media] }] };
}
