import type { Label } from '../label';
import { define } from '../label';
import { CLUSTER } from './cluster';
import { NETWORK } from './network';
import { VOLUMES } from './volumes';

/**
 * Labels that magnum-capi-helm reads. It merges those of the template and of the cluster, whatever merge_labels says, and
 * reads none of a node group. The operator can set other defaults in `[capi_helm_cluster_labels]`.
 *
 * @see https://github.com/openstack/magnum-capi-helm/blob/1.4.0/magnum_capi_helm/conf.py
 */
export const CAPI_HELM_LABELS: readonly Label[] = define('capi-helm', CLUSTER, NETWORK, VOLUMES);
