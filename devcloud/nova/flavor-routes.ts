import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Flavor, Nova } from './nova';

type ById = FastifyRequest<{ Params: { id: string } }>;
type ByQuery = FastifyRequest<{ Querystring: Readonly<Record<string, string>> }>;

export function flavorRoutes(app: FastifyInstance, nova: Nova, root: () => string): void {
  app.get('/flavors', ({ query }: ByQuery) =>
    page(nova, query, `${root()}/v2.1/flavors`, (flavor) => ({
      id: flavor.id,
      name: flavor.name,
      links: linksTo(flavor, root),
    })),
  );
  app.get('/flavors/detail', ({ query, novaMinor }: ByQuery) =>
    page(nova, query, `${root()}/v2.1/flavors/detail`, (flavor) => flavorView(flavor, root, novaMinor)),
  );
  app.get('/flavors/:id', ({ params, novaMinor }: ById) => ({
    flavor: flavorView(byId(nova, params.id), root, novaMinor),
  }));
  app.get('/flavors/:id/os-extra_specs', ({ params }: ById) => {
    byId(nova, params.id);
    return { extra_specs: {} };
  });
  app.post('/flavors', ({ body, caller, novaMinor }) => {
    requireAdmin(caller, 'create');
    return { flavor: flavorView(create(nova, body as FlavorBody), root, novaMinor) };
  });
  app.delete('/flavors/:id', async ({ params, caller }: ById, reply) => {
    requireAdmin(caller, 'delete');
    nova.flavors.splice(nova.flavors.indexOf(byId(nova, params.id)), 1);
    return await reply.code(202).send();
  });
}

function page(
  { flavors }: Nova,
  { minRam = '0', minDisk = '0', limit, marker }: Readonly<Record<string, string>>,
  url: string,
  view: (flavor: Flavor) => object,
): object {
  const fitting = flavors.filter(({ ramMb, diskGb }) => ramMb >= Number(minRam) && diskGb >= Number(minDisk));
  const start = marker === undefined ? 0 : fitting.findIndex(({ id }) => id === marker) + 1;
  const shown = fitting.slice(start, limit === undefined ? undefined : start + Number(limit));
  const last = shown.at(-1);
  const isFull = limit !== undefined && shown.length === Number(limit) && last !== undefined;
  const next = isFull ? { flavors_links: [{ rel: 'next', href: `${url}?limit=${limit}&marker=${last.id}` }] } : {};
  return { flavors: shown.map(view), ...next };
}

function flavorView(flavor: Flavor, root: () => string, minor: number): object {
  return {
    id: flavor.id,
    name: flavor.name,
    ram: flavor.ramMb,
    disk: flavor.diskGb,
    swap: minor >= 75 ? 0 : '',
    'OS-FLV-EXT-DATA:ephemeral': 0,
    'OS-FLV-DISABLED:disabled': false,
    vcpus: flavor.vcpus,
    'os-flavor-access:is_public': true,
    rxtx_factor: 1,
    links: linksTo(flavor, root),
    ...(minor >= 55 ? { description: null } : {}),
    ...(minor >= 61 ? { extra_specs: {} } : {}),
  };
}

function linksTo({ id }: Flavor, root: () => string): object[] {
  return [
    { rel: 'self', href: `${root()}/v2.1/flavors/${id}` },
    { rel: 'bookmark', href: `${root()}/flavors/${id}` },
  ];
}

function byId({ flavors }: Nova, id: string): Flavor {
  const flavor = flavors.find((candidate) => candidate.id === id);
  if (flavor === undefined) {
    throw new Fault(404, `Flavor ${id} could not be found.`);
  }
  return flavor;
}

function requireAdmin({ isAdmin }: Caller, verb: string): void {
  if (!isAdmin) {
    throw new Fault(403, `Policy doesn't allow os_compute_api:os-flavor-manage:${verb} to be performed.`);
  }
}

interface FlavorBody {
  readonly flavor: { name: string; ram: number; vcpus: number; disk: number; id?: string | null };
}

function create(nova: Nova, { flavor: { id, name, ram, vcpus, disk } }: FlavorBody): Flavor {
  const flavor = { id: id ?? randomUUID(), name, ramMb: ram, vcpus, diskGb: disk };
  if (nova.flavors.some((other) => other.id === flavor.id)) {
    throw new Fault(409, `Flavor with ID ${flavor.id} already exists.`);
  }
  nova.flavors.push(flavor);
  return flavor;
}
