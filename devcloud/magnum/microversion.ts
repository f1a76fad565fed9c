import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { headerOf } from '../service';

const [LOWEST, HIGHEST] = [1, 10];
const RANGE = `The supported version range is: [container-infra 1.${LOWEST}, container-infra 1.${HIGHEST}].`;

declare module 'fastify' {
  interface FastifyRequest {
    /** The part after `1.` of the microversion that was asked for. */
    microversion: number;
  }
}

/** A microversion that there is not: answered in a form of its own. */
export class UnsupportedMicroversion extends Fault {
  public constructor(detail: string) {
    super(406, detail);
  }

  public body(): unknown {
    const links = [{ rel: 'help', href: 'http://docs.openstack.org/api-guide/compute/microversions.html' }];
    const [min_version, max_version] = [`1.${LOWEST}`, `1.${HIGHEST}`];
    const title = 'Requested microversion is unsupported';
    const code = 'magnum.microversion-unsupported';
    return { errors: [{ code, title, description: this.message, max_version, min_version, links }] };
  }
}

/** Reads the header into `request.microversion`, and says in every answer which one was used. */
export function negotiateMicroversion(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const asked = askedFor(request);
    void reply.headers({
      'OpenStack-API-Minimum-Version': `container-infra 1.${LOWEST}`,
      'OpenStack-API-Maximum-Version': `container-infra 1.${HIGHEST}`,
      'OpenStack-API-Version': `container-infra ${asked}`,
      vary: 'OpenStack-API-Version',
    });
    request.microversion = minorOf(asked);
    done();
  });
}

/** Refuses a request for what came with a later microversion, as if there were no such thing. */
export function needs(request: FastifyRequest, minor: number, what: string): void {
  if (request.microversion < minor) {
    const version = `Version 1.${request.microversion} was requested`;
    throw new Fault(
      406,
      `${version} but the requested API ${what} is not supported for this version.`,
      'Not Acceptable',
    );
  }
}

function askedFor(request: FastifyRequest): string {
  const header = headerOf(request, 'openstack-api-version');
  if (header === undefined) {
    return `1.${LOWEST}`;
  }
  const [service, version = ''] = header.trim().split(/\s+/);
  if (service !== 'container-infra') {
    throw new Fault(406, 'Invalid service type for OpenStack-API-Version header', 'Not Acceptable');
  }
  if (version === 'latest') {
    return `1.${HIGHEST}`;
  }
  if (!/^\d+\.\d+$/.test(version)) {
    throw new Fault(406, 'Invalid value for OpenStack-API-Version header', 'Not Acceptable');
  }
  return version;
}

function minorOf(version: string): number {
  const [major, minor] = version.split('.').map(Number);
  if (major !== 1) {
    // The space that is missing is missing in Magnum.
    const what = `Mutually exclusive versions requested. Version ${version} requested`;
    throw new UnsupportedMicroversion(`${what} but not supported by this service.${RANGE}`);
  }
  if (minor === undefined || minor < LOWEST || minor > HIGHEST) {
    const what = `Version ${version} was requested but the minor version is not supported by this service.`;
    throw new UnsupportedMicroversion(`${what} ${RANGE}`);
  }
  return minor;
}
