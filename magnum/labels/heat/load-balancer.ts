import type { LabelNeed, LabelTable } from '../label';

const withLb: readonly LabelNeed[] = [
  { attribute: 'master_lb_enabled', is: ['true'], otherwise: 'there is no load balancer', rule: 'LB-33' },
];

export const LOAD_BALANCER: LabelTable = {
  master_lb_floating_ip_enabled: {
    type: 'bool',
    doc: "Gives the API's load balancer a floating IP.",
    defaultIs: 'the attribute floating_ip_enabled',
    since: '8.0.0',
    rejects: 'nobody: a text that is no boolean counts as false',
    needs: withLb.map((need) => ({ ...need, when: { is: ['true'] } })),
  },
  master_lb_allowed_cidrs: {
    type: 'csv',
    doc: "Networks that may reach the load balancers of the API and etcd. The nodes' own subnet is added.",
    default: '',
    defaultIs: 'everybody',
    since: '10.1.0',
    needs: withLb,
  },
  octavia_provider: {
    type: 'string',
    doc: "Octavia's provider for load balancers.",
    allowed: ['amphora', 'ovn'],
    default: 'amphora',
    since: '15.0.0',
    needs: [
      {
        when: { is: ['ovn'] },
        label: 'octavia_lb_algorithm',
        is: ['SOURCE_IP_PORT'],
        otherwise: 'Octavia refuses the pool, CREATE_FAILED',
        rule: 'LB-31',
      },
    ],
  },
  octavia_lb_algorithm: {
    type: 'enum',
    doc: 'How load balancers choose a member. The provider ovn has SOURCE_IP_PORT only, and the default does not follow it.',
    allowed: ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP', 'SOURCE_IP_PORT'],
    default: 'ROUND_ROBIN',
    since: '15.0.0',
    rejects: 'Octavia, CREATE_FAILED',
  },
  octavia_lb_healthcheck: {
    type: 'bool',
    doc: 'Has load balancers look after the health of their members.',
    default: 'true',
    since: '15.0.0',
  },
  ingress_controller: {
    type: 'enum',
    doc: 'Ingress controller to install. octavia needs the Octavia service.',
    allowed: ['', 'octavia', 'nginx', 'traefik'],
    default: '',
    since: '6.1.0',
    rejects: 'nobody: there is no ingress controller',
  },
  ingress_controller_role: {
    type: 'string',
    doc: 'Role of the nodes that run nginx or traefik.',
    default: 'ingress',
    since: '6.1.0',
    needs: [{ label: 'ingress_controller', is: ['nginx', 'traefik'], otherwise: 'it does nothing' }],
  },
  octavia_ingress_controller_tag: {
    type: 'string',
    doc: 'Tag of the octavia-ingress-controller image.',
    default: [
      ['7.2', '1.13.2-alpha'],
      ['9.1', 'v1.15.0'],
      ['10.0', 'v1.18.0'],
    ],
    since: '7.2.0',
    needs: [{ label: 'ingress_controller', is: ['octavia'], otherwise: 'it does nothing' }],
  },
  nginx_ingress_controller_tag: {
    type: 'string',
    doc: 'Tag of the nginx ingress controller image.',
    default: [
      ['8.1', '0.23.0'],
      ['9.2', '0.26.1'],
      ['10.1', '0.32.0'],
    ],
    since: '8.1.0',
    needs: [{ label: 'ingress_controller', is: ['nginx'], otherwise: 'it does nothing' }],
  },
  nginx_ingress_controller_chart_tag: {
    type: 'string',
    doc: 'Version of the nginx ingress controller chart.',
    default: [
      ['9.2', 'v1.24.7'],
      ['10.1', 'v1.36.3'],
      ['14.0', '4.0.17'],
    ],
    since: '9.2.0',
    needs: [{ label: 'ingress_controller', is: ['nginx'], otherwise: 'it does nothing' }],
  },
  traefik_ingress_controller_tag: {
    type: 'string',
    doc: 'Tag of the traefik image.',
    default: [
      ['8.1', 'v1.7.10'],
      ['9.2', 'v1.7.19'],
      ['13.0', 'v1.7.28'],
    ],
    since: '8.1.0',
    needs: [{ label: 'ingress_controller', is: ['traefik'], otherwise: 'it does nothing' }],
  },
};
