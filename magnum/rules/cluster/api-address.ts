import type { LabelsView } from '../../spec/view';
import { flagOf } from '../label-flag';
import type { Problem, Rule } from '../rule';
import { atClusterApi, issue } from '../sources';

/** What the Cluster API drivers read in place of `floating_ip_enabled`; without it the API has a floating IP. */
const LABEL = 'master_lb_floating_ip_enabled';

const addressByLabel: Rule = {
  id: 'CL-31',
  severity: 'warning',
  title: 'With Cluster API a label says whether the API has a floating IP',
  why:
    'The Cluster API drivers ignore `floating_ip_enabled`: nodes never have floating IPs, and the Kubernetes API has one ' +
    'unless the label `master_lb_floating_ip_enabled` is false. Whoever wants a private cluster gets a public one.',
  source: atClusterApi('magnum_cluster_api/utils.py#L209-L210'),
  evidence: 'source',
  holds: { drivers: ['capi-helm', 'cluster-api'] },
  fix: `set labels.${LABEL}: false`,
  check: {
    template: (template) => publicAfterAll(template),
    cluster: (cluster) => publicAfterAll(cluster),
  },
};

function publicAfterAll(view: LabelsView & { readonly floatingIpEnabled?: boolean }): Problem | undefined {
  return view.floatingIpEnabled === false && flagOf(view.label(LABEL)) !== false
    ? { field: 'floatingIpEnabled', says: `must not be false by itself: this driver reads the label ${LABEL}` }
    : undefined;
}

const someAddress: Rule = {
  id: 'CL-33',
  severity: 'warning',
  title: 'With magnum-cluster-api the API has a load balancer or a floating IP',
  why: 'Without either the driver cannot reach the Kubernetes API: the cluster stays CREATE_IN_PROGRESS until Terraform gives up.',
  source: issue('vexxhost/magnum-cluster-api', 903),
  evidence: 'reported',
  holds: { drivers: ['cluster-api'] },
  fix: `set masterLbEnabled: true, or leave out labels.${LABEL}`,
  check: {
    template: (template) => unreachable(template, template.masterLbEnabled),
    cluster: (cluster) =>
      // What the template alone says is said there.
      cluster.masterLbEnabled === undefined && cluster.labelNames().length === 0
        ? undefined
        : unreachable(cluster, cluster.masterLbEnabled ?? cluster.template.masterLbEnabled),
  },
};

function unreachable(view: LabelsView, masterLbEnabled: boolean | undefined): Problem | undefined {
  return masterLbEnabled !== true && flagOf(view.label(LABEL)) === false
    ? { field: `labels.${LABEL}`, says: 'must not be false where masterLbEnabled is not true' }
    : undefined;
}

export const API_ADDRESS_RULES: readonly Rule[] = [addressByLabel, someAddress];
