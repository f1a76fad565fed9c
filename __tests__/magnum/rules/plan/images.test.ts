import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, template } from '../../../support/judged';
import { flavors, image, saidByFacts } from '../../../support/judged-by-facts';

const T = template({});

test.each([
  ['CT-06', {}, 'heat@2023.1', ['error image must have the property os_distro; "fcos" has []']],
  ['CT-06', { os_distro: 'anything' }, 'heat@2023.1', []],
  ['CT-07', {}, 'heat@2023.1', []],
  ['CT-07', { os_distro: 'fedora-coreos' }, 'heat@2026.1', []],
  ['CT-07', { os_distro: 'fedora-atomic' }, 'heat@2023.2', []],
  [
    'CT-07',
    { os_distro: 'fedora-atomic' },
    'heat@2024.1',
    ['error image must have os_distro fedora-coreos on heat@2024.1; "fcos" has "fedora-atomic"'],
  ],
  ['CT-07', { os_distro: 'flatcar' }, 'capi-helm@1.4', []],
  [
    'CT-07',
    { os_distro: 'debian' },
    'capi-helm@1.4',
    [expect.stringContaining('must have os_distro ubuntu or flatcar')],
  ],
  ['CT-07', { os_distro: 'debian' }, 'cluster-api@0.37', []],
  ['CT-07', { os_distro: 'debian' }, 'cluster-api@0.36', [expect.stringContaining('"fcos" has "debian"')]],
  ['CT-08', { magnum_driver: 'k8s_capi_helm_v1' }, 'capi-helm@1.4', []],
  [
    'CT-08',
    { magnum_driver: 'k8s_mine' },
    'capi-helm@1.4',
    [expect.stringContaining('warning image must have magnum_driver')],
  ],
  ['CT-08', { magnum_driver: 'k8s_mine' }, 'heat@2023.2', []],
  ['REL-02', { magnum_driver: 'k8s_cluster_api_flatcar' }, 'cluster-api@0.38', []],
  [
    'REL-02',
    { magnum_driver: 'k8s_cluster_api_flatcar' },
    'heat@2024.1',
    [expect.stringContaining('has "k8s_cluster_api_flatcar"')],
  ],
  ['REL-02', { magnum_driver: 'k8s_mine' }, 'heat@2024.1', []],
  ['REL-02', {}, 'heat@2024.1', []],
  ['IMG-01', { kube_version: 'v1.31.1' }, 'capi-helm@1.4', []],
  ['IMG-01', { kube_version: '1.31.1' }, 'capi-helm@1.0', []],
  ['IMG-01', { kube_version: '1.31' }, 'capi-helm@1.4', [expect.stringContaining('"fcos" has "1.31"')]],
  ['IMG-01', { kube_version: 'v1.31.1-1' }, 'capi-helm@1.4', [expect.stringContaining('"fcos" has "v1.31.1-1"')]],
  ['IMG-01', {}, 'capi-helm@1.4', ['error image must have a kube_version like v1.31.1; "fcos" has null']],
  ['IMG-01', {}, 'heat@2023.1', []],
])('%s of %j on %s', (rule, properties, on, says) => {
  expect(saidByFacts(rule, T, image({}, properties as Record<string, string>), { on })).toEqual(says);
});

test.each(['CT-06', 'CT-07'])('%s is not judged where the image is not known', (rule) => {
  expect(saidByFacts(rule, T, {})).toEqual(['not judged: image']);
});

test('CT-07 knows the engines of old, and says nothing of others', () => {
  const says = (coe: string, on: string): string[] =>
    saidByFacts('CT-07', template({ coe }), image({}, { os_distro: 'ubuntu' }), { on });

  expect(says('mesos', 'heat@ussuri')).toEqual([]);
  expect(says('swarm-mode', 'heat@ussuri')).toEqual([expect.stringContaining('fedora-atomic')]);
  expect(says('dcos', 'heat@ussuri')).toEqual([]);
  expect(saidByFacts('CT-07', template({ serverType: 'bm' }), image({}, { os_distro: 'fedora' }))).toEqual([]);
});

