import type { TemplateView } from '../../spec/view';
import type { Rule } from '../rule';
import { atClusterApi, atMagnum } from '../sources';

/** No address at all is not sent. */
function hasNameservers({ dnsNameservers }: TemplateView): boolean {
  return (dnsNameservers ?? []).length > 0;
}

const nameserversForClusterApi: Rule = {
  id: 'NET-07',
  severity: 'error',
  title: 'magnum-cluster-api is given name servers',
  why:
    'The driver reads `cluster_template.dns_nameserver.split(",")` of what is not there, and the cluster ends in ' +
    "CREATE_FAILED: `'NoneType' object has no attribute 'split'`.",
  source: atClusterApi('magnum_cluster_api/resources.py#L1185'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'give the addresses of the name servers that nodes ask',
  check: {
    template: (template) =>
      hasNameservers(template) ? undefined : { field: 'dnsNameservers', says: 'must be given, got none' },
  },
};

const nameserversForHeat: Rule = {
  id: 'NET-08',
  severity: 'warning',
  title: 'Name servers are named where Heat makes the network',
  why: 'Heat gives the subnet 8.8.8.8, which a cloud without a way to the internet does not reach: nodes pull no image.',
  source: atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml'),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'give the addresses of the name servers that nodes ask',
  check: {
    template: (template) =>
      hasNameservers(template) || template.fixedSubnet !== undefined
        ? undefined
        : { field: 'dnsNameservers', says: 'must be given unless 8.8.8.8 is meant, got none' },
  },
};

export const NETWORK_NAMESERVER_RULES: readonly Rule[] = [nameserversForClusterApi, nameserversForHeat];
