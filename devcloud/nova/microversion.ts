import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { headerOf } from '../service';

const HIGHEST = 93;

declare module 'fastify' {
  interface FastifyRequest {
    /** The part after `2.` of Nova's microversion that was asked for. */
    novaMinor: number;
  }
}

/** Reads either header, and says in every answer which microversion was used. */
export function negotiateMicroversion(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.novaMinor = minorOf(askedFor(request));
    const used = `2.${request.novaMinor}`;
    void reply.headers({ 'OpenStack-API-Version': `compute ${used}`, 'X-OpenStack-Nova-API-Version': used });
    void reply.header('Vary', ['OpenStack-API-Version', 'X-OpenStack-Nova-API-Version']);
    done();
  });
}

function askedFor(request: FastifyRequest): string {
  const [, version] = /^compute\s+(\S+)$/.exec(headerOf(request, 'openstack-api-version') ?? '') ?? [];
  const asked = version ?? headerOf(request, 'x-openstack-nova-api-version') ?? '2.1';
  return asked === 'latest' ? `2.${HIGHEST}` : asked;
}

function minorOf(version: string): number {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) {
    throw new Fault(400, `API Version String ${version} is of invalid format. Must be of format MajorNum.MinorNum.`);
  }
  if (major !== '2' || Number(minor) < 1 || Number(minor) > HIGHEST) {
    throw new Fault(406, `Version ${version} is not supported by the API. Minimum is 2.1 and maximum is 2.${HIGHEST}.`);
  }
  return Number(minor);
}
