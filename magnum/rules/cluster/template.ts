import type { Rule } from '../rule';
import { atClusterApi, atProvider } from '../sources';

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** Magnum takes a name and answers with the UUID, which is something else to Terraform. */
const templateByUuid: Rule = {
  id: 'CL-08',
  severity: 'error',
  title: 'A template that is made elsewhere is named by its UUID',
  why:
    'Magnum takes a name and stores the UUID, the provider reads that back: no plan is ever empty ' +
    '(`cluster_template_id = "UUID" -> "NAME"`), and every apply asks for an upgrade of the cluster, which Magnum ' +
    'refuses (`Cluster Template is not valid for upgrade`, `Upgrading a cluster that uses the Magnum Heat driver is ' +
    'not supported.`) or carries out for nothing.',
  source: atProvider('openstack/resource_openstack_containerinfra_cluster_v1.go#L386'),
  evidence: 'seen',
  holds: {},
  fix: 'give what `openstack coe cluster template show NAME -f value -c uuid` prints',
  check: {
    cluster: ({ templateId }) =>
      templateId === undefined || UUID.test(templateId)
        ? undefined
        : { field: 'template', says: `must be named by its UUID, got ${JSON.stringify(templateId)}` },
  },
};

/** An upgrade reads the version from the template's own label, whatever the cluster says. */
const versionOnTheTemplate: Rule = {
  id: 'CL-20',
  severity: 'warning',
  title: 'For magnum-cluster-api the version stands on the template',
  why:
    "An upgrade takes the version from the new template's `kube_tag` and from nowhere else: without one the driver ends " +
    "in a KeyError: `'kube_tag'`.",
  source: atClusterApi('magnum_cluster_api/driver.py#L397-L403'),
  evidence: 'derived',
  holds: { drivers: ['cluster-api'] },
  fix: 'set kubernetesVersion on the template, and leave kube_tag out here',
  check: {
    cluster: (cluster) =>
      cluster.ownLabel('kube_tag') !== undefined && cluster.template.ownLabel('kube_tag') === undefined
        ? { field: 'labels.kube_tag', says: 'must stand on the template, where an upgrade reads it' }
        : undefined,
  },
};

export const TEMPLATE_OF_CLUSTER_RULES: readonly Rule[] = [templateByUuid, versionOnTheTemplate];
