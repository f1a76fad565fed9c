import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault, NotEmulated } from '../fault';
import type { Magnum } from './magnum';
import type { Cluster } from './model';

type ByIdent = FastifyRequest<{ Params: { ident: string } }>;

interface SigningRequest {
  readonly cluster_uuid?: string;
  /** The name of a cluster in the days of bays. */
  readonly bay_uuid?: string;
  readonly csr?: string;
}

/** The CA of each cluster, and certificates that it signs; as in Magnum, PEM without a line break at its end. */
export function certificateRoutes(app: FastifyInstance, magnum: Magnum): void {
  app.get('/certificates/:ident', async ({ params, caller }: ByIdent) => {
    const cluster = magnum.cluster(params.ident, caller);
    const { certificatePem } = await cluster.authority;
    return { ...names(cluster), pem: certificatePem.trimEnd() };
  });
  app.post('/certificates', async ({ body, caller }, reply) => {
    const { cluster_uuid, bay_uuid, csr } = (body ?? {}) as SigningRequest;
    const ident = cluster_uuid ?? bay_uuid;
    const cluster = magnum.cluster(ident ?? 'Unset', caller, ident === undefined ? 404 : 400);
    if (csr === undefined) {
      throw new Fault(500, "Cannot load 'csr' in the base class");
    }
    const pem = await sign(cluster, csr);
    return await reply.code(201).send({ ...names(cluster), csr, pem });
  });
  app.patch('/certificates/:ident', () => {
    throw new NotEmulated('the rotation of a CA');
  });
}

async function sign(cluster: Cluster, csr: string): Promise<string> {
  const authority = await cluster.authority;
  try {
    return (await authority.signRequest(csr)).trimEnd();
  } catch {
    throw new Fault(400, `Received invalid csr b'${csr}'.`);
  }
}

function names({ uuid }: Cluster): object {
  return { bay_uuid: uuid, cluster_uuid: uuid };
}