test('CT-09 is asked only where somebody says that both drivers are there', () => {
  const says = (otherDrivers: ('capi-helm' | 'cluster-api')[], properties: Record<string, string>): string[] =>
    saidByFacts('CT-09', T, image({}, properties), { on: 'capi-helm@1.4', thresholds: { otherDrivers } });

  expect(says([], { os_distro: 'ubuntu' })).toEqual([]);
  expect(says(['capi-helm'], { os_distro: 'ubuntu' })).toEqual([]);
  expect(says(['cluster-api'], { os_distro: 'ubuntu' })).toEqual([
    'warning image must have the property magnum_driver; "fcos" has ["os_distro"]',
  ]);
  expect(says(['cluster-api'], { os_distro: 'ubuntu', magnum_driver: 'k8s_capi_helm_v1' })).toEqual([]);
  expect(says(['cluster-api'], { os_distro: 'debian' })).toEqual([]);
});

test.each([
  ['fedora-coreos-38.20230806.3.0-openstack.x86_64', 'heat@2024.2', []],
  ['Fedora-CoreOS-38', 'heat@2024.2', []],
  [
    'fedora-coreos-39.20231101.3.0',
    'heat@2024.2',
    [expect.stringContaining('must be like fedora-coreos-38.20230806.3.0')],
  ],
  ['fedora-coreos-380', 'heat@2024.2', [expect.stringContaining('warning image')]],
  ['fedora-coreos-35.20220116.3.0', 'heat@2023.1', []],
  ['fedora-coreos', 'heat@2024.2', []],
  ['ubuntu-39', 'heat@2024.2', []],
  ['fedora-coreos-39', 'heat@ussuri', []],
  ['fedora-coreos-39', 'capi-helm@1.4', []],
])('IMG-03 of %s on %s', (name, on, says) => {
  expect(saidByFacts('IMG-03', T, image({ name }), { on })).toEqual(says);
});

test.each([
  ['v1.28.9', 'ubuntu-2204-kube-v1.28.9', []],
  ['v1.28.9', 'ubuntu-jammy-kube-1.28.9-20240101', []],
  [
    'v1.28.9',
    'ubuntu-2204-kube-v1.28.90',
    [expect.stringContaining('got "v1.28.9"; the image is "ubuntu-2204-kube-v1.28.90"')],
  ],
  ['v1.28.9', 'ubuntu-2204-kube-v11.28.9', [expect.stringContaining('warning labels.kube_tag')]],
  ['v1.28.9', 'my-image', []],
  ['nonsense', 'ubuntu-2204-kube-v1.28.90', []],
])('LB-37 of %s and %s', (kube_tag, name, says) => {
  const on = 'cluster-api@0.38';

  expect(saidByFacts('LB-37', template({ labels: { kube_tag } }), image({ name }), { on })).toEqual(says);
  expect(saidByFacts('LB-37', cluster({ labels: { kube_tag }, mergeLabels: true }), image({ name }), { on })).toEqual(
    says,
  );
  expect(saidByFacts('LB-37', cluster({}, { labels: { kube_tag } }), image({ name }), { on })).toEqual([]);
  expect(saidByFacts('LB-37', template({ labels: { kube_tag } }), image({ name }))).toEqual([]);
});

