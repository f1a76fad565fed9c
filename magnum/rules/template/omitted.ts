import type { Rule } from '../rule';
import { atProvider } from '../sources';

const SOURCE = atProvider('openstack/resource_openstack_containerinfra_clustertemplate_v1.go');

const floatingIpsSaid: Rule = {
  id: 'CT-45',
  severity: 'warning',
  title: 'A template says whether there are floating IPs',
  why:
    "The provider sends false for what is left out, although Magnum's default is true. The API then has a private address " +
    'only, and kubectl ends in a time-out. The Cluster API drivers do not read it.',
  source: SOURCE,
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'set it to true, or to false where the private address is meant',
  check: {
    template: ({ floatingIpEnabled }) =>
      floatingIpEnabled === undefined
        ? { field: 'floatingIpEnabled', says: 'must be true or false, got none, which the provider sends as false' }
        : undefined,
  },
};

const loadBalancerSaid: Rule = {
  id: 'CT-46',
  severity: 'warning',
  title: 'A template says whether the masters have a load balancer',
  why: 'The provider sends false for what is left out, and with false Magnum refuses every cluster of several masters.',
  source: SOURCE,
  evidence: 'source',
  holds: {},
  fix: 'set it to true for several masters, else to false',
  check: {
    template: ({ masterLbEnabled }) =>
      masterLbEnabled === undefined
        ? { field: 'masterLbEnabled', says: 'must be true or false, got none, which the provider sends as false' }
        : undefined,
  },
};

export const OMITTED_RULES: readonly Rule[] = [floatingIpsSaid, loadBalancerSaid];
