import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

import type { ConfigFileKind, Env } from './config-files';

/** Where the Terraform provider is asked to look. */
export interface ProviderSurroundings {
  readonly env: Env;
  /**
   * Home folder: that of the user database, whatever HOME says.
   *
   * @default - asked from the system
   */
  readonly userHome?: string;
  /** @default - /etc/openstack */
  readonly siteFolder?: string;
}

/**
 * The file that the Terraform provider reads, or undefined. It looks into fewer places than openstacksdk, and its
 * current folder is the stack's (`cdktf.out/stacks/NAME`), never the project's.
 *
 * @see https://github.com/gophercloud/utils/blob/8f6f0255f600/openstack/clientconfig/utils.go
 */
export function findProviderFile(kind: ConfigFileKind, where: ProviderSurroundings): string | undefined {
  const { env, userHome = systemHome(), siteFolder = '/etc/openstack' } = where;
  const override = kind === 'clouds' ? env.OS_CLIENT_CONFIG_FILE : undefined;
  if (override !== undefined && isAbsolute(override) && existsSync(override)) {
    return override;
  }
  const folders = userHome === undefined ? [siteFolder] : [join(userHome, '.config', 'openstack'), siteFolder];
  const paths = ['yaml', 'yml'].flatMap((ending) => folders.map((folder) => join(folder, `${kind}.${ending}`)));
  return paths.find((path) => existsSync(path));
}

function systemHome(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    // A container may run as a user that its database does not know; the provider passes over the folder then.
    return undefined;
  }
}
