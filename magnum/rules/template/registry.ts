import type { TemplateView } from '../../spec/view';
import type { Problem, Rule, RuleContext } from '../rule';
import { atMagnum } from '../sources';

const CLUSTER_API_IGNORES = 'must be left out with Cluster API, which does not read it';

function ownRegistry({ registryEnabled }: TemplateView, { platform: { driver } }: RuleContext): Problem | undefined {
  if (registryEnabled !== true) {
    return undefined;
  }
  const fix = 'ask the operator whether both are there, then acknowledge this; or leave it out';
  return driver === 'heat'
    ? { field: 'registryEnabled', says: 'must be false unless the cloud has Swift and trusts, got true', fix }
    : { field: 'registryEnabled', says: `${CLUSTER_API_IGNORES}, got true` };
}

function insecureRegistry(
  { insecureRegistry }: TemplateView,
  { platform: { driver } }: RuleContext,
): Problem | undefined {
  return insecureRegistry === undefined || driver === 'heat'
    ? undefined
    : { field: 'insecureRegistry', says: `${CLUSTER_API_IGNORES}, got ${JSON.stringify(insecureRegistry)}` };
}

const registryThatWorks: Rule = {
  id: 'CT-43',
  severity: 'warning',
  title: 'A registry is asked for where the driver has one',
  why:
    'The registry on the nodes keeps its images in Swift and needs `[trust] cluster_user_trust = True`, which is not ' +
    "Magnum's default. The Cluster API drivers read neither registryEnabled nor insecureRegistry.",
  source: atMagnum('22.0.0', 'magnum/conf/trust.py'),
  evidence: 'source',
  holds: {},
  fix: 'leave it out',
  check: { template: [ownRegistry, insecureRegistry] },
};

export const REGISTRY_RULES: readonly Rule[] = [registryThatWorks];
