import { setTimeout } from 'node:timers/promises';

import { askForCluster, makeTemplate, onLifeCycle } from '../../support/life-cycle';

const TAG = 'v1.23.3-rancher1';
const ENV = { MAGNUM_CLUSTER_NAME: 'mycluster', MAGNUM_ADDRESS: 'openstack_containerinfra_cluster_v1.cluster' };

test('lets a create go on where there is none of that name', async () => {
  await onLifeCycle(async (world) => {
    await askForCluster(world, await makeTemplate(world, TAG), { name: 'mycluster-2' });

    const { code, stdout } = await world.run('guard', ENV);

    expect({ code, stdout }).toEqual({ code: 0, stdout: 'mycluster: there is none of that name yet\n' });
  });
});

test('stops it where one was left behind, with its UUID and the command that takes it over', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await askForCluster(world, await makeTemplate(world, TAG, { simulate_failure: 'stuck' }));
    const { created_at: createdAt } = await world.magnum.getCluster(cluster);

    const { code, stdout, stderr } = await world.run('guard', ENV);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'cdktf-magnum: there is a cluster mycluster already that Terraform does not know, left by a create that was interrupted; no second one is made',
      `  ${cluster} is CREATE_IN_PROGRESS, made ${createdAt}`,
      `    to go on with it: (cd ${world.folder} && terraform import openstack_containerinfra_cluster_v1.cluster ${cluster})`,
      `    to remove it: openstack coe cluster delete ${cluster}`,
      '  then: cdktf deploy prod',
      '',
    ]);
    expect(await world.magnum.listClusters()).toHaveLength(1);
  });
});

test('names each where there are several', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG);
    const clusters = [await askForCluster(world, template), await askForCluster(world, template)];

    const { code, stderr } = await world.run('guard', ENV);

    expect(code).toBe(1);
    expect(clusters.every((cluster) => stderr.includes(`openstack coe cluster delete ${cluster}`))).toBe(true);
  });
});

test("does not take one that is being deleted, or another project's, for left behind", async () => {
  await onLifeCycle(
    async (world) => {
      const cluster = await askForCluster(world, await makeTemplate(world, TAG));
      const asAdmin = await world.run('guard', { ...ENV, OS_CLOUD: 'admin' });
      expect({ code: asAdmin.code, stdout: asAdmin.stdout }).toEqual({
        code: 0,
        stdout: 'mycluster: there is none of that name yet\n',
      });

      await world.magnum.deleteCluster(cluster);
      while ((await world.magnum.getCluster(cluster)).status !== 'DELETE_IN_PROGRESS') {
        await setTimeout(20);
      }
      const { code, stdout } = await world.run('guard', ENV);
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'mycluster: one of that name is being deleted\n' });
    },
    { deleteMs: 15_000 },
  );
});
