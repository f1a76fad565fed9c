import { askForGroup, makeCluster, makeGroup, makeTemplate, onLifeCycle, rest } from '../../support/life-cycle';

const TAG = 'v1.23.3-rancher1';

test('deletes a group, and returns when it is gone and the cluster at rest', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await makeGroup(world, cluster);

    const { code, stderr } = await world.run('delete-group', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_NODE_GROUP_ID: `${cluster}/${group}`,
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await world.magnum.listNodeGroups(cluster)).map(({ name }) => name)).toEqual([
      'default-master',
      'default-worker',
    ]);
    expect(await world.magnum.getCluster(cluster)).toMatchObject({ status: 'UPDATE_COMPLETE' });
  });
});

test('several of one cluster take turns', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const groups: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      groups.push(await makeGroup(world, cluster, { name }));
    }

    const ends = await Promise.all(
      groups.map(
        async (group) => await world.run('delete-group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: group }),
      ),
    );

    expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }));
    const waited = ends.filter(({ stdout }) => stdout.includes('waiting for another change of this cluster'));
    expect(waited).toHaveLength(2);
    // Of each, the line that tells of the group going: never two at once.
    expect(ends.map(({ stdout }) => stdout.match(/\d DELETE_IN_PROGRESS/g)?.length)).toEqual([1, 1, 1]);
    expect(await world.magnum.listNodeGroups(cluster)).toHaveLength(2);
  });
});

test('a group, or a cluster, that is gone already is as good', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const gone = '12e513c9-1b57-45b7-a93a-1f91c4f3b95a';

    const noGroup = await world.run('delete-group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: gone });
    const noCluster = await world.run('delete-group', { MAGNUM_CLUSTER_ID: gone, MAGNUM_NODE_GROUP_ID: gone });

    expect([noGroup.code, noCluster.code]).toEqual([0, 0]);
    expect(noCluster.stdout).toContain('no such cluster');
  });
});

test('waits until Magnum has done what it is at', async () => {
  await onLifeCycle(
    async (world) => {
      const cluster = await makeCluster(world, await makeTemplate(world, TAG));
      const group = await makeGroup(world, cluster);
      await world.magnum.resizeCluster(cluster, { node_count: 3 });
      await new Promise((resolve) => setTimeout(resolve, 200));

      const { code, stdout } = await world.run('delete-group', {
        MAGNUM_CLUSTER_ID: cluster,
        MAGNUM_NODE_GROUP_ID: group,
      });

      expect(code).toBe(0);
      const lines = stdout.split('\n').map((line) => line.replace(/, \d+ s$/, ''));
      const deletion = lines.indexOf('gpu: deleting it');
      expect(lines[deletion - 1]).toBe('mycluster UPDATE_COMPLETE: default-master 1, default-worker 3, gpu 1');
      expect(lines[0]).toContain('default-worker 3 UPDATE_IN_PROGRESS');
    },
    { resizeMs: 2500 },
  );
});

test('a deletion that fails is reported, and tried again by the next run', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await makeGroup(world, cluster, { labels: { simulate_failure: 'delete' } });
    const env = { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: group };

    const first = await world.run('delete-group', env);
    const second = await world.run('delete-group', env);

    for (const { code, stdout, stderr } of [first, second]) {
      expect(code).toBe(1);
      expect(stdout.match(/gpu: deleting it/g)).toHaveLength(1);
      expect(stderr).toContain('node group gpu was not deleted');
      expect(stderr).toContain('gpu is DELETE_FAILED, 1 node: Resource DELETE failed: Conflict');
      expect(stderr).toContain('run the same cdktf deploy or destroy again once the cause is gone');
    }
  });
});

test('a group that failed to be made can be deleted', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const group = await askForGroup(world, cluster, { labels: { simulate_failure: 'create' } });
    await rest(world, cluster);

    const { code } = await world.run('delete-group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: group });

    expect(code).toBe(0);
    expect(await world.magnum.listNodeGroups(cluster)).toHaveLength(2);
  });
});

test('a default group is left alone, in words of Magnum', async () => {
  await onLifeCycle(async (world) => {
    const cluster = await makeCluster(world, await makeTemplate(world, TAG));
    const [, worker] = await world.magnum.listNodeGroups(cluster);

    const { code, stderr } = await world.run('delete-group', {
      MAGNUM_CLUSTER_ID: cluster,
      MAGNUM_NODE_GROUP_ID: worker?.uuid,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('Deleting a default nodegroup is not supported.');
  });
});
