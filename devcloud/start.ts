import fastify from 'fastify';

import { cinderService } from './cinder/service';
import { Glance } from './glance/glance';
import { glanceService } from './glance/service';
import { Keystone } from './keystone/keystone';
import { keystoneService } from './keystone/service';
import { Magnum } from './magnum/magnum';
import { magnumService } from './magnum/service';
import type { Driver } from './magnum/template-rules';
import { Neutron } from './neutron/neutron';
import { neutronService } from './neutron/service';
import { Nova } from './nova/nova';
import { novaService } from './nova/service';
import { octaviaService } from './octavia/service';
import { mount } from './service';
import type { Delays } from './settings';
import { DEFAULT_DELAYS } from './settings';

export interface CloudOptions {
  /**
   * Port on the loopback.
   *
   * @default 0: one that is free
   */
  readonly port?: number;
  /** @default - {@link DEFAULT_DELAYS} */
  readonly delays?: Partial<Delays>;
  /**
   * Drivers that this Magnum has.
   *
   * @default - those of Magnum 15
   */
  readonly drivers?: readonly Driver[];
  /**
   * Services that this cloud has not, as the catalogue names them: `octavia`, `cinder`.
   *
   * @default - none
   */
  readonly without?: readonly string[];
  /** Public key of the keypair `kubekey`, in OpenSSH's form. */
  readonly publicKey: string;
  /**
   * Told a line for each request that cannot be answered as a real cloud would.
   *
   * @default - nobody is told
   */
  readonly log?: (line: string) => void;
  /**
   * Told of each request: `GET /image/v2/images?name=…`.
   *
   * @default - nobody is told
   */
  readonly onRequest?: (request: string) => void;
}

/** An OpenStack that runs. */
export interface Cloud {
  /** Base URL of all services: `http://127.0.0.1:4321`. */
  readonly url: string;
  /** Where clients authenticate. */
  readonly authUrl: string;
  readonly users: Keystone['users'];
  /** Ends every service, and the Kubernetes API of every cluster. */
  readonly close: () => Promise<void>;
}

/**
 * Starts an OpenStack on the loopback. It knows nothing of the rest of this project, so that it can bear witness
 * against it, and forgets everything when it ends.
 *
 * @throws Error as `listen` does: `EADDRINUSE` where the port is taken
 */
export async function startCloud({
  port = 0,
  delays,
  drivers,
  without = [],
  publicKey,
  log = () => undefined,
  onRequest,
}: CloudOptions): Promise<Cloud> {
  const app = fastify({
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    bodyLimit: 64 * 1024 * 1024,
  });
  const base = { url: '' };
  const url = (): string => base.url;
  const keystoneUrl = (): string => `${base.url}/identity/v3`;

  const keystone = new Keystone({ url });
  const [glance, nova] = [new Glance(), new Nova()];
  const neutron = new Neutron({
    adminProjectId: projectOf(keystone, 'admin'),
    kubeProjectId: projectOf(keystone, 'kube'),
  });
  const magnum = new Magnum({ glance, nova, neutron, drivers, log, delays: { ...DEFAULT_DELAYS, ...delays } });
  nova.importKeypair(userOf(keystone, 'kube').userId, 'kubekey', publicKey);

  const guarded = { url, keystoneUrl, authenticate: keystone.authenticate };
  keystone.services = [
    keystoneService(keystone),
    glanceService(glance, guarded),
    novaService(nova, guarded),
    neutronService(neutron, guarded),
    cinderService(guarded),
    octaviaService(guarded),
    magnumService(magnum, guarded),
  ].filter(({ name }) => !without.includes(name));
  if (onRequest !== undefined) {
    app.addHook('onRequest', (request, _reply, done) => {
      onRequest(`${request.method} ${request.url}`);
      done();
    });
  }
  for (const service of keystone.services) {
    mount(app, service, log);
  }
  base.url = await app.listen({ host: '127.0.0.1', port });
  const close = async (): Promise<void> => {
    await magnum.close();
    await app.close();
  };
  return { url: base.url, authUrl: keystoneUrl(), users: keystone.users, close };
}

function userOf({ users }: Keystone, name: string): Keystone['users'][number] {
  const user = users.find(({ userName }) => userName === name);
  if (user === undefined) {
    throw new Error(`no user ${name} is seeded`);
  }
  return user;
}

function projectOf(keystone: Keystone, name: string): string {
  return userOf(keystone, name).projectId;
}
