import { orAborted } from './aborted';
import type { CloudAccess } from './access';
import { prepareAccess } from './access';
import type { CloudConfig } from './cloud-config';
import { readCloudConfig } from './cloud-config';
import type { Surroundings } from './config-files';
import { hasEndpoint } from './endpoint';
import { openHttp } from './http';
import type { RetryOptions } from './retry';
import { DEFAULT_RETRY, withRetries } from './retry';
import type { CloudContext } from './service-client';
import { ServiceClient } from './service-client';
import type { ServiceName } from './service-types';
import { Cinder } from './services/cinder';
import { Glance } from './services/glance';
import { Heat } from './services/heat';
import { Keystone } from './services/keystone';
import { Magnum } from './services/magnum';
import { magnumMicroversion } from './services/magnum-microversion';
import { Neutron } from './services/neutron';
import { Nova } from './services/nova';
import { Octavia } from './services/octavia';
import { TokenSource } from './token-source';

export interface ConnectOptions {
  /** Entry of clouds.yaml. @default - what OS_CLOUD and the other variables come to */
  readonly cloud?: string;
  /** One of the entry's regions. @default - the first */
  readonly region?: string;
  /** Longest wait for one answer. @default - `api_timeout` of the settings, else 60 s */
  readonly timeoutMs?: number;
  /** Ends everything. */
  readonly signal?: AbortSignal;
  /** @default - {@link DEFAULT_RETRY} */
  readonly retry?: Partial<RetryOptions>;
}

/** A cloud that can be asked. Nothing is asked before the first call; then a token is got, and renewed when it ends. */
export interface OpenStack {
  readonly access: CloudAccess;
  readonly magnum: Magnum;
  readonly nova: Nova;
  readonly glance: Glance;
  readonly neutron: Neutron;
  readonly keystone: Keystone;
  readonly heat: Heat;
  readonly octavia: Octavia;
  readonly cinder: Cinder;
  /** Whether the catalogue has a service, in the region and interface that are wanted. */
  readonly has: (service: ServiceName) => Promise<boolean>;
  /** The same cloud, connections and token, where everything ends with `signal` too: a time limit for some calls. */
  readonly until: (signal: AbortSignal) => OpenStack;
  /** Ends all connections. Node ends without it as well. */
  readonly close: () => Promise<void>;
}

/**
 * Reads a cloud's settings as openstacksdk does, and gives its services.
 *
 * @example
 * const cloud = await connect({ env: process.env, cwd: process.cwd() }, { cloud: 'kube' });
 * const { status } = await cloud.magnum.getCluster('mycluster');
 *
 * @throws CloudConfigError naming what is missing or malformed
 */
export async function connect(where: Surroundings, options: ConnectOptions = {}): Promise<OpenStack> {
  return await connectTo(await readCloudConfig(options.cloud, where, options.region), where, options);
}

/**
 * Gives the services of a cloud whose settings were read, or put together, before.
 *
 * @throws CloudConfigError naming what is missing
 */
export async function connectTo(
  cloud: CloudConfig,
  where: Surroundings,
  options: Omit<ConnectOptions, 'cloud' | 'region'> = {},
): Promise<OpenStack> {
  const access = await prepareAccess(cloud, where);
  const { signal, timeoutMs = access.timeoutMs ?? 60_000 } = options;
  const plain = await openHttp({ tls: access.tls, env: where.env, timeoutMs, signal });
  const http = withRetries(plain, { ...DEFAULT_RETRY, ...options.retry }, signal);
  const context = { access, http, tokens: new TokenSource(access, http), signal };
  return open(context, magnumMicroversion(access, http, new ServiceClient('magnum', context)));
}

function open(context: CloudContext, microversion: () => Promise<string>): OpenStack {
  const { access, http, tokens, signal } = context;
  const client = (name: ServiceName): ServiceClient => new ServiceClient(name, context);
  return {
    access,
    magnum: new Magnum(client('magnum'), async () => await orAborted(microversion(), signal)),
    nova: new Nova(client('nova')),
    glance: new Glance(client('glance')),
    neutron: new Neutron(client('neutron')),
    keystone: new Keystone(client('keystone'), tokens),
    heat: new Heat(client('heat')),
    octavia: new Octavia(client('octavia')),
    cinder: new Cinder(client('cinder')),
    has: async (service) => hasEndpoint(access, await orAborted(tokens.session(), signal), service),
    until: (end) =>
      open({ ...context, signal: signal === undefined ? end : AbortSignal.any([signal, end]) }, microversion),
    close: http.close,
  };
}
