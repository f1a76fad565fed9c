import type { Condition } from '../../conditions/condition';
import { fact, hasKey, isTrue, keys, oneOf } from '../../conditions/condition';
import { mastersBehindLoadBalancer } from '../cluster/masters';
import { networkOfCapiHelm, networkOfClusterApi } from '../labels/network-drivers';
import { versionGiven } from '../labels/versions';
import type { Rule } from '../rule';
import type { PlanRule, Requirement } from './plan-rule';
import { textOf } from './text-of';

const NAME = fact('template', 'name');

const loadBalancerOfTheTemplate: PlanRule = {
  ...textOf(mastersBehindLoadBalancer),
  requires: {
    cluster: ({ masterCount, masterLbEnabled }) =>
      masterCount === undefined || masterCount <= 1 || masterLbEnabled !== undefined
        ? undefined
        : ofTemplate('masterCount', isTrue(fact('template', 'master_lb_enabled')), [
            `must be 1 where masterLbEnabled is not true, got ${masterCount}; the template `,
            NAME,
            ' has ',
            fact('template', 'master_lb_enabled'),
          ]),
  },
};

function ofTemplate(field: string, condition: Condition, says: Requirement['says']): Requirement {
  return { field, condition, says };
}

const versionOfTheTemplate: PlanRule = {
  ...textOf(versionGiven),
  fix: 'use a template that has the label kube_tag, or give it to the cluster',
  requires: {
    cluster: (cluster) =>
      cluster.ownLabel('kube_tag') === undefined
        ? ofTemplate('template', hasKey(fact('template', 'labels'), 'kube_tag'), [
            'must have the label kube_tag; ',
            NAME,
            ' has ',
            keys(fact('template', 'labels')),
          ])
        : undefined,
  },
};

function networkDriverOf(rule: Rule): PlanRule {
  const driver = fact('template', 'network_driver');
  return {
    ...textOf(rule),
    fix: 'use a template with calico or cilium',
    requires: {
      cluster: () =>
        ofTemplate('template', oneOf(driver, ['calico', 'cilium']), [
          'must have the network driver calico or cilium; ',
          NAME,
          ' has ',
          driver,
        ]),
    },
  };
}

export const EXISTING_TEMPLATE_RULES: readonly PlanRule[] = [
  loadBalancerOfTheTemplate,
  versionOfTheTemplate,
  networkDriverOf(networkOfClusterApi),
  networkDriverOf(networkOfCapiHelm),
];
