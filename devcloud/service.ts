import { randomUUID } from 'node:crypto';

import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';

import type { Authenticate, Caller } from './caller';
import { Fault } from './fault';

/** One OpenStack service: where it is mounted, what the catalogue says of it, and how it answers. */
export interface Service {
  /** As in the catalogue: `nova`. */
  readonly name: string;
  /** As in the catalogue: `compute`. */
  readonly type: string;
  /** Where its root is: `/compute`. */
  readonly mount: string;
  /** What the catalogue adds to that: `/v2.1`. */
  readonly endpoint: string;
  /** Adds its routes to an instance of its own, already below `mount`. */
  readonly routes: (app: FastifyInstance) => void;
  /** The body of an answer that refuses, in the form that this service gives it. */
  readonly faultBody: (fault: Fault) => unknown;
  /** The header that request ids go out in; every service has its own habit. */
  readonly requestIdHeaders: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for routes behind {@link requireToken}. */
    caller: Caller;
  }
}

/** Has every route that is added to `app` from now on answer 401 without a token, as keystonemiddleware does. */
export function requireToken(
  app: FastifyInstance,
  authenticate: Authenticate,
  keystoneUrl: () => string,
  body: object = UNAUTHORIZED,
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const caller = authenticate(headerOf(request, 'x-auth-token'));
    if (caller === undefined) {
      void reply.code(401).header('WWW-Authenticate', `Keystone uri="${keystoneUrl()}"`).send(body);
      return;
    }
    request.caller = caller;
    done();
  });
}

const UNAUTHORIZED = {
  error: { code: 401, title: 'Unauthorized', message: 'The request you have made requires authentication.' },
};

/** What a service needs of the rest of the cloud to answer whoever has a token. */
export interface Surroundings {
  /** Base URL of the cloud, known once it listens. */
  readonly url: () => string;
  readonly authenticate: Authenticate;
  /** Where clients authenticate, for those who come without a token. */
  readonly keystoneUrl: () => string;
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Mounts a service: its routes, its request ids, its form of errors, and 501 for what it does not emulate. */
export function mount(app: FastifyInstance, service: Service, log: (line: string) => void): void {
  app.register(
    (inner, _options, done) => {
      inner.addHook('onRequest', (_request, reply, next) => {
        const id = `req-${randomUUID()}`;
        for (const header of service.requestIdHeaders) {
          void reply.header(header, id);
        }
        next();
      });
      inner.setErrorHandler((error: FastifyError | Fault, request, reply) => {
        const fault = faultOf(error);
        if (fault.status >= 500) {
          log(`${service.name}: ${request.method} ${request.url}: ${fault.status} ${error.stack ?? error.message}`);
        }
        void reply.code(fault.status).send(service.faultBody(fault));
      });
      inner.setNotFoundHandler((request, reply) => {
        const what = `${request.method} ${request.url}`;
        log(`${service.name}: not emulated: ${what}`);
        void reply
          .code(501)
          .send(service.faultBody(new Fault(501, `devcloud does not emulate ${what}`, 'Not Implemented')));
      });
      service.routes(inner);
      done();
    },
    { prefix: service.mount },
  );
}

function faultOf(error: FastifyError | Fault): Fault {
  if (error instanceof Fault) {
    return error;
  }
  return new Fault(error.statusCode ?? 500, error.message);
}