describe('IMG-02', () => {
  const says = (of: object, is: object, subject = T): string[] =>
    saidByFacts('IMG-02', subject, { ...image(of), ...flavors(is) });

  test.each([
    [{ min_ram_mb: 2048 }, { ram: 2048 }, []],
    [
      { min_ram_mb: 2049 },
      { ram: 2048 },
      ['error flavor must have the 2049 MB of RAM that the image "fcos" asks for; "m1.small" has 2048'],
    ],
    [{ min_disk_gb: 20 }, { disk: 20 }, []],
    [
      { min_disk_gb: 20 },
      { disk: 19 },
      ['error flavor must have a disk for the image "fcos" of 1 GB that asks for 20 GB; "m1.small" has 19'],
    ],
    [{ size_bytes: 2 ** 30 * 19 }, { disk: 19 }, []],
    [{ size_bytes: 2 ** 30 * 19 + 1 }, { disk: 19 }, [expect.stringContaining('of 20 GB')]],
    [{ min_disk_gb: 20 }, { disk: 0 }, []],
  ])('of %j and %j', (of, is, expected) => {
    expect(says(of, is)).toEqual(expected);
  });

  test('leaves disks alone where nodes boot from a volume', () => {
    const labels = { boot_volume_size: '20' };

    expect(says({ min_disk_gb: 20 }, { disk: 1 }, template({ labels }))).toEqual([]);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, template({ labels: { boot_volume_size: UNKNOWN } }))).toEqual([]);
    expect(
      saidByFacts(
        'IMG-02',
        T,
        { ...image({ min_disk_gb: 20 }), ...flavors({ disk: 1 }) },
        { thresholds: { defaultBootVolumeSizeGb: 20 } },
      ),
    ).toEqual([]);
  });

  test('asks of a cluster and a group only what they have otherwise than the template', () => {
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, cluster({}))).toEqual([]);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, cluster({ flavor: 'm1.small' }))).toHaveLength(1);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, nodeGroup({}))).toEqual([]);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, nodeGroup({ flavor: 'm1.small' }))).toHaveLength(1);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, nodeGroup({ image: 'fcos' }))).toHaveLength(1);
    expect(says({ min_disk_gb: 20 }, { disk: 1 }, cluster({ flavor: UNKNOWN }))).toEqual([]);
  });

  test("does not judge a group's image on magnum-capi-helm, which does not look at it", () => {
    const facts = { ...image({ min_disk_gb: 20 }), ...flavors({ disk: 1 }) };

    expect(saidByFacts('IMG-02', nodeGroup({ image: 'fcos' }), facts, { on: 'capi-helm@1.4' })).toEqual([]);
    expect(saidByFacts('IMG-02', nodeGroup({ flavor: 'm1.small' }), facts, { on: 'capi-helm@1.4' })).toHaveLength(1);
  });

  test('is not judged where a flavor is not known', () => {
    expect(saidByFacts('IMG-02', T, image())).toEqual([
      'not judged: masterFlavor',
      'not judged: masterFlavor',
      'not judged: flavor',
      'not judged: flavor',
    ]);
  });
});

test.each([
  ['20', { min_disk_gb: 20 }, []],
  [
    '19',
    { min_disk_gb: 20 },
    ['error labels.boot_volume_size must hold the image, got "19"; "fcos" is 1 GB large and asks for 20 GB'],
  ],
  ['1', { size_bytes: 2 ** 30 + 1 }, [expect.stringContaining('"fcos" is 2 GB large')]],
  ['0', { min_disk_gb: 20 }, []],
  ['20GB', { min_disk_gb: 21 }, []],
])('VOL-04 of %s and %j', (size, facts, says) => {
  const labels = { boot_volume_size: size };

  expect(saidByFacts('VOL-04', template({ labels }), image(facts))).toEqual(says);
  expect(saidByFacts('VOL-04', cluster({ labels, mergeLabels: true }), image(facts))).toEqual(says);
  expect(saidByFacts('VOL-04', cluster({}, { labels }), image(facts))).toEqual([]);
});

test.each([
  [{ hw_architecture: 'aarch64' }, { 'capabilities:cpu_info:arch': 'aarch64' }, []],
  [
    { hw_architecture: 'aarch64' },
    { 'capabilities:cpu_info:arch': 'x86_64' },
    ['warning flavor must be for "aarch64" as the image "fcos" is; "m1.small" is for "x86_64"'],
  ],
  [{}, { 'capabilities:cpu_info:arch': 'x86_64' }, []],
  [{ hw_architecture: 'aarch64' }, {}, []],
])('IMG-05 of %j and %j', (properties, extra_specs, says) => {
  const facts = { ...image({}, properties), ...flavors({ extra_specs }) };

  expect(saidByFacts('IMG-05', T, facts)).toEqual(says);
});
