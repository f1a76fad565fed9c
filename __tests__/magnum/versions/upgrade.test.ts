import { MagnumPlatform } from '../../../magnum/platform';
import { KubernetesVersion } from '../../../magnum/versions/kubernetes-version';
import { canUpgrade, upgradeObstacle, upgradePath } from '../../../magnum/versions/upgrade';

test.each([
  [MagnumPlatform.heat('stein'), false],
  [MagnumPlatform.heat('train'), true],
  [MagnumPlatform.heat('2023.2'), true],
  [MagnumPlatform.heat('2024.1'), false],
  [MagnumPlatform.heat('2026.2'), false],
  [MagnumPlatform.capiHelm('1.4'), true],
  [MagnumPlatform.clusterApi('0.38'), true],
])('%s can upgrade: %s', (platform, answer) => {
  expect(canUpgrade(platform)).toBe(answer);
});

test.each([
  ['v1.27.3', 'v1.27.3', undefined],
  ['v1.27.3', '1.27.3', undefined],
  ['v1.27.3', 'v1.27.9', undefined],
  ['v1.27.3', 'v1.28.0', undefined],
  ['v1.27.3', 'v1.29.0', 'skipped minor'],
  ['v1.27.3', 'v1.27.2', 'downgrade'],
  ['v1.27.3', 'v1.26.9', 'downgrade'],
  ['v1.27.8-rancher2', 'v1.27.8-rancher1', 'downgrade'],
  ['v1.27.8-rancher1', 'v1.27.8-rancher2', undefined],
  ['v1.27.3', 'v2.0.0', 'other major'],
])('from %s to %s: %s', (from, to, obstacle) => {
  const [before, after] = [KubernetesVersion.of(from), KubernetesVersion.of(to)];

  expect(upgradeObstacle(MagnumPlatform.capiHelm('1.4'), before, after)).toBe(obstacle);
  expect(upgradeObstacle(MagnumPlatform.heat('2023.1'), before, after)).toBe(obstacle);
  expect(upgradeObstacle(MagnumPlatform.heat('2024.1'), before, after)).toBe(from === to ? undefined : 'no upgrade');
});

test.each([
  ['v1.26.8', 'v1.28.9', ['1.27', '1.28']],
  ['v1.26.8', 'v1.26.9', []],
  ['v1.28.9', 'v1.26.8', []],
  ['v1.28.9', 'v2.0.0', []],
])('goes from %s to %s through %j', (from, to, path) => {
  expect(upgradePath(KubernetesVersion.of(from), KubernetesVersion.of(to))).toEqual(path);
});
