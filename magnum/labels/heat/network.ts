import type { LabelNeed, LabelTable } from '../label';

const driver = (name: string): readonly LabelNeed[] => [
  { attribute: 'network_driver', is: [name], otherwise: 'it does nothing' },
];

export const NETWORK: LabelTable = {
  flannel_network_cidr: {
    type: 'cidr',
    doc: 'Network of pods with flannel. It must not overlap the network of nodes or of services.',
    default: '10.100.0.0/16',
    since: '2.0.0',
    needs: driver('flannel'),
  },
  flannel_network_subnetlen: {
    type: 'int',
    doc: "Prefix length of each node's share of the pod network.",
    unit: 'bits',
    default: '24',
    min: 1,
    since: '2.0.0',
    needs: driver('flannel'),
  },
  flannel_backend: {
    type: 'enum',
    doc: 'How flannel carries packets between nodes.',
    allowed: ['udp', 'vxlan', 'host-gw'],
    default: [
      ['3.0', 'udp'],
      ['9.0', 'vxlan'],
    ],
    since: '3.0.0',
    rejects: 'Heat, CREATE_FAILED within seconds',
    needs: driver('flannel'),
  },
  flannel_tag: {
    type: 'string',
    doc: 'Tag of the flannel image: up to v0.15.1 from quay.io/coreos, from v0.20.2 on from docker.io/flannel.',
    default: [
      ['6.1', 'v0.9.0'],
      ['8.0', 'v0.10.0-amd64'],
      ['8.2', 'v0.11.0-amd64'],
      ['10.0', 'v0.12.0-amd64'],
      ['14.0', 'v0.15.1'],
    ],
    since: '6.1.0',
    needs: driver('flannel'),
  },
  flannel_cni_tag: {
    type: 'string',
    doc: 'Tag of the flannel-cni image.',
    default: 'v0.3.0',
    since: '8.0.0',
    needs: driver('flannel'),
  },
  calico_tag: {
    type: 'string',
    doc: 'Calico version. From Magnum 19 on v3.26.x gets the manifest of 3.26; everything else gets that of 3.21.',
    default: [
      ['6.1', 'v2.6.7'],
      ['9.0', 'v3.3.6'],
      ['10.0', 'v3.13.1'],
      ['14.0', 'v3.21.2'],
    ],
    since: '6.1.0',
    needs: driver('calico'),
  },
  calico_ipv4pool: {
    type: 'cidr',
    doc: 'Network of pods with Calico. It must not overlap the network of nodes or of services.',
    default: [
      ['6.1', '192.168.0.0/16'],
      ['10.0', '10.100.0.0/16'],
    ],
    since: '6.1.0',
    needs: driver('calico'),
  },
  calico_ipv4pool_ipip: {
    type: 'enum',
    doc: 'When Calico wraps packets in IP-in-IP.',
    allowed: ['Always', 'CrossSubnet', 'Never', 'Off'],
    default: 'Off',
    since: '10.0.0',
    rejects: 'Heat, CREATE_FAILED within seconds',
    needs: driver('calico'),
  },
  fixed_subnet_cidr: {
    type: 'cidr',
    doc: 'Subnet of nodes that Magnum makes. With an existing fixed_subnet it does nothing.',
    default: '10.0.0.0/24',
    since: '10.1.0',
  },
  service_cluster_ip_range: {
    type: 'cidr',
    doc: 'Network of services. It must contain 10.254.0.10, where the cluster’s DNS always is.',
    default: '10.254.0.0/16',
    since: '7.0.2',
  },
};
