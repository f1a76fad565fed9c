import { entry, fact, hasKey, keys, matches } from '../../conditions/condition';
import { atCapiHelm, atMagnum } from '../sources';
import type { PlanRule } from './plan-rule';

const PROPERTIES = fact('image', 'properties');
const NAME = fact('image', 'name');

const imageNamesItsSystem: PlanRule = {
  id: 'CT-06',
  severity: 'error',
  title: 'The image says which system it holds',
  why:
    'Magnum chooses the driver by the property `os_distro`, and refuses the template without it: ' +
    "`Cluster type (vm, None, kubernetes) not supported`, or `Image … doesn't contain os_distro field.`",
  source: atMagnum('22.0.0', 'magnum/api/attr_validator.py'),
  evidence: 'seen',
  holds: {},
  fix: 'set it, e.g. openstack image set --property os_distro=fedora-coreos IMAGE',
  requires: {
    template: () => ({
      field: 'image',
      about: 'image',
      condition: hasKey(PROPERTIES, 'os_distro'),
      says: ['must have the property os_distro; ', NAME, ' has ', keys(PROPERTIES)],
    }),
  },
};

const imageNamesItsVersion: PlanRule = {
  id: 'IMG-01',
  severity: 'error',
  title: 'The image says which Kubernetes it holds',
  why:
    'magnum-capi-helm reads the version from the property `kube_version` alone, and the cluster ends in CREATE_FAILED ' +
    'without it: `Image … does not have a kube_version property.` It drops letters: of v1.28.9-rancher1 it makes 1.28.91.',
  source: atCapiHelm('magnum_capi_helm/driver.py'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'set it, e.g. openstack image set --property kube_version=v1.31.1 IMAGE',
  requires: {
    template: () => ({
      field: 'image',
      about: 'image',
      condition: matches(entry(PROPERTIES, 'kube_version'), '^v?[0-9]+\\.[0-9]+\\.[0-9]+$'),
      says: ['must have a kube_version like v1.31.1; ', NAME, ' has ', entry(PROPERTIES, 'kube_version')],
    }),
  },
};

export const IMAGE_PROPERTY_RULES: readonly PlanRule[] = [imageNamesItsSystem, imageNamesItsVersion];
