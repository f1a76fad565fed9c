import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Fault } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';
import { flavorRoutes } from './flavor-routes';
import { keypairRoutes } from './keypair-routes';
import { limits, quotaSet } from './limits';
import { negotiateMicroversion } from './microversion';
import type { Nova } from './nova';
import { serverRoutes } from './server-routes';
import { rootDocument, v21Document } from './versions';

const MOUNT = '/compute';

export function novaService(nova: Nova, { url, authenticate, keystoneUrl }: Surroundings): Service {
  const root = (): string => `${url()}${MOUNT}`;
  return {
    name: 'nova',
    type: 'compute',
    mount: MOUNT,
    endpoint: '/v2.1',
    requestIdHeaders: ['x-openstack-request-id', 'x-compute-request-id'],
    faultBody,
    routes: (app) => {
      app.get('/', () => rootDocument(root()));
      app.get('/v2.1', () => v21Document(root()));
      app.register(
        (guarded, _options, done) => {
          requireToken(guarded, authenticate, keystoneUrl);
          negotiateMicroversion(guarded);
          flavorRoutes(guarded, nova, root);
          keypairRoutes(guarded, nova);
          serverRoutes(guarded, nova, root);
          projectRoutes(guarded, nova);
          done();
        },
        { prefix: '/v2.1' },
      );
    },
  };
}

const FAULT_NAMES: Readonly<Record<number, string>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'itemNotFound',
  409: 'conflictingRequest',
};

function faultBody({ status, message }: Fault): object {
  return { [FAULT_NAMES[status] ?? 'computeFault']: { code: status, message } };
}

type OfProject = FastifyRequest<{ Params: { project: string } }>;
type Limits = FastifyRequest<{ Querystring: { tenant_id?: string } }>;

function projectRoutes(app: FastifyInstance, nova: Nova): void {
  app.get('/limits', ({ caller, query, novaMinor }: Limits) =>
    limits(nova, query.tenant_id ?? caller.projectId, novaMinor),
  );
  app.get('/os-quota-sets/:project', ({ params, novaMinor }: OfProject) =>
    quotaSet(nova, params.project, novaMinor, false),
  );
  app.get('/os-quota-sets/:project/detail', ({ params, novaMinor }: OfProject) =>
    quotaSet(nova, params.project, novaMinor, true),
  );
  app.get('/os-availability-zone', () => ({
    availabilityZoneInfo: [{ zoneName: 'nova', zoneState: { available: true }, hosts: null }],
  }));
  app.get('/os-server-groups', () => ({ server_groups: [] }));
}
