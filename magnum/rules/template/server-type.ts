import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got } from '../words';

const knownServerType: Rule = {
  id: 'CT-26',
  severity: 'error',
  title: 'The server type is vm or bm',
  why: "Magnum refuses the template: `Invalid input for field/attribute server_type. Value: 'nosuch'. Value should be one of: vm, bm`.",
  source: atMagnum('22.0.0', 'magnum/objects/fields.py'),
  evidence: 'seen',
  holds: {},
  fix: "leave it out; Magnum's own is vm",
  check: {
    template: ({ serverType }) =>
      serverType === undefined || serverType === 'vm' || serverType === 'bm'
        ? undefined
        : { field: 'serverType', says: `must be one of vm, bm, ${got(serverType)}` },
  },
};

const serverTypeWithDriver: Rule = {
  id: 'CT-27',
  severity: 'error',
  title: 'No driver is asked for bare metal that makes none',
  why:
    'Magnum refuses the template: `Cluster type (bm, fedora-coreos, kubernetes) not supported.`. The ironic driver of Heat ' +
    'ended with 2023.2 and took Fedora images only; the Cluster API drivers have none.',
  source: atMagnum('18.0.0', 'setup.cfg'),
  evidence: 'seen',
  holds: {},
  fix: 'leave it out; a flavor may still be one of bare metal',
  check: {
    template: ({ serverType }, { platform }) =>
      serverType !== 'bm' || (platform.driver === 'heat' && !platform.isMagnumAtLeast('18.0'))
        ? undefined
        : { field: 'serverType', says: `must be vm, ${got(serverType)}` },
  },
};

export const SERVER_TYPE_RULES: readonly Rule[] = [knownServerType, serverTypeWithDriver];
