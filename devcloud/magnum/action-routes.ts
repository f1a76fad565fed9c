import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { readResizeBody, readUpgradeBody } from './cluster-fields';
import { refuseZero } from './cluster-create';
import { mandatory } from './fields';
import type { Magnum } from './magnum';
import { nodeGroup } from './magnum';
import { needs } from './microversion';
import type { Cluster, ClusterTemplate, Labels, NodeGroup } from './model';
import { defaultGroup } from './model';

type ByIdent = FastifyRequest<{ Params: { ident: string } }>;

/** `actions/resize` and `actions/upgrade`. */
export function actionRoutes(app: FastifyInstance, magnum: Magnum): void {
  app.post('/clusters/:ident/actions/resize', (request: ByIdent, reply) => {
    needs(request, 7, 'resize');
    const cluster = magnum.cluster(request.params.ident, request.caller);
    resize(magnum, cluster, request);
    return reply.code(202).send({ uuid: cluster.uuid });
  });
  app.post('/clusters/:ident/actions/upgrade', (request: ByIdent, reply) => {
    needs(request, 7, 'upgrade');
    if (request.microversion < 8) {
      throw new Fault(400, 'Cluster upgrade is not supported in the provided microversion.');
    }
    const cluster = magnum.cluster(request.params.ident, request.caller);
    upgrade(magnum, cluster, request);
    return reply.code(202).send({ uuid: cluster.uuid });
  });
}

function resize(magnum: Magnum, cluster: Cluster, { body, microversion }: ByIdent): void {
  const { node_count: count, nodegroup } = readResizeBody(body);
  if (count === undefined) {
    throw mandatory('node_count');
  }
  refuseZero(count, microversion);
  const group = nodegroup === undefined ? defaultGroup(cluster, 'worker') : nodeGroup(cluster, nodegroup);
  if (group.role === 'master') {
    throw new Fault(400, 'Resizing a master nodegroup is not supported.');
  }
  const { minNodeCount: min, maxNodeCount: max } = group;
  if (count < min || (max !== null && count > max)) {
    const range = `min_node_count = ${min}, max_node_count = ${max ?? 'None'}`;
    throw new Fault(400, `Resizing ${group.name} outside the allowed range: ${range}`);
  }
  magnum.conductor.resize(cluster, group, count);
}

function upgrade(magnum: Magnum, cluster: Cluster, { body, caller }: ByIdent): void {
  const { cluster_template: ident = 'Unset', nodegroup, max_batch_size: batch } = readUpgradeBody(body);
  const template = magnum.template(ident, caller);
  const group = nodegroup === undefined ? defaultGroup(cluster, 'worker') : nodeGroup(cluster, nodegroup);
  if (group.isDefault) {
    requireUpgradeLabels(cluster, template);
  } else if (template !== cluster.template) {
    const rule = `can be upgraded only to match cluster's template (${cluster.template.fields.name})`;
    throw notValid(`Nodegroup ${group.name} ${rule}.`);
  }
  if (batch === undefined && nodegroup === undefined) {
    throw new Fault(500, 'Circular reference detected');
  }
  requireRest(cluster);
  moveTo(template, cluster, group);
  magnum.conductor.upgrade(cluster, group);
}

/** The conductor is asked while the caller waits, and takes no upgrade but of a cluster at rest in good order. */
function requireRest({ status }: Cluster): void {
  if (!status.endsWith('_COMPLETE')) {
    throw new Fault(400, `Upgrading a cluster when status is "${status}" is not supported`);
  }
}

/**
 * Also backwards: Magnum takes a downgrade without a word. Of the template's labels the groups get `kube_tag` and no
 * other, and so does the cluster; every other label stays as it is.
 *
 * @see https://github.com/openstack/magnum/blob/15.0.1/magnum/drivers/heat/driver.py#L362
 */
function moveTo(template: ClusterTemplate, cluster: Cluster, group: NodeGroup): void {
  const { kube_tag } = template.fields.labels ?? {};
  const label: Labels = kube_tag === undefined ? {} : { kube_tag };
  const labels = { ...group.labels, ...label };
  const groups = group.isDefault ? cluster.groups.filter(({ isDefault }) => isDefault) : [group];
  for (const own of groups) {
    own.labels = labels;
    own.kubeVersion = kube_tag ?? own.kubeVersion;
  }
  if (group.isDefault) {
    cluster.template = template;
    cluster.labels = labels;
  }
}

const UPGRADE_LABELS = ['kube_tag', 'ostree_remote', 'ostree_commit'];

/** The cluster is left as failed, though nothing was done to it. */
function requireUpgradeLabels(cluster: Cluster, { fields }: ClusterTemplate): void {
  if (!UPGRADE_LABELS.some((label) => label in (fields.labels ?? {}))) {
    const lacks = `does not contain any supported upgrade labels: [${UPGRADE_LABELS.join(', ')}]`;
    const fault = notValid(`Cluster template ${fields.name} ${lacks}`);
    for (const failed of [cluster, defaultGroup(cluster, 'worker')]) {
      failed.status = 'UPDATE_FAILED';
      failed.statusReason = fault.message;
    }
    throw fault;
  }
}

function notValid(why: string): Fault {
  return new Fault(409, `Cluster Template is not valid for upgrade: ${why}`);
}
