import type { MagnumPlatform } from '../../platform';
import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const externalNetworkGiven: Rule = {
  id: 'CT-18',
  severity: 'error',
  title: 'A template names its external network',
  why:
    'Magnum takes the template and then fails to create any cluster: CREATE_FAILED, `Unable to find external network ' +
    'None.`. All three drivers ask for it.',
  source: atMagnum('22.0.0', 'magnum/common/neutron.py'),
  evidence: 'seen',
  holds: {},
  fix: 'name the network that floating IPs come from',
  check: {
    template: ({ externalNetwork }) =>
      externalNetwork === undefined ? { field: 'externalNetwork', says: 'must be given, got none' } : undefined,
  },
};

/** Magnum reads addresses strictly: four numbers, none with a zero before it. */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Blanks are taken by Magnum, and refused by Neutron where the driver hands them on. */
function isAddress(text: string, { driver }: MagnumPlatform): boolean {
  return IPV4.test(driver === 'capi-helm' ? text.trim() : text);
}

const nameserversAreAddresses: Rule = {
  id: 'CT-22',
  severity: 'error',
  title: 'Name servers are IPv4 addresses',
  why:
    'Magnum refuses the template: `Expected a single dns address or comma separated dns list, but received not an ip.`. ' +
    "Blanks it takes, and Heat and magnum-cluster-api hand them to Neutron, which refuses: `' 1.1.1.1' is not a valid " +
    'nameserver`. Before Train there was room for one address.',
  source: atMagnum('22.0.0', 'magnum/common/utils.py'),
  evidence: 'seen',
  holds: {},
  fix: 'give each as four numbers with dots, without blanks or zeros before a number',
  check: {
    template: ({ dnsNameservers }, { platform }) => {
      const wrong = dnsNameservers?.filter((address) => !isAddress(address, platform)) ?? [];
      if (wrong.length > 0) {
        return { field: 'dnsNameservers', says: `must be IPv4 addresses, ${wrong.map(got).join(', ')}` };
      }
      const count = dnsNameservers?.length ?? 0;
      return count > 1 && !platform.isMagnumAtLeast('9.0')
        ? { field: 'dnsNameservers', says: `must be one address, got ${count}`, fix: 'give the first of them' }
        : undefined;
    },
  },
};

export const EXTERNAL_NETWORK_RULES: readonly Rule[] = [externalNetworkGiven];
export const NAMESERVER_RULES: readonly Rule[] = [nameserversAreAddresses];
