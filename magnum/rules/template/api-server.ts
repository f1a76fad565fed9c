import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const MIN_PORT = 1024;
const MAX_PORT = 65535;
/** What every driver uses. */
const PORT = 6443;

function isPort(port: number): boolean {
  return port >= MIN_PORT && port <= MAX_PORT;
}

const portInRange: Rule = {
  id: 'CT-33',
  severity: 'error',
  title: "The API's port is 1024 to 65535",
  why:
    'The provider refuses the plan: `expected apiserver_port to be in the range (1024 - 65535)`. Magnum would refuse the ' +
    'template.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster_template.py'),
  evidence: 'seen',
  holds: {},
  fix: 'leave it out; the port is 6443',
  check: {
    template: ({ apiserverPort }) =>
      apiserverPort === undefined || isPort(apiserverPort)
        ? undefined
        : { field: 'apiserverPort', says: `must be from 1024 to 65535, ${got(apiserverPort)}` },
  },
};

const portThatIsUsed: Rule = {
  id: 'CT-34',
  severity: 'warning',
  title: "The API's port is 6443",
  why: 'Magnum stores the port and no driver reads it: the API answers on 6443.',
  source: atMagnum('22.0.0', 'magnum/drivers/heat/k8s_template_def.py'),
  evidence: 'source',
  holds: {},
  fix: 'leave it out',
  check: {
    template: ({ apiserverPort }) =>
      apiserverPort === undefined || apiserverPort === PORT || !isPort(apiserverPort)
        ? undefined
        : { field: 'apiserverPort', says: `must be 6443, which every driver uses, ${got(apiserverPort)}` },
  },
};

const tls: Rule = {
  id: 'CT-42',
  severity: 'warning',
  title: "Kubernetes' API has TLS",
  why:
    'Heat puts a load balancer for HTTP on port 8080, and from 10.1 and 11.1 on the API server listens on its secure port ' +
    'only: the cluster never answers. Before, anybody who reached it was administrator. The Cluster API drivers do not ' +
    'read the attribute.',
  source: atMagnum('22.0.0', 'magnum/drivers/common/templates/kubernetes/fragments/configure-kubernetes-master.sh'),
  evidence: 'derived',
  holds: {},
  fix: 'leave it out',
  check: {
    template: ({ tlsDisabled, coe }) =>
      tlsDisabled === true && (coe ?? 'kubernetes') === 'kubernetes'
        ? { field: 'tlsDisabled', says: 'must be false for kubernetes, got true' }
        : undefined,
  },
};

export const API_SERVER_PORT_RULES: readonly Rule[] = [portInRange, portThatIsUsed];
export const API_SERVER_TLS_RULES: readonly Rule[] = [tls];
