import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { readNodeGroupBody } from './cluster-fields';
import type { Magnum } from './magnum';
import { nodeGroup } from './magnum';
import { needs } from './microversion';
import type { Cluster, Labels, NodeGroup } from './model';
import { kubeVersionOf } from './model';
import { applyPatch, readPatch } from './patch';
import type { Root } from './views';
import { acceptedNodeGroup, nodeGroupSummary, nodeGroupView } from './views';

type OfCluster = FastifyRequest<{ Params: { ident: string }; Querystring: { role?: string } }>;
type ByIdent = FastifyRequest<{ Params: { ident: string; group: string } }>;

export function nodeGroupRoutes(app: FastifyInstance, magnum: Magnum, root: Root): void {
  app.get('/clusters/:ident/nodegroups', (request: OfCluster) => {
    needs(request, 9, 'get_one');
    const cluster = magnum.cluster(request.params.ident, request.caller);
    const { role } = request.query;
    const groups = cluster.groups.filter((group) => role === undefined || group.role === role);
    return { nodegroups: groups.map(nodeGroupSummary) };
  });
  app.post('/clusters/:ident/nodegroups', (request: OfCluster, reply) => {
    needs(request, 9, 'get_one');
    const cluster = magnum.cluster(request.params.ident, request.caller);
    const group = createGroup(magnum, cluster, request.body);
    return reply.code(202).send(acceptedNodeGroup(group, cluster, root));
  });
  app.get('/clusters/:ident/nodegroups/:group', (request: ByIdent) => {
    const { cluster, group } = find(magnum, request);
    return nodeGroupView(group, cluster, root);
  });
  app.patch('/clusters/:ident/nodegroups/:group', (request: ByIdent, reply) => {
    const { cluster, group } = find(magnum, request);
    patchGroup(group, request.body);
    return reply.code(202).send(nodeGroupView(group, cluster, root));
  });
  app.delete('/clusters/:ident/nodegroups/:group', (request: ByIdent, reply) => {
    const { cluster, group } = find(magnum, request);
    if (group.isDefault) {
      throw new Fault(400, 'Deleting a default nodegroup is not supported.');
    }
    magnum.conductor.deleteGroup(cluster, group);
    return reply.code(204).send();
  });
}

function find(magnum: Magnum, request: ByIdent): { cluster: Cluster; group: NodeGroup } {
  needs(request, 9, 'get_one');
  const cluster = magnum.cluster(request.params.ident, request.caller);
  return { cluster, group: nodeGroup(cluster, request.params.group) };
}

interface GroupBody {
  readonly name?: string | null;
  readonly role?: string | null;
  readonly labels?: Labels | null;
  readonly merge_labels?: boolean | null;
  readonly flavor_id?: string | null;
  readonly image_id?: string | null;
  readonly docker_volume_size?: number | null;
  readonly node_count?: number | null;
  readonly min_node_count?: number | null;
  readonly max_node_count?: number | null;
}

function createGroup(magnum: Magnum, cluster: Cluster, requestBody: unknown): NodeGroup {
  const body: GroupBody = readNodeGroupBody(requestBody);
  if (cluster.api === undefined) {
    throw new Fault(409, 'Cluster API address is not available yet');
  }
  const { name } = body;
  if (name === undefined || name === null) {
    throw new Fault(500, "Field `name' cannot be None");
  }
  if (cluster.groups.some((other) => other.name === name)) {
    throw new Fault(409, `A node group with name ${name} already exists in the cluster ${cluster.name}.`);
  }
  if (body.role === 'master') {
    throw new Fault(400, 'Creating master nodegroups is currently not supported.');
  }
  const group = groupOf(magnum.nextRow(), name, body, cluster);
  checkBounds(group);
  cluster.groups.push(group);
  magnum.conductor.addGroup(cluster, group);
  return group;
}

function groupOf(id: number, name: string, body: GroupBody, cluster: Cluster): NodeGroup {
  const given = body.labels ?? cluster.labels;
  return {
    id,
    uuid: randomUUID(),
    name,
    role: body.role ?? 'worker',
    isDefault: false,
    flavorId: body.flavor_id ?? cluster.flavorId,
    imageId: body.image_id ?? cluster.template.fields.image_id,
    // Not the cluster's: Magnum does not hand it on.
    dockerVolumeSize: body.docker_volume_size ?? null,
    mergeLabels: body.merge_labels ?? false,
    labels: body.merge_labels === true ? { ...cluster.labels, ...given } : given,
    nodeCount: body.node_count ?? 1,
    minNodeCount: body.min_node_count ?? 0,
    maxNodeCount: body.max_node_count ?? null,
    status: 'CREATE_IN_PROGRESS',
    statusReason: null,
    stackId: null,
    version: null,
    kubeVersion: kubeVersionOf(cluster.labels),
    nodes: [],
    createdAt: new Date(),
    updatedAt: null,
  };
}

type Bounds = Pick<NodeGroup, 'name' | 'nodeCount' | 'minNodeCount' | 'maxNodeCount'>;

function checkBounds({ name, nodeCount, minNodeCount: min, maxNodeCount: max }: Bounds): void {
  const refuse = (field: string, low: string, high: string): Fault =>
    new Fault(409, `${field} for ${name} is invalid (${low} should be less or equal to ${high}).`);
  if (max !== null && min > max) {
    throw refuse('max_node_count', `min_node_count (${min})`, `max_node_count (${max})`);
  }
  if (min > nodeCount) {
    throw refuse('min_node_count', `min_node_count (${min})`, `node_count (${nodeCount})`);
  }
  if (max !== null && nodeCount > max) {
    throw refuse('max_node_count', `node_count (${nodeCount})`, `max_node_count (${max})`);
  }
}

/** Only the bounds of a group can be patched. */
const LIMITS = {
  internal: [
    'uuid',
    'name',
    'cluster_id',
    'project_id',
    'docker_volume_size',
    'labels',
    'flavor_id',
    'image_id',
    'node_addresses',
    'node_count',
    'role',
    'is_default',
    'stack_id',
    'status',
    'status_reason',
    'version',
    'created_at',
    'updated_at',
    'links',
  ],
  mandatory: [],
};

function patchGroup(group: NodeGroup, body: unknown): void {
  const operations = readPatch(body, LIMITS);
  const before = { min_node_count: group.minNodeCount, max_node_count: group.maxNodeCount };
  const { min_node_count: min, max_node_count: max } = applyPatch(before, operations) as {
    min_node_count?: number;
    max_node_count?: number | null;
  };
  const { name, nodeCount } = group;
  const bounds = { name, nodeCount, minNodeCount: min ?? 0, maxNodeCount: max ?? null };
  checkBounds(bounds);
  group.minNodeCount = bounds.minNodeCount;
  group.maxNodeCount = bounds.maxNodeCount;
}
