import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault, NotEmulated } from '../fault';
import type { Service, Surroundings } from '../service';
import { requireToken } from '../service';
import { imageFields, patchImage } from './body';
import type { Glance, Image } from './glance';
import { contentOf } from './glance';
import { imageView, versionsDocument } from './views';

const MOUNT = '/image';
const PATCH_TYPE = 'application/openstack-images-v2.1-json-patch';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  501: 'Not Implemented',
};

export function glanceService(glance: Glance, { url, authenticate, keystoneUrl }: Surroundings): Service {
  const versions = (): object => versionsDocument(`${url()}${MOUNT}`);
  return {
    name: 'glance',
    type: 'image',
    mount: MOUNT,
    endpoint: '',
    requestIdHeaders: ['x-openstack-request-id'],
    faultBody,
    routes: (app) => {
      app.get('/', (_request, reply) => {
        void reply.code(300);
        return versions();
      });
      app.get('/versions', versions);
      app.register((guarded, _options, done) => {
        requireToken(guarded, authenticate, keystoneUrl, UNAUTHORIZED);
        readBodies(guarded);
        listRoutes(guarded, glance);
        imageRoutes(guarded, glance);
        done();
      });
    },
  };
}

/** Glance's answers are pages that somebody put into JSON. */
function faultBody({ status, message, title = TITLES[status] ?? 'Error' }: Fault): object {
  const tail = status === 415 ? '\n' : '\n\n\n';
  return { message: `${message}<br /><br />${tail}`, code: `${status} ${title}`, title };
}

const UNAUTHORIZED = {
  message:
    'This server could not verify that you are authorized to access the document you requested. Either you supplied the wrong credentials (e.g., bad password), or your browser does not understand how to supply the credentials required.<br /><br />\n\n\n',
  code: '401 Unauthorized',
  title: 'Unauthorized',
};

function readBodies(app: FastifyInstance): void {
  app.addContentTypeParser(PATCH_TYPE, { parseAs: 'string' }, (_request, body, done) => {
    done(null, JSON.parse(String(body)));
  });
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}

type Query = Readonly<Record<string, string>>;
type ByQuery = FastifyRequest<{ Querystring: Query }>;
type ById = FastifyRequest<{ Params: { id: string } }>;

/** How a list is asked for; every other parameter is a filter. */
const PAGING = ['limit', 'marker', 'sort', 'sort_key', 'sort_dir', 'member_status'];

function listRoutes(app: FastifyInstance, glance: Glance): void {
  app.get('/v2', () => {
    throw new NotEmulated('GET /v2');
  });
  app.get('/v2/images', ({ caller, query, raw }: ByQuery) => {
    const limit = limitOf(query.limit);
    const found = glance.visibleTo(caller).filter((image) => matches(image, query));
    const start = query.marker === undefined ? 0 : found.findIndex(({ id }) => id === query.marker) + 1;
    const page = found.slice(start, start + limit);
    const path = (raw.url ?? '').replace(MOUNT, '');
    const last = page.at(-1);
    const rest = last !== undefined && page.length === limit && query.limit !== undefined && query.limit !== '1000';
    return {
      images: page.map(imageView),
      first: path.replace(/[&?]marker=[^&]*/, ''),
      schema: '/v2/schemas/images',
      ...(rest ? { next: `${path.replace(/&marker=[^&]*/, '')}&marker=${last.id}` } : {}),
    };
  });
}

function limitOf(given: string | undefined): number {
  if (given !== undefined && !/^-?\d+$/.test(given)) {
    throw new Fault(400, 'limit param must be an integer');
  }
  return given === undefined ? 1000 : Number(given);
}

function matches(image: Image, query: Query): boolean {
  const view = imageView(image);
  return Object.entries(query)
    .filter(([name]) => !PAGING.includes(name))
    .every(([name, wanted]) => fits(view[name], wanted));
}

/** `in:a,b` asks for one of several; a tag for one among those of the image. */
function fits(value: unknown, wanted: string): boolean {
  const choices = wanted.startsWith('in:') ? wanted.slice(3).split(',') : [wanted];
  return Array.isArray(value) ? value.includes(wanted) : choices.includes(String(value).replace(/^null$/, ''));
}

function imageRoutes(app: FastifyInstance, glance: Glance): void {
  app.get('/v2/images/:id', (request: ById) => imageView(visible(glance, request)));
  app.get('/v2/images/:id/members', (request: ById) => {
    const { id } = visible(glance, request);
    throw new Fault(403, `Not allowed to list members for image ${id}: Only shared images have members.`);
  });
  app.post('/v2/images', ({ body, caller }, reply) => {
    const fields = imageFields(body as Record<string, unknown>);
    if (fields.visibility === 'public' && !caller.isAdmin) {
      throw new Fault(403, 'You are not authorized to complete publicize_image action.');
    }
    void reply.code(201);
    return imageView(glance.add({ name: '', ...fields, owner: caller.projectId }));
  });
  app.put('/v2/images/:id/file', async (request: ById, reply) => {
    const image = visible(glance, request);
    Object.assign(image, contentOf(request.body as Buffer), { status: 'active', updatedAt: new Date() });
    return await reply.code(204).send();
  });
  app.patch('/v2/images/:id', (request: ById) => {
    if (!(request.headers['content-type'] ?? '').startsWith(PATCH_TYPE)) {
      throw new Fault(415, 'The request media type application/json is not supported by this server.\n');
    }
    const image = visible(glance, request);
    patchImage(image, request.body as Parameters<typeof patchImage>[1]);
    return imageView(image);
  });
  app.delete('/v2/images/:id', async (request: ById, reply) => {
    const image = visible(glance, request, `Failed to find image ${request.params.id} to delete`);
    glance.images.splice(glance.images.indexOf(image), 1);
    return await reply.code(204).send();
  });
}

/** Only by id: a name is none. */
function visible(glance: Glance, { params, caller }: ById, missing = `No image found with ID ${params.id}`): Image {
  const image = glance.visibleTo(caller).find(({ id }) => id === params.id);
  if (image === undefined) {
    throw new Fault(404, missing);
  }
  return image;
}
