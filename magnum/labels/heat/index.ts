import type { Label } from '../label';
import { define } from '../label';
import { CLOUD } from './cloud';
import { HELM } from './helm';
import { KUBERNETES } from './kubernetes';
import { LOAD_BALANCER } from './load-balancer';
import { MONITORING } from './monitoring';
import { NETWORK } from './network';
import { NODE } from './node';
import { REMOVED } from './removed';
import { SCALING } from './scaling';
import { VOLUMES } from './volumes';

/**
 * Labels that the Heat driver reads. The versions are those of the tags at which the name is first and last in
 * `magnum/drivers/`; defaults are those of `kubecluster.yaml` there.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/drivers/heat/k8s_fedora_template_def.py#L75-L127
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml
 */
export const HEAT_LABELS: readonly Label[] = define(
  'heat',
  KUBERNETES,
  NODE,
  VOLUMES,
  NETWORK,
  LOAD_BALANCER,
  CLOUD,
  SCALING,
  MONITORING,
  HELM,
  REMOVED,
);
