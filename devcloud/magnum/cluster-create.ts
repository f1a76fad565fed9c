import { randomBytes, randomUUID } from 'node:crypto';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import { ClusterAuthority } from '../kubernetes/authority';
import type { ClusterBody } from './cluster-fields';
import { readClusterBody } from './cluster-fields';
import { mandatory } from './fields';
import type { Magnum } from './magnum';
import { CLUSTER_QUOTA } from './magnum';
import type { Cluster, ClusterTemplate, Labels, NodeGroup } from './model';
import { kubeVersionOf } from './model';
import { generatedName } from './names';

const ZERO = 'Resizing a nodegroup to zero is not supported in the provided microversion.';

/** Takes down the cluster that was asked for, or refuses it as Magnum's API does before anything is made. */
export function createCluster(
  magnum: Magnum,
  requestBody: unknown,
  caller: Caller,
  microversion: number,
  discovery: string,
): Cluster {
  const body = readClusterBody(requestBody);
  if (typeof body.cluster_template_id !== 'string') {
    throw mandatory('cluster_template_id');
  }
  refuseZero(body.node_count ?? undefined, microversion);
  const template = magnum.template(body.cluster_template_id, caller, microversion < 10 ? 400 : 404);
  const cluster = clusterOf(body, template, caller, discovery);
  check(magnum, cluster, body, caller);
  const given = { masters: body.master_count ?? 1, workers: body.node_count ?? 1 };
  cluster.groups.push(
    defaultGroupOf(magnum, cluster, 'master', given.masters),
    defaultGroupOf(magnum, cluster, 'worker', given.workers),
  );
  magnum.clusters.push(cluster);
  magnum.conductor.create(cluster);
  return cluster;
}

export function refuseZero(nodeCount: number | undefined, microversion: number): void {
  if (nodeCount === 0 && microversion < 10) {
    throw new Fault(400, ZERO);
  }
}

function check(magnum: Magnum, cluster: Cluster, { master_count }: ClusterBody, caller: Caller): void {
  for (const flavor of [cluster.flavorId, cluster.masterFlavorId]) {
    if (flavor !== null && magnum.nova.findFlavor(flavor) === undefined) {
      throw new Fault(400, `Unable to find flavor ${flavor}.`);
    }
  }
  if (cluster.keypair !== null && !magnum.nova.hasKeypair(caller.userId, cluster.keypair)) {
    throw new Fault(404, `Unable to find keypair ${cluster.keypair}.`);
  }
  if ((master_count ?? 1) > 1 && !cluster.masterLbEnabled) {
    throw new Fault(400, 'master_count must be 1 when master_lb_enabled is False');
  }
  if (magnum.clusters.filter(({ projectId }) => projectId === caller.projectId).length >= CLUSTER_QUOTA) {
    const advice = 'You may delete a cluster to make room for a new one.';
    throw new Fault(403, `You have reached the maximum clusters per project, ${CLUSTER_QUOTA}. ${advice}`);
  }
}

function clusterOf(body: ClusterBody, template: ClusterTemplate, caller: Caller, discovery: string): Cluster {
  const { fields } = template;
  const name = body.name ?? generatedName('cluster');
  return {
    uuid: randomUUID(),
    name,
    projectId: caller.projectId,
    userId: caller.userId,
    template,
    keypair: body.keypair ?? fields.keypair_id,
    dockerVolumeSize: body.docker_volume_size ?? fields.docker_volume_size,
    labels: labelsOf(body, fields.labels ?? {}),
    createTimeout: body.create_timeout ?? 60,
    flavorId: body.flavor_id ?? fields.flavor_id,
    masterFlavorId: body.master_flavor_id ?? fields.master_flavor_id,
    fixedNetwork: body.fixed_network ?? fields.fixed_network,
    fixedSubnet: body.fixed_subnet ?? fields.fixed_subnet,
    floatingIpEnabled: body.floating_ip_enabled ?? fields.floating_ip_enabled,
    masterLbEnabled: body.master_lb_enabled ?? fields.master_lb_enabled,
    mergeLabels: body.merge_labels ?? false,
    discoveryUrl: body.discovery_url ?? `${discovery}/${randomBytes(16).toString('hex')}`,
    groups: [],
    status: 'CREATE_IN_PROGRESS',
    statusReason: null,
    isHealthy: false,
    stackId: null,
    coeVersion: null,
    authority: ClusterAuthority.create(name),
    createdAt: new Date(),
    updatedAt: null,
  };
}

function labelsOf({ labels, merge_labels }: ClusterBody, ofTemplate: Labels): Labels {
  if (labels === undefined || labels === null) {
    return ofTemplate;
  }
  return merge_labels === true ? { ...ofTemplate, ...labels } : labels;
}

function defaultGroupOf(magnum: Magnum, cluster: Cluster, role: 'master' | 'worker', nodeCount: number): NodeGroup {
  return {
    id: magnum.nextRow(),
    uuid: randomUUID(),
    name: `default-${role}`,
    role,
    isDefault: true,
    flavorId: role === 'master' ? cluster.masterFlavorId : cluster.flavorId,
    imageId: cluster.template.fields.image_id,
    dockerVolumeSize: cluster.dockerVolumeSize,
    mergeLabels: false,
    labels: cluster.labels,
    nodeCount,
    minNodeCount: 0,
    maxNodeCount: null,
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
