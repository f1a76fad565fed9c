import type { LabelTable } from '../label';

/** Scaling, add-ons and the chart. */
export const CLUSTER: LabelTable = {
  auto_scaling_enabled: {
    type: 'bool',
    doc: 'Installs the cluster autoscaler. Every group then needs a min_node_count of at least 1, and Magnum’s default is 0.',
    default: 'false',
    since: '1.0.0',
  },
  min_node_count: {
    type: 'int',
    doc: 'Fewest nodes that the autoscaler leaves in the default group. The cluster starts with as many, whatever its node_count.',
    unit: 'nodes',
    defaultIs: 'node_count, before 1.1 it was 1',
    min: 1,
    since: '1.0.0',
    rejects: 'the driver, CREATE_FAILED, when autoscaling',
    needs: [{ label: 'auto_scaling_enabled', is: ['true'], otherwise: 'it does nothing' }],
  },
  max_node_count: {
    type: 'int',
    doc: 'Most nodes that the autoscaler makes in the default group.',
    unit: 'nodes',
    defaultIs: 'node_count, before 1.1 min_node_count',
    min: 1,
    since: '1.0.0',
    rejects: 'the driver, CREATE_FAILED, when less than the minimum',
    needs: [{ label: 'auto_scaling_enabled', is: ['true'], otherwise: 'it does nothing' }],
  },
  auto_healing_enabled: { type: 'bool', doc: 'Replaces nodes that are not healthy.', default: 'true', since: '1.0.0' },
  monitoring_enabled: {
    type: 'bool',
    doc: 'Installs Prometheus, Grafana and Loki.',
    default: 'false',
    since: '1.0.0',
  },
  kube_dashboard_enabled: { type: 'bool', doc: 'Installs the Kubernetes dashboard.', default: 'true', since: '1.0.0' },
  keystone_auth_enabled: {
    type: 'bool',
    doc: 'Lets users of the cloud log in to the cluster with their Keystone token.',
    default: 'false',
    since: '1.0.0',
  },
  capi_helm_chart_version: {
    type: 'string',
    doc: 'Version of the chart openstack-cluster. It is read from the template only.',
    default: [
      ['1.0', '0.4.0'],
      ['1.2', '0.10.1'],
    ],
    defaultIs: '`[capi_helm]default_helm_chart_version`',
    pattern: /^[a-z0-9.+-]+$/,
    must: 'hold lower case letters, digits and .+- only',
    since: '1.0.0',
    onlyOn: 'template',
  },
};
