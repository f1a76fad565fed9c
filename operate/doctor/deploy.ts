import { join, resolve } from 'node:path';

import type { CloudConfig } from '../../openstack/cloud-config';
import type { Surroundings } from '../../openstack/config-files';
import type { ProviderSurroundings } from '../../openstack/provider-files';
import { findProviderFile } from '../../openstack/provider-files';
import type { Check } from './check';
import type { Difference } from './deploy-settings';
import { settingDifferences } from './deploy-settings';

export type DeploySurroundings = Surroundings & ProviderSurroundings;

/** Compares what was read with what the provider will read in `cdktf deploy`: one warning for each difference. */
export function checkDeploy(cloud: CloudConfig, where: DeploySurroundings): Check[] {
  const differences = [...fileDifferences(cloud, where), ...settingDifferences(cloud, where.env)];
  return differences.length === 0
    ? [{ name: 'deploy', status: 'ok', summary: 'the Terraform provider reads the same settings' }]
    : differences.map((difference) => ({ name: 'deploy', status: 'warning', ...difference }));
}

function fileDifferences({ files, settings }: CloudConfig, where: DeploySurroundings): Difference[] {
  const differences: Difference[] = [];
  const clouds = findProviderFile('clouds', where);
  if (files.clouds !== undefined && clouds !== files.clouds) {
    differences.push({
      summary: unread(files.clouds, clouds, where),
      fix: `export OS_CLIENT_CONFIG_FILE="${files.clouds}"`,
    });
  }
  const secure = findProviderFile('secure', where);
  if (files.secure !== undefined && secure !== files.secure) {
    differences.push({
      summary: unread(files.secure, secure, where),
      fix: 'move it to ~/.config/openstack/secure.yaml',
    });
  }
  const profile = settings.get('profile') ?? settings.get('cloud');
  const profiles = findProviderFile('clouds-public', where);
  if (profile !== undefined && (profiles === undefined || profiles !== files.publicClouds)) {
    differences.push({
      summary: `the provider refuses the entry: it does not find ${profile.source} (${profile.value}) in a clouds-public.yaml`,
      fix: `put the profile ${profile.value} below "public-clouds:" in ~/.config/openstack/clouds-public.yaml`,
    });
  }
  return differences;
}

function unread(path: string, instead: string | undefined, { env, cwd }: DeploySurroundings): string {
  const override = env.OS_CLIENT_CONFIG_FILE ?? '';
  const fromFolder = path.startsWith(join(cwd, '/')) || path === resolve(cwd, override);
  const reason = fromFolder ? 'it runs in cdktf.out/stacks/NAME, not here' : 'it does not look there';
  return `the provider does not read ${path} (${reason}); it ${instead === undefined ? 'finds no such file' : `reads ${instead}`}`;
}
