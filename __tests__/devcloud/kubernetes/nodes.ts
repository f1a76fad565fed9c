import type { Node } from '../../../devcloud/kubernetes/node';

/** A node that came up ten minutes ago. */
export function node(name: string, values: Partial<Node> = {}): Node {
  const role = name.includes('master') ? 'master' : 'worker';
  return {
    name,
    role,
    nodeGroup: `default-${role}`,
    internalIp: '10.0.0.7',
    createdAt: new Date(Date.now() - 12 * 60 * 1000),
    version: 'v1.23.3',
    ...values,
  };
}

/** What the story's cluster has. */
export const FOUR_NODES: readonly Node[] = [
  node('mycluster-abc-node-0'),
  node('mycluster-abc-node-1'),
  node('mycluster-abc-master-0'),
  node('mycluster-abc-master-1'),
];
