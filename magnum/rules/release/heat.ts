import { LAST_HEAT_MAGNUM } from '../../releases';
import type { Rule } from '../rule';
import { atMagnum } from '../sources';

const END_OF_HEAT = `${LAST_HEAT_MAGNUM + 1}.0`;

/** A template is still taken there; what is refused is a cluster. */
const heatStillThere: Rule = {
  id: 'REL-01',
  severity: 'error',
  title: 'The Heat driver is asked of a Magnum that has it',
  why:
    'Magnum 23.0 (2026.2) comes without any driver of its own and refuses the cluster: `Cluster type (vm, fedora-coreos, ' +
    'kubernetes) not supported.`',
  source: atMagnum('5a492d64', 'pyproject.toml'),
  evidence: 'source',
  holds: { drivers: ['heat'], magnum: { since: END_OF_HEAT } },
  fix: 'use MagnumPlatform.capiHelm or MagnumPlatform.clusterApi, with an image for that driver',
  check: {
    cluster: (_cluster, { platform }) => ({
      field: 'platform',
      says: `must be one of Cluster API from 2026.2 on, got ${JSON.stringify(platform)}`,
    }),
  },
};

export const HEAT_RELEASE_RULES: readonly Rule[] = [heatStillThere];
