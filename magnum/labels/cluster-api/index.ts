import type { Label } from '../label';
import { define } from '../label';
import { KUBERNETES } from './kubernetes';
import { NETWORK } from './network';
import { NODES } from './nodes';
import { STORAGE } from './storage';

/**
 * Labels that magnum-cluster-api reads. The versions are those of the tags at which the name is first in its code.
 *
 * @see https://github.com/vexxhost/magnum-cluster-api/blob/v0.38.1/magnum_cluster_api/resources.py
 * @see https://github.com/vexxhost/magnum-cluster-api/blob/v0.38.1/src/magnum.rs
 */
export const CLUSTER_API_LABELS: readonly Label[] = define('cluster-api', KUBERNETES, NODES, NETWORK, STORAGE);
