import { disjoint, fact, literal } from '../../conditions/condition';
import { defaultOf, findLabel } from '../../labels';
import type { MagnumPlatform } from '../../platform';
import type { LabelsView } from '../../spec/view';
import { apart } from '../labels/networks';
import type { PlanRule, Requirement } from './plan-rule';
import { textOf } from './text-of';

/** Of the chart, which has no labels for them. */
const CAPI_HELM_CIDRS = { pods: '172.16.0.0/13', services: '172.24.0.0/13' };

const POD_LABELS: Readonly<Record<string, string>> = {
  flannel: 'flannel_network_cidr',
  calico: 'calico_ipv4pool',
  cilium: 'cilium_ipv4pool',
};

const subnetBesideTheClusters: PlanRule = {
  ...textOf(apart),
  fix: 'use another subnet, or other networks for pods and services where the driver has labels for them',
  requires: {
    template: (template, { platform }) => beside(template, template.networkDriver, platform),
    cluster: (cluster, { platform }) => {
      const isItsOwn = cluster.fixedSubnet !== undefined || cluster.labelNames().length > 0;
      return isItsOwn ? beside(cluster, cluster.template.networkDriver, platform) : undefined;
    },
  },
};

/** Whoever names no subnet has none that could be known. */
function beside(labels: LabelsView, networkDriver: string | undefined, platform: MagnumPlatform): Requirement[] {
  const pods = POD_LABELS[networkDriver ?? ''];
  return [
    { what: 'pods', cidr: effective(labels, pods, platform) ?? ofTheChart('pods', platform) },
    {
      what: 'services',
      cidr: effective(labels, 'service_cluster_ip_range', platform) ?? ofTheChart('services', platform),
    },
  ].flatMap(({ what, cidr }) => (cidr === undefined ? [] : [besideOne(what, cidr)]));
}

function besideOne(what: string, cidr: string): Requirement {
  return {
    field: 'fixedSubnet',
    about: 'fixedSubnet',
    condition: disjoint(fact('fixedSubnet', 'cidr'), literal(cidr)),
    says: [
      `must have no address of the ${what}' network ${cidr}; `,
      fact('fixedSubnet', 'name'),
      ' has ',
      fact('fixedSubnet', 'cidr'),
    ],
  };
}

function effective(labels: LabelsView, name: string | undefined, platform: MagnumPlatform): string | undefined {
  const label = name === undefined ? undefined : findLabel(platform.driver, name);
  return label && (labels.label(label.name) ?? defaultOf(label, platform));
}

function ofTheChart(what: 'pods' | 'services', { driver }: MagnumPlatform): string | undefined {
  return driver === 'capi-helm' ? CAPI_HELM_CIDRS[what] : undefined;
}

export const CIDR_RULES: readonly PlanRule[] = [subnetBesideTheClusters];
