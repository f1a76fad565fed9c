import type { Action, Labels } from './model';

/**
 * Failures on demand: the label `simulate_failure` (`create`, `create_reject`, `update`, `delete`, `stuck`, several with
 * commas) has a cluster or a group end as a real one does when Heat gives up. No Magnum knows the label.
 */
export function fails(labels: Labels, how: 'create' | 'create_reject' | 'update' | 'delete' | 'stuck'): boolean {
  return (labels.simulate_failure ?? '').split(',').includes(how);
}

/** Heat's words, which Magnum hands on as the fault of a group. */
export const HEAT_SAYS: Readonly<Record<Action, string>> = {
  CREATE:
    'Resource CREATE failed: ResourceInError: resources.kube_minions.resources[0].resources.kube-minion: Went to status ERROR due to "Message: No valid host was found. , Code: 500"',
  UPDATE:
    'Resource UPDATE failed: Error: resources.kube_minions.resources[1].resources.kube-minion: Went to status ERROR due to "Message: No valid host was found. , Code: 500"',
  DELETE:
    'Resource DELETE failed: Conflict: resources.network.resources.private_network: Unable to complete operation on network. There are one or more ports still in use on the network.',
};

/** Magnum's words when Heat does not even take the stack. */
export const HEAT_REJECTS =
  'ERROR: ERROR: Property error: : resources.kube_masters.properties: : Error validating value (simulated by nullheat)';
