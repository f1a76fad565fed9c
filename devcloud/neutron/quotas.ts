import type { Neutron } from './neutron';

const LIMITS = {
  network: 100,
  subnet: 100,
  subnetpool: -1,
  port: 500,
  router: 10,
  floatingip: 50,
  rbac_policy: 10,
  security_group: 10,
  security_group_rule: 100,
};

export function quota(): object {
  return { quota: LIMITS };
}

/** With what the project uses of each. */
export function quotaDetails(neutron: Neutron, projectId: string): object {
  const records: Readonly<Record<string, readonly { project_id: string }[]>> = {
    network: neutron.networks,
    subnet: neutron.subnets,
    port: neutron.ports,
    router: neutron.routers,
    floatingip: neutron.floatingIps,
    security_group: neutron.securityGroups,
    security_group_rule: neutron.securityGroupRules,
  };
  const entries = Object.entries(LIMITS).map(([name, limit]) => {
    const used = (records[name] ?? []).filter(({ project_id }) => project_id === projectId).length;
    return [name, { limit, used, reserved: 0 }];
  });
  return { quota: Object.fromEntries(entries) as object };
}
