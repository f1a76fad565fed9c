import { askForGroup, makeCluster, makeGroup, makeTemplate, onLifeCycle, rest } from '../../support/life-cycle';

const TAG = 'v1.23.3-rancher1';

test('a new group is resized to its own count, and UPDATE_COMPLETE then', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await askForGroup(world, cluster, { node_count: 2 });

    const { code, stdout, stderr } = await world.run('group', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_NODE_GROUP_ID: `${cluster}/${group}`,
      MAGNUM_NODE_COUNT: 2,
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('gpu is made: setting its 2 nodes once');
    expect(await world.magnum.getNodeGroup(cluster, group)).toMatchObject({ status: 'UPDATE_COMPLETE', node_count: 2 });
    expect(await world.magnum.getCluster(cluster)).toMatchObject({ status: 'UPDATE_COMPLETE' });
  });
});

test('keeps the count of a group that an autoscaler sizes', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await makeGroup(world, cluster, { node_count: 3 });

    const { code } = await world.run('group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: group });

    expect(code).toBe(0);
    expect(await world.magnum.getNodeGroup(cluster, group)).toMatchObject({ status: 'UPDATE_COMPLETE', node_count: 3 });
  });
});

test.each([0, 4])('brings a group to the %d nodes that Magnum was not asked for', async (count) => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await makeGroup(world, cluster);
    await world.magnum.resizeCluster(cluster, { node_count: 2, nodegroup: group });
    await rest(world, cluster);

    const { code, stdout } = await world.run('group', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_NODE_GROUP_ID: group,
      MAGNUM_NODE_COUNT: count,
    });

    expect(code).toBe(0);
    expect(stdout).toContain(`gpu has 2 nodes and Magnum does nothing: asking for ${count}`);
    expect(await world.magnum.getNodeGroup(cluster, group)).toMatchObject({
      status: 'UPDATE_COMPLETE',
      node_count: count,
    });
  });
});

test('waits for a resize that Magnum has taken and not begun', async () => {
  await onLifeCycle(
    async (world) => {
      const cluster = await makeCluster(world, await makeTemplate(world, TAG));
      const group = await makeGroup(world, cluster);
      await world.magnum.resizeCluster(cluster, { node_count: 1, nodegroup: group });
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await rest(world, cluster);
      await world.magnum.resizeCluster(cluster, { node_count: 3, nodegroup: group });

      const { code, stdout } = await world.run('group', {
        MAGNUM_CLUSTER_ID: cluster,
        MAGNUM_NODE_GROUP_ID: group,
        MAGNUM_NODE_COUNT: 3,
      });

      expect(code).toBe(0);
      expect(stdout).not.toContain('asking for');
      const { status, node_addresses: addresses } = await world.magnum.getNodeGroup(cluster, group);
      expect({ status, nodes: addresses?.length }).toEqual({ status: 'UPDATE_COMPLETE', nodes: 3 });
    },
    { conductorMs: 1000 },
  );
});

test('a group that failed is reported with its fault', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await askForGroup(world, cluster, { labels: { simulate_failure: 'create' } });

    const { code, stderr } = await world.run('group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: group });

    expect(code).toBe(1);
    expect(stderr).toMatch(/after \d+ s: gpu failed\n/);
    expect(stderr).toContain('  default-worker is CREATE_COMPLETE, 2 nodes\n');
    expect(stderr).toContain('  gpu is CREATE_FAILED, 1 node: Resource CREATE failed');
  });
});

test("Magnum's refusal of a count is passed on, with the state that was reached", async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await makeGroup(world, cluster, { max_node_count: 3 });

    const { code, stderr } = await world.run('group', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_NODE_GROUP_ID: group,
      MAGNUM_NODE_COUNT: 4,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('Resizing gpu outside the allowed range: min_node_count = 0, max_node_count = 3');
    expect(stderr).toContain('reached: mycluster UPDATE_COMPLETE: default-master 1, default-worker 2, gpu 1\n');
    expect(stderr).toContain('to go on from there: cdktf deploy prod\n');
  });
});
