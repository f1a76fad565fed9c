import type { MagnumPlatform } from '../../platform';
import type { ClusterView, TemplateView } from '../../spec/view';
import type { Problem, Rule } from '../rule';
import { atMagnum } from '../sources';

type Flavor = 'masterFlavor' | 'flavor';

/** Whether this Magnum looks at the flavors' disks. It came in a patch of 2025.1. */
function looksAtFlavors(platform: MagnumPlatform): 'yes' | 'maybe' | 'no' {
  return platform.magnumWithin('20.0.2', '999');
}

/** Magnum looks for the flavor's disk only where nodes have no boot volume. */
function hasBootVolume(view: ClusterView): boolean {
  return Number(view.label('boot_volume_size') ?? 0) > 0;
}

function flavorOfCluster(
  field: Flavor,
): (cluster: ClusterView, where: { platform: MagnumPlatform }) => Problem | undefined {
  return (cluster, { platform }) => {
    if (cluster[field] !== undefined || looksAtFlavors(platform) === 'no') {
      return undefined;
    }
    return cluster.template[field] !== undefined || hasBootVolume(cluster)
      ? undefined
      : { field, says: 'must be given on the template or on the cluster, got none' };
  };
}

const flavorsOfCluster: Rule = {
  id: 'CT-11',
  severity: (platform) => (looksAtFlavors(platform) === 'yes' ? 'error' : 'warning'),
  title: 'A cluster or its template names both flavors',
  why:
    'Magnum refuses the cluster: `Unable to find flavor None.`. It looks for the disk of both flavors unless the label ' +
    'boot_volume_size is set. Before 20.0.2 the Heat driver took m1.small.',
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'source',
  holds: { magnum: { since: '20.0' } },
  fix: 'name the flavor on the template',
  check: { cluster: [flavorOfCluster('masterFlavor'), flavorOfCluster('flavor')] },
};

function flavorOfTemplate(
  field: Flavor,
): (template: TemplateView, where: { platform: MagnumPlatform }) => Problem | undefined {
  return (template, { platform }) =>
    template[field] !== undefined || looksAtFlavors(platform) === 'no'
      ? undefined
      : { field, says: 'must be given, got none' };
}

const flavorsOfTemplate: Rule = {
  id: 'CT-12',
  severity: 'warning',
  title: 'A template names both flavors',
  why:
    'Every later change of the template is refused: `Unable to find flavor None.`. Magnum 20.0.2 itself answers 500 when ' +
    'such a template is created.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster_template.py'),
  evidence: 'derived',
  holds: { magnum: { since: '20.0' } },
  fix: 'name the flavor on the template',
  check: { template: [flavorOfTemplate('masterFlavor'), flavorOfTemplate('flavor')] },
};

export const FLAVOR_RULES: readonly Rule[] = [flavorsOfCluster, flavorsOfTemplate];
