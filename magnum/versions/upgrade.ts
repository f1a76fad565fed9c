import type { MagnumPlatform } from '../platform';
import type { KubernetesVersion } from './kubernetes-version';

/**
 * From Magnum 18.0 on the Heat driver refuses `actions/upgrade`: the scripts of a stack stay those of its creation.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/drivers/heat/driver.py#L308-L331
 */
export function canUpgrade(platform: MagnumPlatform): boolean {
  return platform.driver !== 'heat' || (platform.isMagnumAtLeast('9.0') && !platform.isMagnumAtLeast('18.0'));
}

/** Why a step from one version to another is none that a cluster survives. */
export type UpgradeObstacle = 'no upgrade' | 'downgrade' | 'skipped minor' | 'other major';

/**
 * What stands against upgrading a cluster. No driver looks: Magnum takes a downgrade without a word, and kubeadm and
 * kubelet go no further than one minor version at a time.
 */
export function upgradeObstacle(
  platform: MagnumPlatform,
  from: KubernetesVersion,
  to: KubernetesVersion,
): UpgradeObstacle | undefined {
  if (from.text === to.text) {
    return undefined;
  }
  if (!canUpgrade(platform)) {
    return 'no upgrade';
  }
  if (from.major !== to.major) {
    return 'other major';
  }
  if (to.compareTo(from) < 0) {
    return 'downgrade';
  }
  return from.minorStepsTo(to) > 1 ? 'skipped minor' : undefined;
}

/** The minor versions to go through, one upgrade each: 1.27 and 1.28 from 1.26.8 to 1.28.9. */
export function upgradePath(from: KubernetesVersion, to: KubernetesVersion): string[] {
  const steps = Math.max(0, from.minorStepsTo(to) || 0);
  return Array.from({ length: steps }, (_, index) => `${from.major}.${from.minor + index + 1}`);
}
