import type { Condition } from '../../conditions/condition';
import { fact, hasKey, isTrue, keys, oneOf } from '../../conditions/condition';
import { mastersBehindLoadBalancer } from '../cluster/masters';
import type { RuleText } from '../rule';
import { atCapiHelm, atClusterApi } from '../sources';
import type { PlanRule, Requirement } from './plan-rule';

const NAME = fact('template', 'name');

const { check: _check, ...MASTERS_TEXT } = mastersBehindLoadBalancer;

const loadBalancerOfTheTemplate: PlanRule = {
  ...(MASTERS_TEXT satisfies RuleText),
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
  id: 'LB-36',
  severity: 'warning',
  title: 'magnum-cluster-api is told the version of Kubernetes',
  why: 'The driver has no version of its own: the cluster ends in CREATE_FAILED with `kube_tag` as the reason.',
  source: atClusterApi('src/magnum.rs'),
  evidence: 'derived',
  holds: { drivers: ['cluster-api'], driver: { 'cluster-api': { since: '0.28' } } },
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

function networkDriverOf(text: Omit<RuleText, 'title' | 'fix'>): PlanRule {
  const driver = fact('template', 'network_driver');
  return {
    ...text,
    title: "The template's network driver is one that the driver has",
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

const networkDriverForClusterApi = networkDriverOf({
  id: 'LB-53',
  severity: 'error',
  why: 'magnum-cluster-api refuses flannel, which is the default of Magnum: CREATE_FAILED with an empty reason.',
  source: atClusterApi('magnum_cluster_api/utils.py'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
});

const networkDriverForCapiHelm = networkDriverOf({
  id: 'LB-54',
  severity: 'warning',
  why: 'From 1.4 on magnum-capi-helm hands flannel to a chart that has none: nodes stay NotReady, and the provider runs into its time-out.',
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'derived',
  holds: { drivers: ['capi-helm'], driver: { 'capi-helm': { since: '1.4' } } },
});

export const EXISTING_TEMPLATE_RULES: readonly PlanRule[] = [
  loadBalancerOfTheTemplate,
  versionOfTheTemplate,
  networkDriverForClusterApi,
  networkDriverForCapiHelm,
];
