import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import type { Magnum } from './magnum';
import { CLUSTER_QUOTA } from './magnum';

type ForProject = FastifyRequest<{ Params: { project: string; resource: string } }>;
type Stats = FastifyRequest<{ Querystring: { project_id?: string } }>;

/** What an operator looks at: services, quotas, numbers. */
export function operatorRoutes(app: FastifyInstance, magnum: Magnum): void {
  const startedAt = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  app.get('/mservices', ({ caller }) => {
    forAdmins(caller.isAdmin, 'magnum-service:get_all');
    const conductor = { host: 'devcloud', binary: 'magnum-conductor', state: 'up', id: 1, report_count: 1 };
    const idle = { disabled: false, disabled_reason: null, created_at: startedAt, updated_at: startedAt };
    return { mservices: [{ ...conductor, ...idle }] };
  });
  app.get('/stats', ({ caller, query }: Stats) => {
    const project = query.project_id ?? caller.projectId;
    const clusters = magnum.clusters.filter(({ projectId }) => projectId === project);
    const counts = clusters.flatMap(({ groups }) => groups.map(({ nodeCount }) => nodeCount));
    return { clusters: clusters.length, nodes: counts.reduce((total, count) => total + count, 0) };
  });
  app.get('/quotas', ({ caller }) => {
    forAdmins(caller.isAdmin, 'quota:get_all');
    return { quotas: [] };
  });
  app.get('/quotas/:project/:resource', ({ params }: ForProject) => ({
    hard_limit: CLUSTER_QUOTA,
    project_id: params.project,
    resource: params.resource,
  }));
}

function forAdmins(isAdmin: boolean, rule: string): void {
  if (!isAdmin) {
    throw new Fault(403, `Policy doesn't allow ${rule} to be performed.`);
  }
}
