import type { FastifyInstance } from 'fastify';

import { Fault, NotEmulated } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';
import { actionRoutes } from './action-routes';
import { certificateRoutes } from './certificate-routes';
import { clusterRoutes } from './cluster-routes';
import type { Magnum } from './magnum';
import { negotiateMicroversion, UnsupportedMicroversion } from './microversion';
import { nodeGroupRoutes } from './node-group-routes';
import { operatorRoutes } from './operator-routes';
import { templateRoutes } from './template-routes';
import { rootDocument, v1Document } from './versions';
import type { Root } from './views';

const MOUNT = '/container-infra';

export function magnumService(magnum: Magnum, { url, authenticate, keystoneUrl }: Surroundings): Service {
  const root: Root = () => `${url()}${MOUNT}`;
  return {
    name: 'magnum',
    type: 'container-infra',
    mount: MOUNT,
    endpoint: '/v1',
    requestIdHeaders: ['x-openstack-request-id'],
    faultBody,
    routes: (app) => {
      app.get('/', () => rootDocument(root));
      app.register(
        (v1, _options, done) => {
          negotiateMicroversion(v1);
          v1.get('/', () => v1Document(root));
          v1.register((guarded, _none, ready) => {
            requireToken(guarded, authenticate, keystoneUrl);
            resources(guarded, magnum, root);
            ready();
          });
          done();
        },
        { prefix: '/v1' },
      );
    },
  };
}

function resources(app: FastifyInstance, magnum: Magnum, root: Root): void {
  acceptAnyBody(app);
  templateRoutes(app, magnum, root);
  clusterRoutes(app, magnum, root);
  nodeGroupRoutes(app, magnum, root);
  actionRoutes(app, magnum);
  certificateRoutes(app, magnum);
  operatorRoutes(app, magnum);
  app.all('/*', ({ url }) => {
    throw unknownPath(url);
  });
}

/** Magnum parses a body by itself, says so in its own words, and takes an empty one for none. */
function acceptAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch {
      done(new Fault(400, 'Request is not in valid JSON format'));
    }
  });
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(body === '' ? null : new Fault(400, `Unknown argument: "${String(body)}"`), undefined);
  });
}

const COLLECTIONS = ['clustertemplates', 'clusters', 'certificates', 'mservices', 'stats', 'quotas'];
const NOT_EMULATED = ['bays', 'baymodels', 'federations'];

/** No such resource, or no such verb for it; what Magnum has and this cloud has not is said to be so. */
function unknownPath(url: string): Fault {
  const [, collection = ''] = /\/v1\/([^/?]*)/.exec(url) ?? [];
  if (NOT_EMULATED.includes(collection)) {
    return new NotEmulated(collection);
  }
  return COLLECTIONS.includes(collection) ? new Fault(405, '', 'Method Not Allowed') : new Fault(404, '', 'Not Found');
}

function faultBody(fault: Fault): unknown {
  if (fault instanceof UnsupportedMicroversion) {
    return fault.body();
  }
  const { status, message: detail, title: given } = fault;
  const code = given !== undefined ? '' : status >= 500 ? 'server' : 'client';
  // The first sentence, or what Magnum takes for it.
  const title = given ?? detail.split('.')[0];
  return { errors: [{ request_id: '', code, status, title, detail, links: [] }] };
}
