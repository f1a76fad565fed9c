import type { Nova } from './nova';

/** What a project may have; as large as on a cloud that nobody limited. */
const QUOTA = {
  cores: 10_000,
  fixed_ips: -1,
  floating_ips: -1,
  injected_file_content_bytes: 10_240,
  injected_file_path_bytes: 255,
  injected_files: 5,
  instances: 1000,
  key_pairs: 100,
  metadata_items: 128,
  ram: -1,
  security_group_rules: -1,
  security_groups: -1,
  server_group_members: 10,
  server_groups: 10,
};

/** What Nova left to others from 2.57 on. */
const GONE_SINCE_57 = /^(fixed_ips|floating_ips|injected|security)/;

interface Use {
  readonly cores: number;
  readonly ram: number;
  readonly instances: number;
}

function useOf(nova: Nova, projectId: string): Use {
  const own = nova.servers.filter((server) => server.projectId === projectId);
  const flavors = own.map(({ flavorId }) => nova.findFlavor(flavorId));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    cores: sum(flavors.map((flavor) => flavor?.vcpus ?? 0)),
    ram: sum(flavors.map((flavor) => flavor?.ramMb ?? 0)),
    instances: flavors.length,
  };
}

export function quotaSet(nova: Nova, projectId: string, minor: number, withUse: boolean): object {
  const use: Readonly<Record<string, number>> = { ...useOf(nova, projectId) };
  const known = Object.entries(QUOTA).filter(([name]) => minor < 57 || !GONE_SINCE_57.test(name));
  const entries = known.map(([name, limit]) =>
    withUse ? [name, { limit, in_use: use[name] ?? 0, reserved: 0 }] : [name, limit],
  );
  return { quota_set: { id: projectId, ...(Object.fromEntries(entries) as object) } };
}

export function limits(nova: Nova, projectId: string, minor: number): object {
  const { cores, ram, instances } = useOf(nova, projectId);
  const before57 = {
    maxImageMeta: 128,
    maxPersonality: 5,
    maxPersonalitySize: 10_240,
    maxTotalFloatingIps: -1,
    maxSecurityGroups: -1,
    maxSecurityGroupRules: -1,
    totalFloatingIpsUsed: 0,
    totalSecurityGroupsUsed: 0,
  };
  const absolute = {
    maxTotalInstances: QUOTA.instances,
    maxTotalCores: QUOTA.cores,
    maxTotalRAMSize: QUOTA.ram,
    maxServerMeta: QUOTA.metadata_items,
    maxTotalKeypairs: QUOTA.key_pairs,
    maxServerGroups: QUOTA.server_groups,
    maxServerGroupMembers: QUOTA.server_group_members,
    totalRAMUsed: ram,
    totalCoresUsed: cores,
    totalInstancesUsed: instances,
    totalServerGroupsUsed: 0,
    ...(minor < 57 ? before57 : {}),
  };
  return { limits: { rate: [], absolute } };
}
