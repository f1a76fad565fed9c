import { findLabel, labelProblem } from '../../../magnum/labels';
import { MagnumPlatform } from '../../../magnum/platform';
import { KubernetesVersion } from '../../../magnum/versions/kubernetes-version';
import {
  againstTested,
  CONTAINERD_SHA256,
  isTestedWith,
  testedSeries,
  testedSet,
} from '../../../magnum/versions/tested';

test.each([
  [MagnumPlatform.heat('victoria'), '11.1', ['1.21', '1.21'], true],
  [MagnumPlatform.heat('yoga'), '14.0', ['1.23', '1.23'], true],
  [MagnumPlatform.heat('2023.1'), '16.0', ['1.23', '1.23'], true],
  [MagnumPlatform.heat('2023.2'), '17.0', ['1.25', '1.26'], true],
  [MagnumPlatform.heat('2024.2'), '19.0', ['1.27', '1.28'], true],
  [MagnumPlatform.heat('2025.1'), '19.0', ['1.27', '1.28'], false],
  [MagnumPlatform.heat('2026.1'), '19.0', ['1.27', '1.28'], false],
  [MagnumPlatform.capiHelm('1.4'), '1.4', ['1.34', '1.35'], true],
  [MagnumPlatform.clusterApi('0.25'), '0.23', ['1.27', '1.31'], true],
  [MagnumPlatform.clusterApi('0.31'), '0.23', ['1.27', '1.31'], false],
  [MagnumPlatform.clusterApi('0.36.0'), '0.36', ['1.32', '1.35'], true],
  [MagnumPlatform.clusterApi('0.38'), '0.37', ['1.33', '1.36'], true],
])('the newest that was tried with %s is of %s, %j, with it: %s', (platform, since, series, with_) => {
  const set = testedSet(platform);

  expect(set?.since).toBe(since);
  expect(set && testedSeries(set)).toEqual(series);
  expect(set && isTestedWith(set, platform)).toBe(with_);
});

test.each([MagnumPlatform.heat('ussuri'), MagnumPlatform.capiHelm('1.3'), MagnumPlatform.clusterApi('0.7')])(
  'knows nothing that was tried with %s',
  (platform) => {
    expect(testedSet(platform)).toBeUndefined();
  },
);

test.each([
  ['v1.26.15-rancher1', 'older'],
  ['v1.27.0-rancher1', 'tested'],
  ['v1.28.99-rancher1', 'tested'],
  ['v1.29.0-rancher1', 'newer'],
])('%s is %s against 2024.2', (text, answer) => {
  const set = testedSet(MagnumPlatform.heat('2024.2'));

  expect(set && againstTested(KubernetesVersion.of(text), set)).toBe(answer);
});

test.each(['yoga', '2023.1', '2023.2', '2024.1', '2024.2'])(
  'what was tried with %s are labels with right values',
  (name) => {
    const { kubernetes = [], labels = {} } = testedSet(MagnumPlatform.heat(name)) ?? {};
    const given = [...kubernetes.map((version) => ['kube_tag', version] as const), ...Object.entries(labels)];

    expect(kubernetes).not.toHaveLength(0);
    expect(
      given.filter(([label, value]) => {
        const found = findLabel('heat', label);
        return found === undefined || labelProblem(found, value) !== undefined;
      }),
    ).toEqual([]);
  },
);

test.each(['2023.1', '2023.2', '2024.1', '2024.2'])(
  'has the checksum of the containerd that was tried with %s',
  (name) => {
    const labels = testedSet(MagnumPlatform.heat(name))?.labels;

    expect(labels?.containerd_tarball_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(CONTAINERD_SHA256[labels?.containerd_version ?? '']).toBe(labels?.containerd_tarball_sha256);
  },
);

test('has the checksums of the default containerd of every release', () => {
  const versions = findLabel('heat', 'containerd_version')?.default;
  const checksums = findLabel('heat', 'containerd_tarball_sha256')?.default;

  expect(Array.isArray(versions)).toBe(true);
  expect((versions as [string, string][]).map(([since, version]) => [since, CONTAINERD_SHA256[version]])).toEqual(
    checksums,
  );
});
