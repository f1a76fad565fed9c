import type { Nova } from '../nova/nova';
import type { Cluster, ClusterNode, NodeGroup } from './model';
import { stackSuffix } from './names';

/** What the nodes of a cluster are made of. */
export interface NodeMaker {
  readonly nova: Pick<Nova, 'addServer' | 'removeServer' | 'findFlavor'>;
  /** The next address that is free, for one kind of network. */
  readonly nextAddress: (kind: 'fixed' | 'floating') => string;
  readonly imageId: (nameOrId: string) => string;
}

/** Makes or removes servers until the group has as many nodes as it should. The youngest go first. */
export function fitNodes(cluster: Cluster, group: NodeGroup, maker: NodeMaker): void {
  while (group.nodes.length > group.nodeCount) {
    const node = group.nodes.pop();
    if (node !== undefined) {
      maker.nova.removeServer(node.serverId);
    }
  }
  while (group.nodes.length < group.nodeCount) {
    group.nodes.push(makeNode(cluster, group, maker));
  }
}

function makeNode(cluster: Cluster, group: NodeGroup, { nova, nextAddress, imageId }: NodeMaker): ClusterNode {
  const internalIp = nextAddress('fixed');
  const floating = cluster.floatingIpEnabled ? [nextAddress('floating')] : [];
  const name = nextName(cluster, group);
  const flavor = group.flavorId ?? 'm1.small';
  const serverId = nova.addServer({
    name,
    projectId: cluster.projectId,
    userId: cluster.userId,
    flavorId: nova.findFlavor(flavor)?.id ?? flavor,
    imageId: imageId(group.imageId),
    keyName: cluster.keypair ?? undefined,
    addresses: { [cluster.fixedNetwork ?? cluster.name]: [internalIp, ...floating] },
  });
  return { name, serverId, internalIp, address: floating[0] ?? internalIp, createdAt: new Date() };
}

/** As Heat names them: after the stack, which the two default groups share. */
function nextName(cluster: Cluster, group: NodeGroup): string {
  const kind = group.role === 'master' ? 'master' : 'node';
  const siblings = group.isDefault ? cluster.groups.filter((other) => other.isDefault) : [group];
  const [first] = siblings.flatMap(({ nodes }) => nodes);
  const stem = group.isDefault ? cluster.name : `${cluster.name}-${group.name}`;
  const stack = first === undefined ? `${stem}-${stackSuffix()}` : first.name.replace(/-(master|node)-\d+$/, '');
  const taken = new Set(group.nodes.map(({ name }) => name));
  for (let number = 0; ; number += 1) {
    const name = `${stack}-${kind}-${number}`;
    if (!taken.has(name)) {
      return name;
    }
  }
}
