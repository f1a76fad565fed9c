import type { LabelNeed, LabelTable } from '../label';

const driver = (name: string): readonly LabelNeed[] => [
  { attribute: 'network_driver', is: [name], otherwise: 'it does nothing' },
];

/** Versions whose manifest comes with the driver, and the driver's version from which on it does. */
export const CALICO_MANIFESTS: Readonly<Record<string, string>> = {
  'v3.24.2': '0.1.0',
  'v3.25.2': '0.24.0',
  'v3.26.5': '0.24.0',
  'v3.27.4': '0.24.0',
  'v3.28.2': '0.24.0',
  'v3.29.0': '0.24.0',
  'v3.29.2': '0.29.1',
  'v3.29.3': '0.29.3',
  'v3.30.0': '0.30.0',
  'v3.30.1': '0.31.0',
  'v3.30.2': '0.31.0',
  'v3.31.3': '0.35.0',
  'v3.31.5': '0.37.0',
  'v3.32.0': '0.37.0',
  'v3.32.1': '0.38.0',
};

export const NETWORK: LabelTable = {
  calico_tag: {
    type: 'string',
    doc: 'Calico version. Only those whose manifest comes with the driver work.',
    allowed: Object.keys(CALICO_MANIFESTS),
    default: [
      ['0.1', 'v3.24.2'],
      ['0.29.1', 'v3.29.2'],
      ['0.29.3', 'v3.29.3'],
      ['0.30', 'v3.30.0'],
      ['0.31', 'v3.30.2'],
      ['0.35', 'v3.31.3'],
      ['0.37', 'v3.32.0'],
      ['0.38', 'v3.32.1'],
    ],
    since: '0.1.0',
    rejects: 'the driver, CREATE_FAILED',
    needs: driver('calico'),
  },
  calico_ipv4pool: {
    type: 'cidr',
    doc: 'Network of pods with Calico. It must not overlap the network of nodes or of services.',
    default: '10.100.0.0/16',
    since: '0.1.0',
    needs: driver('calico'),
  },
  cilium_tag: {
    type: 'string',
    doc: 'Cilium version.',
    default: 'v1.15.3',
    since: '0.20.0',
    needs: driver('cilium'),
  },
  cilium_ipv4pool: {
    type: 'cidr',
    doc: 'Network of pods with Cilium. It must not overlap the network of nodes or of services.',
    default: '10.100.0.0/16',
    since: '0.20.0',
    needs: driver('cilium'),
  },
  cilium_hubble_ui_enabled: {
    type: 'bool',
    doc: 'Installs the pages of Hubble, which show the network’s traffic.',
    default: 'false',
    allowed: ['true', 'false'],
    since: '0.35.0',
    rejects: 'nobody: everything but true counts as false',
    needs: driver('cilium'),
  },
  service_cluster_ip_range: { type: 'cidr', doc: 'Network of services.', default: '10.254.0.0/16', since: '0.3.2' },
  dns_cluster_domain: {
    type: 'string',
    doc: "Domain of the cluster's own names.",
    default: 'cluster.local',
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    must: 'be a domain in lower case',
    since: '0.1.0',
  },
  fixed_subnet_cidr: {
    type: 'cidr',
    doc: 'Subnet of nodes that Cluster API makes. With an existing fixed_subnet it does nothing.',
    default: '10.0.0.0/24',
    since: '0.1.0',
  },
  master_lb_floating_ip_enabled: {
    type: 'bool',
    doc: "Gives the API a floating IP. Without one, magnum-cluster-api-proxy has to run on the cloud's network nodes.",
    default: 'true',
    since: '0.5.0',
    needs: [
      {
        when: { is: ['false'] },
        attribute: 'master_lb_enabled',
        is: ['true'],
        otherwise: 'nobody reaches the API, and the cluster stays CREATE_IN_PROGRESS',
        rule: 'CL-33',
      },
    ],
  },
  api_server_floating_ip: {
    type: 'string',
    doc: 'Floating IP of the project that the API gets.',
    default: '',
    pattern: /^$|^\d{1,3}(\.\d{1,3}){3}$/,
    must: 'be an IPv4 address',
    since: '0.27.0',
  },
  api_server_lb_flavor: {
    type: 'string',
    doc: "Octavia flavor of the API's load balancer. It stays as it was made.",
    default: '',
    since: '0.32.0',
  },
  api_server_lb_availability_zone: {
    type: 'string',
    doc: "Octavia availability zone of the API's load balancer. It stays as it was made.",
    default: '',
    since: '0.32.0',
  },
  octavia_provider: {
    type: 'string',
    doc: "Octavia's provider for load balancers. That of the API's stays as it was made.",
    allowed: ['amphora', 'amphorav2', 'ovn'],
    default: [
      ['0.16', 'amphora'],
      ['0.36.3', 'amphorav2'],
    ],
    since: '0.16.0',
  },
  octavia_lb_algorithm: {
    type: 'enum',
    doc: 'How the load balancers of services choose a member. The provider ovn has SOURCE_IP_PORT only.',
    allowed: ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP', 'SOURCE_IP_PORT'],
    defaultIs: 'SOURCE_IP_PORT with the provider ovn, else ROUND_ROBIN',
    since: '0.17.0',
    rejects: 'the driver, CREATE_FAILED, with the provider ovn; else nobody',
    needs: [
      {
        when: { is: ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP'] },
        label: 'octavia_provider',
        isNot: ['ovn'],
        otherwise: 'the driver refuses the cluster, CREATE_FAILED',
        rule: 'LB-31',
      },
    ],
  },
  octavia_lb_healthcheck: {
    type: 'bool',
    doc: 'Has the load balancers of services look after the health of their members.',
    default: 'true',
    since: '0.24.0',
    rejects: 'nobody: it stands in cloud.conf as it is',
  },
};
