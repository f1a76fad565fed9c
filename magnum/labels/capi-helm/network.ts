import type { LabelTable } from '../label';

export const NETWORK: LabelTable = {
  fixed_subnet_cidr: {
    type: 'cidr',
    doc: "Subnet of nodes that Cluster API makes. It must not overlap the chart's networks of pods (172.16.0.0/13) and services (172.24.0.0/13).",
    default: '10.0.0.0/24',
    since: '1.0.0',
  },
  master_lb_floating_ip_enabled: {
    type: 'bool',
    doc: "Gives the API's load balancer a floating IP. The attribute floating_ip_enabled is not read.",
    default: 'true',
    since: '1.3.0',
  },
  api_master_lb_allowed_cidrs: {
    type: 'csv',
    doc: "Networks that may reach the API's load balancer. The Heat driver calls it master_lb_allowed_cidrs.",
    default: '',
    defaultIs: 'everybody',
    since: '1.0.0',
    rejects: 'nobody: characters other than letters, digits, `.-/:` are dropped',
  },
  octavia_provider: {
    type: 'string',
    doc: "Octavia's provider for load balancers, that of the API and those of services.",
    allowed: ['amphora', 'ovn'],
    default: 'amphora',
    since: '1.0.0',
  },
  octavia_lb_algorithm: {
    type: 'enum',
    doc: 'How load balancers choose a member. The provider ovn has SOURCE_IP_PORT only.',
    allowed: ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP', 'SOURCE_IP_PORT'],
    defaultIs: 'SOURCE_IP_PORT with the provider ovn, else ROUND_ROBIN',
    since: '1.0.0',
    needs: [
      {
        when: { is: ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP'] },
        label: 'octavia_provider',
        isNot: ['ovn'],
        otherwise: 'Octavia refuses the pool',
        rule: 'LB-31',
      },
    ],
  },
  octavia_lb_healthcheck: {
    type: 'bool',
    doc: 'Has load balancers look after the health of their members.',
    default: 'true',
    since: '1.0.0',
  },
  extra_network_names: {
    type: 'csv',
    doc: 'Names of Neutron networks that nodes get further ports in, separated by spaces.',
    default: '',
    pattern: /^[a-zA-Z0-9.\-/ _]*$/,
    must: 'hold letters, digits, .-/_ and spaces only',
    separator: ' ',
    since: '1.4.0',
  },
  extra_network_name: {
    type: 'string',
    doc: 'Name of one Neutron network that nodes get a further port in. `extra_network_names` comes before it.',
    default: '',
    pattern: /^[a-zA-Z0-9.\-/ _]*$/,
    must: 'hold letters, digits, .-/_ and spaces only',
    since: '1.0.0',
    replacement: '`extra_network_names` from 1.4 on',
  },
};
