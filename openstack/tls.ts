import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { CloudConfigError } from './cloud-config-error';
import type { Surroundings } from './config-files';
import { homeOf } from './config-files';
import type { Setting, Settings } from './settings';
import { isOn } from './settings';

/** How a server's certificate is judged, and which one is shown to it. Texts in PEM. */
export interface TlsOptions {
  /** In place of the CAs that Node knows, as with openstacksdk and with the provider. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized: boolean;
}

/** Reads the files that `cacert`, `cert` and `key` name; `verify` may name the CAs as well. */
export async function readTlsOptions(settings: Settings, where: Surroundings): Promise<TlsOptions> {
  const read = async (name: string, setting = settings.get(name)): Promise<string | undefined> =>
    setting === undefined ? undefined : await readPem(name, setting, where);
  const verify = settings.get('verify');
  const isPath = verify !== undefined && !/^(?:true|false)$/i.test(verify.value);
  const named = settings.get('cacert') ?? (isPath ? verify : undefined);
  const [ca, cert, key] = await Promise.all([read('cacert', named), read('cert'), read('key')]);
  const unverified = verify?.value.toLowerCase() === 'false' || isOn(settings.get('insecure'));
  return { ca, cert, key, rejectUnauthorized: !unverified };
}

async function readPem(name: string, setting: Setting, where: Surroundings): Promise<string> {
  const path = setting.value.replace(/^~(?=\/)/, homeOf(where));
  try {
    return await readFile(resolve(where.cwd, path), 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CloudConfigError(
      `the file that ${setting.source} names cannot be read: ${join(path)} (${code})`,
      `correct ${setting.source}, or put the ${name} file there`,
    );
  }
}
