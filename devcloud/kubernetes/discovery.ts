import { apiVersionOf, KINDS, type Kind } from './kinds';

const READ = ['get', 'list', 'watch'];

/**
 * What `kubectl` asks first: the groups of kinds, and the kinds of each. By path; the version of the server is the only
 * thing among them that changes.
 */
export function discoveryBody(path: string, version: string): object | undefined {
  switch (path) {
    case '/version':
      return serverVersion(version);
    case '/api':
      return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
    case '/api/v1':
      return resourceList('');
    case '/apis':
      return { kind: 'APIGroupList', apiVersion: 'v1', groups: [COORDINATION] };
    case '/apis/coordination.k8s.io':
      return { kind: 'APIGroup', apiVersion: 'v1', ...COORDINATION };
    case '/apis/coordination.k8s.io/v1':
      return resourceList('coordination.k8s.io');
    default:
      return undefined;
  }
}

const PREFERRED = { groupVersion: 'coordination.k8s.io/v1', version: 'v1' };
const COORDINATION = { name: 'coordination.k8s.io', versions: [PREFERRED], preferredVersion: PREFERRED };

function resourceList(group: Kind['group']): object {
  const kinds = KINDS.filter((kind) => kind.group === group);
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: kinds.map(apiVersionOf)[0],
    resources: kinds.map(({ plural, kind, isNamespaced, shortNames }) => ({
      name: plural,
      singularName: kind.toLowerCase(),
      namespaced: isNamespaced,
      kind,
      verbs: READ,
      shortNames,
      // `kubectl get all` is about what runs.
      categories: ['Pod', 'Service'].includes(kind) ? ['all'] : undefined,
    })),
  };
}

function serverVersion(version: string): object {
  const [, major = '', minor = ''] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  return {
    major,
    minor,
    gitVersion: version,
    gitCommit: '0000000000000000000000000000000000000000',
    gitTreeState: 'clean',
    buildDate: '2022-01-25T21:19:12Z',
    goVersion: 'go1.17.6',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}
