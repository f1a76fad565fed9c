import { askForCluster, makeCluster, makeTemplate, onLifeCycle, rest } from '../../support/life-cycle';

const TAG = 'v1.23.3-rancher1';

test('waits for a cluster that is being made, and says how it gets on', async () => {
  await onLifeCycle(
    async (world) => {
      const template = await makeTemplate(world, TAG);
      const cluster = await askForCluster(world, template);

      const { code, stdout, stderr } = await world.run('settle', {
        MAGNUM_CLUSTER_ID: cluster,
        MAGNUM_CLUSTER_TEMPLATE_ID: template,
        MAGNUM_NODE_COUNT: 2,
      });

      expect(stderr).toBe('');
      expect(code).toBe(0);
      const lines = stdout.split('\n').map((line) => line.replace(/, \d+ s$/, ''));
      // Between them the groups may be seen that are done before their cluster is.
      expect([lines[0], ...lines.slice(-2)]).toEqual([
        'mycluster CREATE_IN_PROGRESS: default-master 1 CREATE_IN_PROGRESS, default-worker 2 CREATE_IN_PROGRESS',
        'mycluster CREATE_COMPLETE: default-master 1, default-worker 2',
        '',
      ]);
    },
    { createMs: 2000 },
  );
});

test('is not fooled by what Magnum still shows of the time before a change', async () => {
  await onLifeCycle(
    async (world) => {
      const template = await makeTemplate(world, TAG);
      const cluster = await makeCluster(world, template);
      await world.magnum.updateCluster(cluster, [{ op: 'replace', path: '/node_count', value: 4 }]);

      const { code } = await world.run('settle', {
        MAGNUM_CLUSTER_ID: cluster,
        MAGNUM_CLUSTER_TEMPLATE_ID: template,
        MAGNUM_NODE_COUNT: 4,
      });

      expect(code).toBe(0);
      const { status, node_count: nodes, node_addresses: addresses } = await world.magnum.getCluster(cluster);
      expect({ status, nodes, addresses: addresses?.length }).toEqual({
        status: 'UPDATE_COMPLETE',
        nodes: 4,
        addresses: 4,
      });
    },
    { conductorMs: 1500 },
  );
});

test('asks for a count that Magnum dropped since it was at work', async () => {
  await onLifeCycle(async (world) => {
    const [before, after] = [await makeTemplate(world, 'v1.22.1'), await makeTemplate(world, TAG)];
    const cluster = await makeCluster(world, before);
    await world.magnum.upgradeCluster(cluster, { cluster_template: after });
    await world.magnum.updateCluster(cluster, [{ op: 'replace', path: '/node_count', value: 3 }]);

    const { code, stdout } = await world.run('settle', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: after,
      MAGNUM_NODE_COUNT: 3,
    });

    expect(code).toBe(0);
    expect(stdout).toContain('default-worker has 2 nodes and Magnum does nothing: asking for 3');
    expect(await world.magnum.getCluster(cluster)).toMatchObject({ status: 'UPDATE_COMPLETE', node_count: 3 });
  });
});

test('leaves a count alone that is not ours', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG);
    const cluster = await makeCluster(world, template, { node_count: 5 });

    const { code } = await world.run('settle', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: template,
      MAGNUM_NODE_COUNT: '',
    });

    expect(code).toBe(0);
    expect(await world.magnum.getCluster(cluster)).toMatchObject({ status: 'CREATE_COMPLETE', node_count: 5 });
  });
});

test('says what failed, in which group and why, and how to go on', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG, { simulate_failure: 'create' });
    const cluster = await askForCluster(world, template);

    const { code, stderr } = await world.run('settle', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: template,
      MAGNUM_ADDRESS: 'openstack_containerinfra_cluster_v1.cluster["a"]',
    });

    expect(code).toBe(1);
    const fault =
      'Resource CREATE failed: ResourceInError: resources.kube_minions.resources[0].resources.kube-minion: Went to status ERROR due to "Message: No valid host was found. , Code: 500"';
    expect(stderr.replace(/after \d+ s/, 'after N s').split('\n')).toEqual([
      'cdktf-magnum: mycluster CREATE_FAILED: default-master 1 CREATE_FAILED, default-worker 2 CREATE_FAILED after N s: default-master failed, default-worker failed',
      `  default-master is CREATE_FAILED, 1 node: ${fault}`,
      `  default-worker is CREATE_FAILED, 2 nodes: ${fault}`,
      '  to try again: cdktf deploy prod',
      `  to see more: openstack coe cluster show ${cluster}`,
      `  to keep it when it came up after all: (cd ${world.folder} && terraform untaint 'openstack_containerinfra_cluster_v1.cluster["a"]')`,
      '  to remove it: cdktf destroy prod',
      '',
    ]);
  });
});

test('tries a failed update once more, and only once', async () => {
  await onLifeCycle(async (world) => {
    const template = await makeTemplate(world, TAG, { simulate_failure: 'update' });
    const cluster = await makeCluster(world, template);
    await world.magnum.resizeCluster(cluster, { node_count: 3 });
    await rest(world, cluster);

    const { code, stdout, stderr } = await world.run('settle', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_CLUSTER_TEMPLATE_ID: template,
      MAGNUM_NODE_COUNT: 3,
    });

    expect(code).toBe(1);
    expect(stdout.match(/trying it again/g)).toHaveLength(1);
    expect(stderr).toContain('default-worker is UPDATE_FAILED, 3 nodes: Resource UPDATE failed');
  });
});
