import type { Rule } from '../rule';
import { atMagnum } from '../sources';

/** Magnum's own minimum. */
const anyMaster: Rule = {
  id: 'CL-02',
  severity: 'error',
  title: 'A cluster has a master',
  why: "Magnum refuses the cluster: `Invalid input for field/attribute master_count. Value: '0'. Value should be greater or equal to 1`.",
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster.py'),
  evidence: 'seen',
  holds: {},
  fix: 'give 1, or 3 for a control plane that survives the loss of one',
  check: {
    cluster: ({ masterCount }) =>
      masterCount === undefined || masterCount >= 1
        ? undefined
        : { field: 'masterCount', says: `must be at least 1, got ${masterCount}` },
  },
};

/** etcd needs a majority: a second master adds a thing that can fail, and nothing that may. */
const oddMasters: Rule = {
  id: 'CL-03',
  severity: (platform) => (platform.isMagnumAtLeast('20.0') || platform.driver === 'cluster-api' ? 'error' : 'warning'),
  title: 'The number of masters is odd',
  why:
    'From Magnum 20.0 on it refuses the cluster: `master nodegroup size of 2 is invalid, size cannot be an even number.` ' +
    'Before, Heat makes an etcd that stops when one master is lost, and magnum-cluster-api fails without a reason.',
  source: atMagnum('20.0.0', 'magnum/drivers/common/driver.py'),
  evidence: 'source',
  holds: {},
  fix: 'use 1, 3 or 5',
  check: {
    cluster: ({ masterCount }) =>
      masterCount === undefined || masterCount < 1 || masterCount % 2 === 1
        ? undefined
        : { field: 'masterCount', says: `must be odd, got ${masterCount}` },
  },
};

/** The API has one address, so several masters need something in front of them. */
export const mastersBehindLoadBalancer: Rule = {
  id: 'CL-04',
  severity: 'error',
  title: 'Several masters have a load balancer in front',
  why: 'Magnum refuses the cluster: `master_count must be 1 when master_lb_enabled is False`.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'seen',
  holds: {},
  fix: 'set masterLbEnabled: true on the template, or use one master',
  check: {
    cluster: (cluster) => {
      const { masterCount } = cluster;
      if (masterCount === undefined || masterCount <= 1) {
        return undefined;
      }
      const enabled = cluster.masterLbEnabled ?? cluster.template.masterLbEnabled;
      return enabled === true
        ? undefined
        : { field: 'masterCount', says: `must be 1 where masterLbEnabled is not true, got ${masterCount}` };
    },
  },
};

export const MASTER_RULES: readonly Rule[] = [anyMaster, oddMasters, mastersBehindLoadBalancer];
