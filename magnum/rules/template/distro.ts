import type { Rule } from '../rule';
import { atProvider } from '../sources';
import { got } from '../words';

const noDistro: Rule = {
  id: 'CT-44',
  severity: 'warning',
  title: 'A template says no distribution',
  why:
    "Magnum takes the distribution from the image's `os_distro`, and the provider does not send this when it creates the " +
    'template. It sends it as a change on the next apply, which Magnum refuses while a cluster uses the template: ' +
    '`ClusterTemplate … is referenced by one or multiple clusters.`',
  source: atProvider('openstack/resource_openstack_containerinfra_clustertemplate_v1.go'),
  evidence: 'derived',
  holds: {},
  fix: 'leave it out, and set os_distro on the image',
  check: {
    template: ({ clusterDistro }) =>
      clusterDistro === undefined
        ? undefined
        : { field: 'clusterDistro', says: `must be left out, ${got(clusterDistro)}` },
  },
};

export const DISTRO_RULES: readonly Rule[] = [noDistro];
