import type { MagnumPlatform } from '../platform';
import { toBoolean } from '../labels/value';
import { NotKnown } from './field';
import type { ClusterSpec } from './specs';
import { viewCluster } from './view';

/**
 * Whether something in the cluster decides how many nodes it has: the autoscaler, which on Heat also comes with draino,
 * its default for healing nodes. False where that is not known.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/drivers/common/templates/kubernetes/fragments/enable-auto-scaling.sh
 */
export function isAutoscaled(spec: ClusterSpec, platform: MagnumPlatform | undefined): boolean {
  const cluster = viewCluster(spec, platform?.driver === 'capi-helm');
  const isOn = (name: string): boolean => toBoolean(cluster.label(name) ?? '') === true;
  try {
    const heals = platform?.driver === 'heat' && isOn('auto_healing_enabled');
    return (
      isOn('auto_scaling_enabled') || (heals && (cluster.label('auto_healing_controller') ?? 'draino') === 'draino')
    );
  } catch (error) {
    if (error instanceof NotKnown) {
      return false;
    }
    throw error;
  }
}
