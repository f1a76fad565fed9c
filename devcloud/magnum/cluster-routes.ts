import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { createCluster, refuseZero } from './cluster-create';
import type { Body } from './fields';
import { invalid } from './fields';
import type { Magnum } from './magnum';
import type { Cluster } from './model';
import { defaultGroup } from './model';
import type { ListQuery } from './paging';
import { pageOf } from './paging';
import { applyPatch, readPatch } from './patch';
import type { Root } from './views';
import { clusterSummary, clusterView } from './views';

type ByIdent = FastifyRequest<{ Params: { ident: string } }>;
type ByQuery = FastifyRequest<{ Querystring: ListQuery }>;

export function clusterRoutes(app: FastifyInstance, magnum: Magnum, root: Root): void {
  const list =
    (view: typeof clusterView) =>
    ({ caller, query }: ByQuery): Body => {
      const visible = magnum.clusters.filter(({ projectId }) => caller.isAdmin || projectId === caller.projectId);
      const views = visible.map((cluster) => view(cluster, root));
      const missing = (marker: string): string => `Cluster ${marker} could not be found.`;
      const { items, next } = pageOf(views, query, `${root()}/v1/clusters`, missing);
      return { clusters: items, ...(next === undefined ? {} : { next }) };
    };
  app.get('/clusters', list(clusterSummary));
  app.get('/clusters/detail', list(clusterView));
  app.get('/clusters/:ident', ({ params, caller }: ByIdent) => clusterView(magnum.cluster(params.ident, caller), root));
  app.post('/clusters', ({ body, caller, microversion }, reply) => {
    const { uuid } = createCluster(magnum, body, caller, microversion, `${root()}/discovery`);
    return reply.code(202).send({ uuid });
  });
  app.patch('/clusters/:ident', ({ params, body, caller, microversion }: ByIdent, reply) => {
    const cluster = magnum.cluster(params.ident, caller);
    patchCluster(magnum, cluster, body, microversion);
    return reply.code(202).send({ uuid: cluster.uuid });
  });
  app.delete('/clusters/:ident', ({ params, caller }: ByIdent, reply) => {
    // Again and again, and not a word of the status: the conductor sets that.
    magnum.conductor.delete(magnum.cluster(params.ident, caller));
    return reply.code(204).send();
  });
}

const LIMITS = {
  internal: ['uuid', 'project_id', 'user_id', 'created_at', 'updated_at', 'links', 'api_address', 'node_addresses'],
  mandatory: ['cluster_template_id'],
};

/** The attributes that a patch may name at all, with their values; only the number of nodes can really be changed. */
function patchable(cluster: Cluster): Body {
  return {
    name: cluster.name,
    cluster_template_id: cluster.template.uuid,
    keypair: cluster.keypair,
    node_count: defaultGroup(cluster, 'worker').nodeCount,
    master_count: defaultGroup(cluster, 'master').nodeCount,
    docker_volume_size: cluster.dockerVolumeSize,
    labels: cluster.labels,
    flavor_id: cluster.flavorId,
    master_flavor_id: cluster.masterFlavorId,
    create_timeout: cluster.createTimeout,
    discovery_url: cluster.discoveryUrl,
  };
}

function patchCluster(magnum: Magnum, cluster: Cluster, body: unknown, microversion: number): void {
  const operations = readPatch(body, LIMITS);
  const { node_count: nodeCount } = applyPatch(patchable(cluster), operations);
  const fixed = operations.map(({ path: [attribute = ''] }) => attribute).filter((name) => name !== 'node_count');
  if (fixed.length > 0) {
    throw new Fault(400, `cannot change cluster property(ies) ${fixed.join(', ')}.`);
  }
  if (operations.length === 0) {
    return;
  }
  // Removed, it is what it would be in a new cluster.
  const wanted = nodeCount ?? 1;
  if (typeof wanted !== 'number') {
    throw invalid('node_count', wanted, "'<' not supported between instances of 'str' and 'int'");
  }
  if (wanted < 0) {
    throw invalid('node_count', wanted, 'Value should be greater or equal to 0');
  }
  refuseZero(wanted, microversion);
  magnum.conductor.resize(cluster, defaultGroup(cluster, 'worker'), wanted, true);
}
