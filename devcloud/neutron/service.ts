import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';
import { collectionRoutes } from './collection-routes';
import { floatingIps, networks, ports, routers, securityGroups, subnets } from './collections';
import type { Neutron } from './neutron';
import { quota, quotaDetails } from './quotas';
import { routerRoutes } from './router-routes';

const MOUNT = '/networking';

/** What clients look for before they use it. */
const EXTENSIONS = ['external-net', 'quotas', 'quota_details', 'router', 'security-group', 'standard-attr-tag'];

export function neutronService(neutron: Neutron, { url, authenticate, keystoneUrl }: Surroundings): Service {
  const root = (): string => `${url()}${MOUNT}`;
  return {
    name: 'neutron',
    type: 'network',
    mount: MOUNT,
    endpoint: '',
    requestIdHeaders: ['x-openstack-request-id'],
    faultBody: ({ message, title = 'HTTPInternalServerError' }) => ({
      NeutronError: { type: title, message, detail: '' },
    }),
    routes: (app) => {
      app.get('/', () => ({
        versions: [{ id: 'v2.0', status: 'CURRENT', links: [{ rel: 'self', href: `${root()}/v2.0/` }] }],
      }));
      app.register(
        (guarded, _options, done) => {
          requireToken(guarded, authenticate, keystoneUrl);
          guarded.get('/', () => resourcesDocument(root()));
          for (const kind of [networks, subnets, routers, ports, floatingIps, securityGroups]) {
            collectionRoutes(guarded, kind(neutron));
          }
          routerRoutes(guarded, neutron);
          otherRoutes(guarded, neutron);
          done();
        },
        { prefix: '/v2.0' },
      );
    },
  };
}

function resourcesDocument(root: string): object {
  return {
    resources: ['network', 'subnet', 'subnetpool', 'port'].map((name) => ({
      name,
      collection: `${name}s`,
      links: [{ rel: 'self', href: `${root}/v2.0/${name}s` }],
    })),
  };
}

type OfProject = FastifyRequest<{ Params: { project: string } }>;

function otherRoutes(app: FastifyInstance, neutron: Neutron): void {
  app.get('/quotas', ({ caller }) => {
    if (!caller.isAdmin) {
      throw new Fault(403, 'rule:get_quota is disallowed by policy', 'PolicyNotAuthorized');
    }
    return { quotas: [] };
  });
  app.get('/quotas/:project', quota);
  app.get('/quotas/:project/default.json', quota);
  app.get('/quotas/:project/default', quota);
  app.get('/quotas/:project/details.json', ({ params }: OfProject) => quotaDetails(neutron, params.project));
  app.get('/extensions', () => ({ extensions: EXTENSIONS.map(extension) }));
  app.get('/extensions/:alias', ({ params }: FastifyRequest<{ Params: { alias: string } }>) => {
    if (!EXTENSIONS.includes(params.alias)) {
      throw new Fault(404, `Extension with alias ${params.alias} does not exist`, 'HTTPNotFound');
    }
    return { extension: extension(params.alias) };
  });
}

function extension(alias: string): object {
  return { name: alias, alias, description: '', updated: '2012-07-29T10:00:00-00:00', links: [] };
}
