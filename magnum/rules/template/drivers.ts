import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got, mustBeOneOf } from '../words';
import { engineOf } from './engines';

const networkDriverOfEngine: Rule = {
  id: 'CT-23',
  severity: 'error',
  title: 'The network driver is one that Magnum has for the engine',
  why:
    'Magnum refuses the template: `Network driver type weave is not supported, expecting a flannel/calico/unspecified ' +
    'network driver.` The name is compared letter by letter. Kubernetes has cilium from 2024.1 on, Swarm had docker and ' +
    'flannel, Mesos docker.',
  source: atMagnum('22.0.0', 'magnum/api/validation.py'),
  evidence: 'seen',
  holds: {},
  fix: "name one of these, or leave it out for Magnum's own",
  check: {
    template: ({ networkDriver, coe }, { platform }) => {
      const drivers = networkDriver === undefined ? undefined : engineOf(coe, platform)?.networkDrivers(platform);
      return drivers === undefined || networkDriver === undefined || drivers.includes(networkDriver)
        ? undefined
        : { field: 'networkDriver', says: `${mustBeOneOf(drivers)}, ${got(networkDriver)}` };
    },
  },
};

/** The API does not tell what an operator allows. */
const networkDriverAllowed: Rule = {
  id: 'CT-24',
  severity: 'warning',
  title: 'The network driver is one that the operator allows',
  why:
    'Magnum refuses the template: `Network driver type cilium is not allowed, expecting a flannel/calico/unspecified ' +
    'network driver. `. From 2024.1 on flannel and calico are allowed unless the operator says otherwise.',
  source: atMagnum('22.0.0', 'magnum/conf/cluster_templates.py'),
  evidence: 'source',
  holds: {},
  fix: 'ask the operator for [cluster_template] kubernetes_allowed_network_drivers and give it as thresholds.allowedNetworkDrivers',
  check: {
    template: ({ networkDriver, coe }, { platform, thresholds: { allowedNetworkDrivers: allowed } }) => {
      if (networkDriver === undefined || allowed.includes(networkDriver) || allowed.includes('all')) {
        return undefined;
      }
      const isSupported = engineOf(coe, platform)?.networkDrivers(platform).includes(networkDriver) ?? false;
      return isSupported && (coe ?? 'kubernetes') === 'kubernetes'
        ? { field: 'networkDriver', says: `must be allowed (${allowed.join(', ')}), ${got(networkDriver)}` }
        : undefined;
    },
  },
};

const volumeDriverOfEngine: Rule = {
  id: 'CT-25',
  severity: 'error',
  title: 'The volume driver is one that Magnum has for the engine',
  why:
    'Magnum refuses the template: `Volume driver type rexray is not supported, expecting a cinder/unspecified volume ' +
    'driver.` Kubernetes has cinder, Swarm and Mesos had rexray.',
  source: atMagnum('22.0.0', 'magnum/api/validation.py'),
  evidence: 'seen',
  holds: {},
  fix: 'name that one, or leave it out for no persistent volumes',
  check: {
    template: ({ volumeDriver, coe }, { platform }) => {
      const wanted = volumeDriver === undefined ? undefined : engineOf(coe, platform)?.volumeDriver;
      return wanted === undefined || wanted === volumeDriver
        ? undefined
        : { field: 'volumeDriver', says: `must be ${wanted}, ${got(volumeDriver)}` };
    },
  },
};

export const NETWORK_DRIVER_RULES: readonly Rule[] = [networkDriverOfEngine, networkDriverAllowed];
export const VOLUME_DRIVER_RULES: readonly Rule[] = [volumeDriverOfEngine];
