import type { Facts } from '../../../../magnum/conditions/evaluate';
import type { TemplateSpec } from '../../../../magnum/spec/specs';
import { cluster, template } from '../../../support/judged';
import { saidByFacts } from '../../../support/judged-by-facts';

const SUBNET = {
  name: 's',
  network_id: 'n1',
  enable_dhcp: true,
  dns_nameservers: ['192.0.2.53'],
  gateway_ip: '10.0.0.1',
  cidr: '10.0.0.0/24',
};
const NETWORK = { name: 'n', id: 'n1', external: false, shared: 'false' };

function facts(subnet: object = {}, network: object = {}, ids: readonly string[] = ['p1']): Facts {
  return { fixedSubnet: { ...SUBNET, ...subnet }, fixedNetwork: { ...NETWORK, ...network }, gatewayPorts: { ids } };
}

const GIVEN: TemplateSpec = { fixedNetwork: 'n', fixedSubnet: 's' };
const T = template(GIVEN);

test.each([
  [true, []],
  [false, ['error externalNetwork must be an external network; "x" has router:external false']],
])('CT-16 of router:external %s', (external, says) => {
  expect(saidByFacts('CT-16', template({}), { externalNetwork: { name: 'x', external } })).toEqual(says);
});

test.each([
  ['NET-03', facts(), []],
  ['NET-03', facts({ network_id: 'n2' }), ['error fixedSubnet must be in the network "n1"; "s" is in "n2"']],
  ['NET-04', facts(), []],
  ['NET-04', facts({}, {}, []), ['warning fixedSubnet must have a router; nothing has the address "10.0.0.1" in "s"']],
  ['NET-04', facts({}, { shared: 'true' }, []), []],
  ['NET-05', facts(), []],
  ['NET-05', facts({ enable_dhcp: false }), ['warning fixedSubnet must have DHCP; "s" has enable_dhcp false']],
  ['NET-06', facts(), []],
  ['NET-06', facts({ dns_nameservers: [] }), ['warning fixedSubnet must have a DNS server; "s" has none']],
  ['NET-09', facts(), []],
  [
    'NET-09',
    facts({}, { external: true }),
    ['error fixedNetwork must not be an external network; "n" has router:external true'],
  ],
])('%s of %j', (rule, known, says) => {
  expect(saidByFacts(rule, T, known)).toEqual(says);
  expect(saidByFacts(rule, cluster({ fixedNetwork: 'n', fixedSubnet: 's' }), known)).toEqual(says);
});

test('only Heat leaves the DNS servers of an existing subnet alone, and finds no external network for nodes', () => {
  const on = { on: 'cluster-api@0.38' };

  expect(saidByFacts('NET-06', T, facts({ dns_nameservers: [] }), on)).toEqual([]);
  expect(saidByFacts('NET-09', T, facts({}, { external: true }), on)).toEqual([expect.stringMatching(/^warning/)]);
});

test.each(['NET-03', 'NET-04', 'NET-05', 'NET-06', 'NET-09'])(
  '%s asks nothing where Magnum makes the network',
  (rule) => {
    expect(saidByFacts(rule, template({}), {})).toEqual([]);
    expect(saidByFacts(rule, cluster({}, GIVEN), {})).toEqual([]);
  },
);

test('what is not known is not judged', () => {
  expect(saidByFacts('NET-03', T, { fixedSubnet: SUBNET })).toEqual(['not judged: fixedSubnet']);
  expect(saidByFacts('NET-04', T, { fixedSubnet: SUBNET, fixedNetwork: NETWORK })).toEqual(['not judged: fixedSubnet']);
});

describe('LB-21', () => {
  const says = (cidr: string, of: TemplateSpec = {}, on = 'heat@2023.1'): string[] =>
    saidByFacts('LB-21', template({ ...GIVEN, ...of }), facts({ cidr }), { on });

  test.each([
    ['10.99.255.0/24', []],
    [
      '10.100.255.0/24',
      [`warning fixedSubnet must have no address of the pods' network 10.100.0.0/16; "s" has "10.100.255.0/24"`],
    ],
    [
      '10.254.1.0/24',
      [`warning fixedSubnet must have no address of the services' network 10.254.0.0/16; "s" has "10.254.1.0/24"`],
    ],
    ['10.0.0.0/8', [expect.stringContaining('pods'), expect.stringContaining('services')]],
  ])('of %s and the defaults', (cidr, expected) => {
    expect(says(cidr)).toEqual(expected);
  });

  test('reads the label of the network driver that is used', () => {
    const labels = { calico_ipv4pool: '10.1.0.0/16', flannel_network_cidr: '10.2.0.0/16' };

    expect(says('10.1.0.0/24', { labels, networkDriver: 'calico' })).toHaveLength(1);
    expect(says('10.2.0.0/24', { labels, networkDriver: 'calico' })).toEqual([]);
    expect(says('10.2.0.0/24', { labels, networkDriver: 'flannel' })).toHaveLength(1);
    expect(says('10.3.0.0/24', { labels: { service_cluster_ip_range: '10.3.0.0/16' } })).toHaveLength(1);
  });

  test("knows the chart's own networks", () => {
    expect(says('172.23.255.0/24', {}, 'capi-helm@1.4')).toEqual([
      expect.stringContaining("pods' network 172.16.0.0/13"),
    ]);
    expect(says('172.24.0.0/24', {}, 'capi-helm@1.4')).toEqual([
      expect.stringContaining("services' network 172.24.0.0/13"),
    ]);
    expect(says('10.100.0.0/24', {}, 'capi-helm@1.4')).toEqual([]);
  });

  test('asks of a cluster what it has otherwise', () => {
    const known = facts({ cidr: '10.100.0.0/24' });

    expect(saidByFacts('LB-21', cluster({}, GIVEN), known)).toEqual([]);
    expect(saidByFacts('LB-21', cluster({ fixedSubnet: 's' }), known)).toHaveLength(1);
    const labels = { calico_ipv4pool: '10.1.0.0/16' };
    expect(saidByFacts('LB-21', cluster({ labels, mergeLabels: true }, GIVEN), known)).toEqual([]);
  });
});
