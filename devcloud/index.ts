import { keyIn, writeSiteFiles } from './site-files';
import type { SiteFiles } from './site-files';
import type { CloudOptions } from './start';
import { startCloud } from './start';

export type { SiteFiles } from './site-files';
export type { Delays } from './settings';

export interface DevcloudOptions extends Omit<CloudOptions, 'publicKey'> {
  /** Folder that `clouds.yaml`, `openrc` and the private key of the keypair are written to. */
  readonly dir: string;
}

/** An OpenStack that runs, and the files to use it with. */
export interface Devcloud {
  /** Base URL of all services: `http://127.0.0.1:4321`. */
  readonly url: string;
  readonly files: SiteFiles;
  /** Ends it with all its clusters. The files stay. */
  readonly close: () => Promise<void>;
}

/**
 * Starts an OpenStack on the loopback with Keystone, Glance, Nova, Neutron, Magnum and a Kubernetes API for each cluster, and with as much
 * of Cinder and Octavia as tells that they are there.
 * It is ready when this returns, and forgets everything when it ends.
 *
 * @throws Error with the `code` of the system where the port is taken or `dir` cannot be written, and without where a
 * file in `dir` belongs to somebody else
 */
export async function startDevcloud({ dir, ...options }: DevcloudOptions): Promise<Devcloud> {
  const { publicKey } = await keyIn(dir);
  const cloud = await startCloud({ ...options, publicKey });
  try {
    const files = await writeSiteFiles(dir, cloud.authUrl, cloud.users);
    return { url: cloud.url, close: cloud.close, files };
  } catch (error) {
    await cloud.close();
    throw error;
  }
}
