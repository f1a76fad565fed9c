import type { CloudAccess } from '../access';
import { serviceSetting } from '../endpoint';
import type { Http } from '../http';
import type { ServiceClient } from '../service-client';
import { readMagnumRoot } from './magnum-root';

/**
 * The newest microversion that this code was tried with: from 1.10 on a group may have no nodes.
 *
 * @see https://github.com/openstack/magnum/blob/15.0.1/magnum/api/rest_api_version_history.rst
 */
const TRIED = 10;

/**
 * The microversion for every request: what the settings say, else the newest that both sides know. Asked once.
 *
 * @throws HttpError
 */
export function magnumMicroversion({ cloud }: CloudAccess, http: Http, client: ServiceClient): () => Promise<string> {
  const setting = serviceSetting(cloud.settings, 'magnum', 'default_microversion')?.value;
  let known: Promise<string> | undefined;
  return async () => {
    if (setting !== undefined) {
      return setting;
    }
    known ??= negotiate(http, client);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

/** Where the root is not to be seen (some proxies publish only what is below /v1) it is left to Magnum to refuse. */
async function negotiate(http: Http, client: ServiceClient): Promise<string> {
  const { version } = await readMagnumRoot(http, await client.endpoint());
  const [, offered] = /^1\.(\d+)$/.exec(version?.maxMicroversion ?? '') ?? [];
  return `1.${Math.min(TRIED, Number(offered ?? TRIED))}`;
}
