import type { CloudAccess } from '../../openstack/access';
import { prepareAccess } from '../../openstack/access';
import type { CloudConfig } from '../../openstack/cloud-config';
import { readCloudConfig } from '../../openstack/cloud-config';
import { CloudConfigError } from '../../openstack/cloud-config-error';
import type { Surroundings } from '../../openstack/config-files';
import type { Check } from './check';

export interface CloudCheck {
  readonly check: Check;
  readonly access?: CloudAccess;
}

/** Reads the settings of the cloud that is meant: files and variables, no network. */
export async function checkCloud(asked: string | undefined, where: Surroundings): Promise<CloudCheck> {
  try {
    const cloud = await readCloudConfig(asked, where);
    const access = await prepareAccess(cloud, where);
    return { check: { name: 'cloud', status: 'ok', summary: `${origin(cloud)}, ${choice(cloud, where)}` }, access };
  } catch (error) {
    if (error instanceof CloudConfigError) {
      const { message: summary, tried, fix } = error;
      return { check: { name: 'cloud', status: 'problem', summary, tried, fix } };
    }
    throw error;
  }
}

function origin({ name, files, variables }: CloudConfig): string {
  const paths = [files.clouds, files.secure, files.publicClouds].filter((path) => path !== undefined);
  return paths.length > 0 ? `entry ${name} of ${paths.join(' and ')}` : `variables ${variables.join(', ')}`;
}

function choice(cloud: CloudConfig, { env }: Surroundings): string {
  const selected = env.OS_CLOUD;
  switch (cloud.choice) {
    case 'asked for':
      return selected === undefined || selected === '' || selected === cloud.name
        ? 'as --cloud says'
        : `as --cloud says (OS_CLOUD is ${selected})`;
    case 'OS_CLOUD':
      return 'as OS_CLOUD says';
    case 'OS_* variables':
      return 'since OS_CLOUD is not set';
    case 'only entry':
      return 'the only one; name it in the stack (cloud) or in OS_CLOUD';
  }
}
