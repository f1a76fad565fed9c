import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Devcloud } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import type { OpenStack } from '../../openstack/connect';
import { connect } from '../../openstack/connect';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';

let scratch: Scratch;
let devcloud: Devcloud;
let cloud: OpenStack;

beforeAll(async () => {
  scratch = scratchFolder();
  const quick = { conductorMs: 5, createMs: 20, resizeMs: 20, upgradeMs: 20, deleteMs: 20 };
  devcloud = await startDevcloud({ dir: scratch.path, delays: quick });
  cloud = await connect({ env: { HOME: scratch.path }, cwd: scratch.path }, { cloud: 'kube' });
});

afterAll(async () => {
  await cloud.close();
  await devcloud.close();
  scratch.remove();
});

const TEMPLATE = {
  name: 'small',
  coe: 'kubernetes',
  image_id: 'fedora-coreos',
  flavor_id: 'm1.small',
  master_flavor_id: 'm1.small',
  external_network_id: 'public',
  master_lb_enabled: true,
};

/** Asks until the status is one that Magnum is done with. */
async function settled(ask: () => Promise<{ readonly status: string | null }>): Promise<string | null> {
  for (;;) {
    await sleep(20);
    const { status } = await ask();
    if (status?.endsWith('_IN_PROGRESS') === false) {
      return status;
    }
  }
}

test('takes a cluster from its template to its end', async () => {
  const { magnum } = cloud;
  const labels = { kube_tag: 'v1.23.3-rancher1' };
  const templateId = await magnum.createClusterTemplate({ ...TEMPLATE, labels });
  const newer = await magnum.createClusterTemplate({
    ...TEMPLATE,
    name: 'newer',
    labels: { kube_tag: 'v1.24.16-rancher1' },
  });
  expect((await magnum.listClusterTemplates()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['small', 'newer']),
  );
  await magnum.updateClusterTemplate(newer, [{ op: 'replace', path: '/name', value: 'newest' }]);
  expect(await magnum.getClusterTemplate(newer)).toMatchObject({ name: 'newest', cluster_distro: 'fedora-coreos' });

  const id = await magnum.createCluster({
    name: 'mine',
    cluster_template_id: templateId,
    keypair: 'kubekey',
    node_count: 1,
  });
  expect(await settled(async () => await magnum.getCluster(id))).toBe('CREATE_COMPLETE');
  expect(await magnum.listClusters()).toMatchObject([{ uuid: id, name: 'mine' }]);
  expect(await magnum.getStats(String((await cloud.keystone.whoAmI()).projectId))).toEqual({ clusters: 1, nodes: 2 });

  await magnum.resizeCluster(id, { node_count: 2 });
  expect(await settled(async () => await magnum.getCluster(id))).toBe('UPDATE_COMPLETE');
  await magnum.updateCluster(id, [{ op: 'replace', path: '/node_count', value: 3 }]);
  expect(await settled(async () => await magnum.getCluster(id))).toBe('UPDATE_COMPLETE');
  expect(await magnum.getCluster(id)).toMatchObject({ node_count: 3 });

  await magnum.upgradeCluster(id, { cluster_template: newer });
  expect(await settled(async () => await magnum.getCluster(id))).toBe('UPDATE_COMPLETE');
  expect(await magnum.getCluster(id)).toMatchObject({ cluster_template_id: newer });

  await magnum.deleteCluster(id);
  await sleep(200);
  await expect(magnum.getCluster(id)).rejects.toMatchObject({
    status: 404,
    detail: `Cluster ${id} could not be found.`,
  });
  await magnum.deleteClusterTemplate(templateId);
  await expect(magnum.deleteClusterTemplate(templateId)).rejects.toMatchObject({ status: 404 });
});

test('makes, changes and removes a node group', async () => {
  const { magnum } = cloud;
  const templateId = await magnum.createClusterTemplate({ ...TEMPLATE, labels: { kube_tag: 'v1.23.3-rancher1' } });
  const id = await magnum.createCluster({ name: 'grouped', cluster_template_id: templateId, keypair: 'kubekey' });
  await settled(async () => await magnum.getCluster(id));

  const group = await magnum.createNodeGroup(id, { name: 'gpu', node_count: 0, min_node_count: 0, max_node_count: 3 });
  await settled(async () => await magnum.getNodeGroup(id, group));
  await magnum.updateNodeGroup(id, group, [{ op: 'replace', path: '/max_node_count', value: 5 }]);
  await magnum.resizeCluster(id, { node_count: 4, nodegroup: group });
  await settled(async () => await magnum.getNodeGroup(id, group));
  expect(await magnum.getNodeGroup(id, 'gpu')).toMatchObject({ uuid: group, node_count: 4, max_node_count: 5 });
  await magnum.upgradeCluster(id, { cluster_template: templateId, nodegroup: group, max_batch_size: 2 });
  await settled(async () => await magnum.getNodeGroup(id, group));
  expect((await magnum.listNodeGroups(id)).map(({ name }) => name)).toEqual([
    'default-master',
    'default-worker',
    'gpu',
  ]);

  await magnum.deleteNodeGroup(id, group);
  await sleep(200);
  await expect(magnum.getNodeGroup(id, group)).rejects.toMatchObject({ status: 404 });
  await magnum.deleteCluster(id);
});

test('has a certificate signed by the authority of the cluster', async () => {
  const { magnum } = cloud;
  const templateId = await magnum.createClusterTemplate(TEMPLATE);
  const id = await magnum.createCluster({ name: 'signed', cluster_template_id: templateId, keypair: 'kubekey' });
  await settled(async () => await magnum.getCluster(id));
  const csr = execFileSync(
    'openssl',
    [
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      join(scratch.path, 'key.pem'),
      '-subj',
      '/O=system:masters/CN=admin',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );

  expect(await magnum.getCaCertificate(id)).toMatchObject({ cluster_uuid: id });
  expect((await magnum.signCertificate(id, csr)).pem).toContain('BEGIN CERTIFICATE');
  await expect(magnum.signCertificate(id, 'nonsense')).rejects.toMatchObject({ service: 'Magnum', status: 400 });
});

test('reads what there is of flavors, keypairs, limits, images and networks', async () => {
  const { nova, glance, neutron, keystone } = cloud;
  const { projectId = '' } = await keystone.whoAmI();

  expect((await nova.listFlavors()).map(({ name }) => name)).toContain('m1.small');
  expect((await nova.listKeypairs()).map(({ name }) => name)).toEqual(['kubekey']);
  expect(typeof (await nova.getLimits()).maxTotalCores).toBe('number');
  const [image] = await glance.listImages({ name: 'fedora-coreos' });
  expect(await glance.getImage(String(image?.id))).toMatchObject({ os_distro: 'fedora-coreos' });
  const [network] = await neutron.listNetworks({ name: 'public' });
  expect(network).toMatchObject({ name: 'public', 'router:external': true });
  expect((await neutron.listSubnets({ name: 'private-subnet' })).map(({ cidr }) => cidr)).toEqual(['10.10.0.0/24']);
  expect(await neutron.listFloatingIps()).toEqual([]);
  expect((await neutron.getQuotas(projectId)).network).toMatchObject({ used: expect.any(Number) as number });
  expect((await keystone.listProjects()).map(({ name }) => name)).toEqual(['kube']);
  expect((await keystone.getCatalog()).map(({ type }) => type)).toContain('container-infra');
  expect(await cloud.has('magnum')).toBe(true);
  expect(await cloud.has('heat')).toBe(false);
});
