import { flagOf } from '../label-flag';
import type { Rule } from '../rule';
import { atMagnum } from '../sources';

const LABEL = 'master_lb_floating_ip_enabled';

/** A kubeconfig is of use only where its address is reached. */
const reachableApi: Rule = {
  id: 'PRV-10',
  severity: 'warning',
  title: 'The Kubernetes API has an address that is reached from outside',
  why:
    'Without floating IPs the API has the address of its load balancer or master in the private network, and the ' +
    'kubeconfig names that: `dial tcp 10.0.0.x:6443: i/o timeout` everywhere but inside.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/template_def.py#L575-L586'),
  evidence: 'derived',
  holds: { drivers: ['heat'] },
  fix: `set floatingIpEnabled: true, or masterLbEnabled: true and labels.${LABEL}: true; acknowledge it where a private cluster is meant`,
  check: {
    cluster: (cluster) => {
      const floatingIpEnabled = cluster.floatingIpEnabled ?? cluster.template.floatingIpEnabled;
      if (floatingIpEnabled !== false) {
        return undefined;
      }
      const balanced = cluster.masterLbEnabled ?? cluster.template.masterLbEnabled;
      return balanced === true && flagOf(cluster.label(LABEL)) === true
        ? undefined
        : { field: 'floatingIpEnabled', says: 'must not be false, or the API has a private address only' };
    },
  },
};

export const PROVIDER_RULES: readonly Rule[] = [reachableApi];
