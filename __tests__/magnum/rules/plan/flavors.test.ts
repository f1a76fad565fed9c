import { cluster, nodeGroup, template } from '../../../support/judged';
import { flavors, saidByFacts } from '../../../support/judged-by-facts';

const T = template({});

test.each([
  ['CT-13', { disk: 1 }, 'heat@2023.1', []],
  [
    'CT-13',
    { disk: 0 },
    'heat@2023.1',
    ['error flavor must have at least 1 GB of disk where boot_volume_size is 0; "m1.small" has 0'],
  ],
  ['CT-13', { disk: 0 }, 'cluster-api@0.38', [expect.stringContaining('error flavor')]],
  ['FLV-01', { ram: 2048 }, 'capi-helm@1.4', []],
  ['FLV-01', { ram: 2047 }, 'capi-helm@1.4', ['error flavor must have at least 2048 MB of RAM; "m1.small" has 2047']],
  ['FLV-01', { ram: 1 }, 'heat@2023.1', []],
  ['FLV-02', { vcpus: 2 }, 'capi-helm@1.4', []],
  ['FLV-02', { vcpus: 1 }, 'capi-helm@1.4', ['error flavor must have at least 2 vCPUs; "m1.small" has 1']],
  ['FLV-02', { vcpus: 1 }, 'cluster-api@0.38', []],
  ['FLV-03', { ram: 1 }, 'heat@2023.1', []],
])('%s of %j on %s', (rule, facts, on, says) => {
  expect(saidByFacts(rule, T, flavors(facts), { on })).toEqual(says);
});

test.each([
  [{ ram: 1700, vcpus: 2 }, 'cluster-api@0.38', []],
  [
    { ram: 1699, vcpus: 2 },
    'cluster-api@0.38',
    ['warning masterFlavor must have at least 1700 MB of RAM; "small" has 1699'],
  ],
  [{ ram: 1700, vcpus: 1 }, 'cluster-api@0.38', ['warning masterFlavor must have at least 2 vCPUs; "small" has 1']],
  [{ ram: 1700, vcpus: 1 }, 'heat@2023.1', []],
  [{ ram: 512, vcpus: 1 }, 'heat@2023.1', [expect.stringContaining('"small" has 512')]],
  [{ ram: 512, vcpus: 1 }, 'capi-helm@1.4', []],
])('FLV-03 of a master with %j on %s', (facts, on, says) => {
  const small = { name: 'small', disk: 20, ...facts };

  expect(saidByFacts('FLV-03', T, { ...flavors(), masterFlavor: small }, { on })).toEqual(says);
});

test('the least of RAM and CPUs is what the operator set', () => {
  const where = { on: 'capi-helm@1.4', thresholds: { minimumFlavorRamMb: 1024, minimumFlavorVcpus: 4 } };

  expect(saidByFacts('FLV-01', T, flavors({ ram: 1024 }), where)).toEqual([]);
  expect(saidByFacts('FLV-02', T, flavors({ vcpus: 4 }), where)).toEqual([expect.stringContaining('masterFlavor')]);
});

test('CT-13 lets nodes boot from a volume, and asks again where a cluster or a group takes it away', () => {
  const says = (subject: typeof T): string[] => saidByFacts('CT-13', subject, flavors({ disk: 0 }));
  const [labels, none] = [{ boot_volume_size: '1' }, { boot_volume_size: '0' }];

  expect(says(template({ labels }))).toEqual([]);
  expect(says(template({ labels: none }))).toHaveLength(1);
  expect(says(cluster({ labels: none, mergeLabels: true }, { labels }))).toHaveLength(1);
  expect(says(cluster({ flavor: 'm1.small' }, { labels }))).toEqual([]);
  expect(says(nodeGroup({ flavor: 'm1.small' }, {}, { labels }))).toEqual([]);
  expect(says(nodeGroup({ image: 'fcos' }))).toEqual([]);
});

test('every flavor that is not known is said to be not judged', () => {
  expect(saidByFacts('FLV-01', T, {}, { on: 'capi-helm@1.4' })).toEqual([
    'not judged: masterFlavor',
    'not judged: flavor',
  ]);
});
