import type { Http } from '../http';
import { isRecord } from '../yaml';

/** What Magnum says of itself without a token. */
export interface MagnumVersion {
  readonly minMicroversion: string;
  readonly maxMicroversion: string;
}

/** Answer of what should be Magnum's root. */
export interface MagnumRoot {
  /** URL that was asked. */
  readonly url: string;
  readonly status: number;
  /** undefined when what answered is no Magnum. */
  readonly version?: MagnumVersion;
}

/**
 * Asks for the versions that Magnum offers: at its root, which the endpoint in the catalogue (`…/v1`, perhaps with a
 * project's ID behind it) is below.
 *
 * @throws HttpError
 */
export async function readMagnumRoot(http: Http, endpoint: string): Promise<MagnumRoot> {
  const url = endpoint.replace(/\/+$/, '').replace(/(?:\/v1(?:\/[^/]+)?)?$/, '/');
  const { status, body } = await http.send(url);
  const versions: unknown[] = isRecord(body) && Array.isArray(body.versions) ? body.versions : [];
  const v1 = versions.filter(isRecord).find(({ id }) => id === 'v1');
  if (typeof v1?.min_version !== 'string' || typeof v1.max_version !== 'string') {
    return { url, status };
  }
  return { url, status, version: { minMicroversion: v1.min_version, maxMicroversion: v1.max_version } };
}
