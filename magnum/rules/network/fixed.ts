import type { ClusterView, TemplateView } from '../../spec/view';
import type { Problem, Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

/** Magnum takes from the template what the cluster leaves out, one by one. */
interface Fixed {
  readonly fixedNetwork?: string;
  readonly fixedSubnet?: string;
}

function networkNeedsSubnet(given: Fixed, effective: () => Fixed): Problem | undefined {
  return given.fixedNetwork === undefined || effective().fixedSubnet !== undefined
    ? undefined
    : { field: 'fixedNetwork', says: `must come with fixedSubnet, ${got(given.fixedNetwork)} alone` };
}

function subnetNeedsNetwork(given: Fixed, effective: () => Fixed): Problem | undefined {
  return given.fixedSubnet === undefined || effective().fixedNetwork !== undefined
    ? undefined
    : { field: 'fixedSubnet', says: `must come with fixedNetwork, ${got(given.fixedSubnet)} alone` };
}

function checks(find: typeof networkNeedsSubnet) {
  return {
    template: (template: TemplateView) => find(template, () => template),
    cluster: (cluster: ClusterView) =>
      find(cluster, () => ({
        fixedNetwork: cluster.fixedNetwork ?? cluster.template.fixedNetwork,
        fixedSubnet: cluster.fixedSubnet ?? cluster.template.fixedSubnet,
      })),
  };
}

const networkWithSubnet: Rule = {
  id: 'NET-01',
  severity: 'warning',
  title: 'A fixed network comes with a fixed subnet',
  why: 'Heat makes no network then, and asks for ports in a subnet without a name: the cluster ends in CREATE_FAILED.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/template_def.py'),
  evidence: 'derived',
  holds: { drivers: ['heat'] },
  fix: 'name the subnet too, or neither',
  check: checks(networkNeedsSubnet),
};

const subnetWithNetwork: Rule = {
  id: 'NET-02',
  severity: 'warning',
  title: 'A fixed subnet comes with a fixed network',
  why:
    'Heat makes a network and a router of its own then, and takes only the address range of the subnet: the nodes are not ' +
    'where you wanted them.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_template_def.py'),
  evidence: 'derived',
  holds: { drivers: ['heat'] },
  fix: 'name the network too, or neither',
  check: checks(subnetNeedsNetwork),
};

export const FIXED_NETWORK_RULES: readonly Rule[] = [networkWithSubnet, subnetWithNetwork];
