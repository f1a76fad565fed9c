/** What `kubectl` asks first: which resources there are. */
export function apiVersions(): object {
  return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
}

/** No groups beside the core: what this cluster has of them nobody has asked for yet. */
export function apiGroups(): object {
  return { kind: 'APIGroupList', apiVersion: 'v1', groups: [] };
}

const READ = ['get', 'list', 'watch'];

export function coreResources(): object {
  return {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [
      resource('events', 'Event', 'ev', true),
      resource('namespaces', 'Namespace', 'ns', false),
      resource('nodes', 'Node', 'no', false),
      resource('pods', 'Pod', 'po', true),
      resource('services', 'Service', 'svc', true),
    ],
  };
}

function resource(name: string, kind: string, shortName: string, namespaced: boolean): object {
  return { name, singularName: kind.toLowerCase(), namespaced, kind, verbs: READ, shortNames: [shortName] };
}

/** What `kubectl version` prints of the server. */
export function serverVersion(version: string): object {
  const [, major = '1', minor = '0'] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  return {
    major,
    minor,
    gitVersion: version,
    gitCommit: '0000000000000000000000000000000000000000',
    gitTreeState: 'clean',
    buildDate: '2022-01-01T00:00:00Z',
    goVersion: 'go1.17',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}
