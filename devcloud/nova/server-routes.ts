import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { zulu } from '../ids';
import type { Nova, Server } from './nova';

type ById = FastifyRequest<{ Params: { id: string } }>;
type ByQuery = FastifyRequest<{ Querystring: Readonly<Record<string, string>> }>;

/** Servers that somebody else made: a cluster's nodes. */
export function serverRoutes(app: FastifyInstance, nova: Nova, root: () => string): void {
  const own = ({ caller, query }: ByQuery): readonly Server[] =>
    nova.servers
      .filter(({ projectId }) => projectId === caller.projectId || (caller.isAdmin && query.all_tenants !== undefined))
      .filter(({ name }) => query.name === undefined || new RegExp(query.name).test(name))
      .filter(({ id }) => query.marker === undefined || id !== query.marker);
  app.get('/servers', (request: ByQuery) => ({
    servers: pageOf(own(request), request).map(({ id, name }) => ({ id, name, links: linksTo(id, root) })),
  }));
  app.get('/servers/detail', (request: ByQuery) => ({
    servers: pageOf(own(request), request).map((server) => serverView(server, nova, root, request.novaMinor)),
  }));
  app.get('/servers/:id', ({ params, caller, novaMinor }: ById) => {
    const server = nova.servers.find(({ id }) => id === params.id);
    if (server === undefined || (server.projectId !== caller.projectId && !caller.isAdmin)) {
      throw new Fault(404, `Instance ${params.id} could not be found.`);
    }
    return { server: serverView(server, nova, root, novaMinor) };
  });
}

/** All of them stand on the first page. */
function pageOf(servers: readonly Server[], { query }: ByQuery): readonly Server[] {
  return query.marker === undefined ? servers : [];
}

function serverView(server: Server, nova: Nova, root: () => string, minor: number): object {
  const since = zulu(server.createdAt);
  return {
    id: server.id,
    name: server.name,
    status: 'ACTIVE',
    tenant_id: server.projectId,
    user_id: server.userId,
    metadata: {},
    hostId: server.id.replaceAll('-', ''),
    image: { id: server.imageId, links: [{ rel: 'bookmark', href: `${root()}/images/${server.imageId}` }] },
    flavor: flavorOf(server, nova, root, minor),
    created: since,
    updated: since,
    addresses: addressesOf(server),
    accessIPv4: '',
    accessIPv6: '',
    links: linksTo(server.id, root),
    'OS-DCF:diskConfig': 'MANUAL',
    progress: 0,
    'OS-EXT-AZ:availability_zone': 'nova',
    config_drive: '',
    key_name: server.keyName ?? null,
    'OS-SRV-USG:launched_at': since.replace('Z', '.000000'),
    'OS-SRV-USG:terminated_at': null,
    security_groups: [{ name: 'default' }],
    'OS-EXT-STS:task_state': null,
    'OS-EXT-STS:vm_state': 'active',
    'OS-EXT-STS:power_state': 1,
    'os-extended-volumes:volumes_attached': [],
  };
}

/** The first address on a network is its own, one that follows floats. */
function addressesOf({ addresses }: Server): object {
  return Object.fromEntries(
    Object.entries(addresses).map(([network, list]) => [
      network,
      list.map((addr, index) => ({
        version: 4,
        addr,
        'OS-EXT-IPS:type': index === 0 ? 'fixed' : 'floating',
        'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:00:00:00',
      })),
    ]),
  );
}

/** By id, and since 2.47 spelled out. */
function flavorOf({ flavorId }: Server, nova: Nova, root: () => string, minor: number): object {
  const flavor = nova.findFlavor(flavorId);
  if (minor < 47 || flavor === undefined) {
    return { id: flavorId, links: [{ rel: 'bookmark', href: `${root()}/flavors/${flavorId}` }] };
  }
  const { name, ramMb, vcpus, diskGb } = flavor;
  return { vcpus, ram: ramMb, disk: diskGb, ephemeral: 0, swap: 0, original_name: name, extra_specs: {} };
}

function linksTo(id: string, root: () => string): object[] {
  return [
    { rel: 'self', href: `${root()}/v2.1/servers/${id}` },
    { rel: 'bookmark', href: `${root()}/servers/${id}` },
  ];
}
