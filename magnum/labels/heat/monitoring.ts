import type { LabelNeed, LabelTable } from '../label';

const monitored: readonly LabelNeed[] = [{ label: 'monitoring_enabled', is: ['true'], otherwise: 'it does nothing' }];

const legacy: readonly LabelNeed[] = [{ label: 'prometheus_monitoring', is: ['true'], otherwise: 'it does nothing' }];

export const MONITORING: LabelTable = {
  kube_dashboard_enabled: { type: 'bool', doc: 'Installs the Kubernetes dashboard.', default: 'true', since: '4.1.4' },
  metrics_scraper_tag: {
    type: 'string',
    doc: "Tag of the dashboard's metrics-scraper image.",
    default: 'v1.0.4',
    since: '10.0.0',
    needs: [{ label: 'kube_dashboard_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
  influx_grafana_dashboard_enabled: {
    type: 'bool',
    doc: 'Installs Heapster, InfluxDB and Grafana, which nobody looks after any more.',
    default: 'false',
    since: '6.1.0',
    needs: [
      {
        when: { is: ['true'] },
        label: 'kube_dashboard_enabled',
        isNot: ['false'],
        otherwise: 'it does nothing',
      },
    ],
  },
  heapster_enabled: {
    type: 'bool',
    doc: 'Installs Heapster, which metrics-server has replaced.',
    default: [
      ['9.2', 'true'],
      ['10.0', 'false'],
    ],
    since: '9.2.0',
  },
  metrics_server_enabled: { type: 'bool', doc: 'Installs metrics-server.', default: 'true', since: '9.2.0' },
  metrics_server_chart_tag: {
    type: 'string',
    doc: 'Version of the metrics-server chart.',
    default: [
      ['9.2', 'v2.8.8'],
      ['14.0', 'v3.7.0'],
    ],
    since: '9.2.0',
    needs: [{ label: 'metrics_server_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
  monitoring_enabled: {
    type: 'bool',
    doc: 'Installs the Prometheus operator with Grafana and Alertmanager.',
    default: 'false',
    since: '8.0.0',
  },
  monitoring_retention_days: {
    type: 'int',
    doc: 'Time for which Prometheus keeps data.',
    unit: 'days',
    default: '14',
    min: 1,
    since: '12.0.0',
    needs: monitored,
  },
  monitoring_retention_size: {
    type: 'int',
    doc: 'Data that Prometheus keeps.',
    unit: 'GiB',
    default: '14',
    min: 1,
    since: '12.0.0',
    needs: monitored,
  },
  monitoring_interval_seconds: {
    type: 'int',
    doc: 'Time between two readings.',
    unit: 'seconds',
    default: '30',
    min: 1,
    since: '12.0.0',
    needs: monitored,
  },
  monitoring_storage_class_name: {
    type: 'string',
    doc: "StorageClass of Prometheus' volume; without one its data is lost with its pod.",
    default: '',
    since: '12.0.0',
    needs: monitored,
  },
  monitoring_ingress_enabled: {
    type: 'bool',
    doc: 'Publishes the pages of the monitoring under `cluster_root_domain_name`.',
    default: 'false',
    since: '12.0.0',
    needs: monitored.map((need) => ({ ...need, when: { is: ['true'] } })),
  },
  cluster_basic_auth_secret: {
    type: 'string',
    doc: 'Secret in kube-system with the users of what the ingress publishes.',
    default: '',
    since: '12.0.0',
  },
  cluster_root_domain_name: {
    type: 'string',
    doc: "Domain of the cluster's own pages.",
    default: 'localhost',
    since: '12.0.0',
  },
  prometheus_operator_chart_tag: {
    type: 'string',
    doc: 'Version of the prometheus-operator chart.',
    default: [
      ['9.0', '5.12.3'],
      ['9.2', 'v8.2.2'],
      ['10.1', 'v8.12.13'],
    ],
    since: '9.0.0',
    needs: monitored,
  },
  prometheus_adapter_enabled: {
    type: 'bool',
    doc: 'Installs prometheus-adapter, which makes metrics known to the autoscaling of pods.',
    default: 'true',
    since: '9.2.0',
  },
  prometheus_adapter_chart_tag: {
    type: 'string',
    doc: 'Version of the prometheus-adapter chart.',
    default: '1.4.0',
    since: '9.2.0',
    needs: monitored,
  },
  prometheus_adapter_configmap: {
    type: 'string',
    doc: 'ConfigMap with the rules of prometheus-adapter.',
    default: '',
    since: '9.2.0',
    needs: monitored,
  },
  prometheus_monitoring: {
    type: 'bool',
    doc: 'Installs the Prometheus and Grafana of old. Use `monitoring_enabled`.',
    default: 'false',
    since: '5.0.0',
  },
  prometheus_tag: {
    type: 'string',
    doc: 'Tag of the prometheus image of `prometheus_monitoring`.',
    default: 'v1.8.2',
    since: '7.0.2',
    needs: legacy,
  },
  grafana_tag: {
    type: 'string',
    doc: 'Tag of the grafana image of `prometheus_monitoring`.',
    default: '5.1.5',
    since: '7.0.2',
    needs: legacy,
  },
  grafana_admin_passwd: {
    type: 'string',
    doc: "Password of Grafana's admin. Labels are stored and shown in clear, as is Terraform's state.",
    default: 'admin',
    since: '5.0.0',
  },
};
