import type { TemplateView } from '../../spec/view';
import type { Check, Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';

const PROXIES = ['httpProxy', 'httpsProxy', 'noProxy'] as const;

/** `http://user:password@host:port`, of which user and password may be missing. */
const URL_WITH_PORT = /^https?:\/\/(?:[^\s/@]*@)?(?:\[[\da-f:.]+\]|[^\s/:@?#[\]]+):\d{1,5}\/?$/i;

/** The address is not shown: it may hold a password. */
function isUrlWithPort(field: 'httpProxy' | 'httpsProxy'): Check<TemplateView> {
  return ({ [field]: proxy }) =>
    proxy === undefined || URL_WITH_PORT.test(proxy)
      ? undefined
      : { field, says: 'must be a URL with scheme, host and port, got another text' };
}

const proxyIsUrl: Rule = {
  id: 'CT-36',
  severity: 'warning',
  title: 'A proxy is a URL with a port',
  why:
    'Magnum takes any text although it documents `a URL including a port number`. The nodes then reach no registry, and ' +
    'the cluster ends in a time-out.',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/cluster_template.py'),
  evidence: 'source',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'write it like http://proxy.example.org:3128',
  check: { template: [isUrlWithPort('httpProxy'), isUrlWithPort('httpsProxy')] },
};

const proxiesTogether: Rule = {
  id: 'CT-37',
  severity: 'warning',
  title: 'magnum-cluster-api is given all three proxy attributes or none',
  why:
    'Where one of httpProxy and httpsProxy is given, the driver writes all three into the nodes, and of those that are ' +
    'missing the text `None`. Where only noProxy is given, it writes nothing.',
  source: atClusterApi('magnum_cluster_api/utils.py'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'give httpProxy, httpsProxy and noProxy together',
  check: {
    template: (template) => {
      const missing = PROXIES.filter((field) => template[field] === undefined);
      const given = PROXIES.find((field) => !missing.includes(field));
      return given === undefined || missing.length === 0
        ? undefined
        : { field: given, says: `must come with ${missing.join(' and ')}, got it alone` };
    },
  },
};

function isIgnored(field: (typeof PROXIES)[number]): Check<TemplateView> {
  return (template) =>
    template[field] === undefined
      ? undefined
      : { field, says: 'must be left out with magnum-capi-helm, which does not read it' };
}

const proxiesIgnored: Rule = {
  id: 'CT-38',
  severity: 'warning',
  title: 'magnum-capi-helm is given no proxy',
  why: 'The driver reads none of the proxy attributes: nodes go out without it.',
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'leave it out, and ask the operator for a proxy in the images or the chart',
  check: { template: PROXIES.map(isIgnored) },
};

export const PROXY_RULES: readonly Rule[] = [proxyIsUrl, proxiesTogether, proxiesIgnored];
