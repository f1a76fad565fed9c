import type { LifeCycleWorld } from '../../support/life-cycle';
import { makeCluster, makeGroup, makeTemplate, onLifeCycle, rest } from '../../support/life-cycle';

const OLD = 'v1.22.17-rancher1';
const NEW = 'v1.23.3-rancher1';

/** A cluster that was moved to a newer template, which left its further groups where they were. */
async function upgraded(world: LifeCycleWorld, ...groups: object[]) {
  const [before, after] = [await makeTemplate(world, OLD), await makeTemplate(world, NEW)];
  const cluster = await makeCluster(world, before);
  for (const group of groups) {
    await makeGroup(world, cluster, group);
  }
  await rest(world, cluster);
  if ((await world.magnum.getCluster(cluster)).status?.endsWith('_COMPLETE') === true) {
    await world.magnum.upgradeCluster(cluster, { cluster_template: after });
    await rest(world, cluster);
  }
  return { cluster, before, after, env: { MAGNUM_CLUSTER_ID: cluster, MAGNUM_CLUSTER_TEMPLATE_ID: after } };
}

async function tags({ magnum }: LifeCycleWorld, cluster: string): Promise<Record<string, string | undefined>> {
  const groups = await magnum.listNodeGroups(cluster);
  const found = await Promise.all(groups.map(async ({ uuid }) => await magnum.getNodeGroup(cluster, uuid)));
  return Object.fromEntries(found.map(({ name, labels }) => [name, labels.kube_tag]));
}

test('moves the groups to the version of the cluster, one after another', async () => {
  await onLifeCycle(async (world) => {
    const { cluster, env } = await upgraded(world, { name: 'a' }, { name: 'b' });
    expect(await tags(world, cluster)).toMatchObject({ 'default-worker': NEW, a: OLD, b: OLD });

    const { code, stdout, stderr } = await world.run('upgrade-groups', { ...env, MAGNUM_MAX_BATCH_SIZE: 2 });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await tags(world, cluster)).toMatchObject({ 'default-worker': NEW, a: NEW, b: NEW });
    expect(stdout.split('\n').filter((line) => !line.startsWith('mycluster '))).toEqual([
      `a is at ${OLD}: upgrading it to ${NEW}`,
      `a is at ${NEW}`,
      `b is at ${OLD}: upgrading it to ${NEW}`,
      `b is at ${NEW}`,
      '',
    ]);
    expect(stdout).not.toContain('a 1 UPDATE_IN_PROGRESS, b 1 UPDATE_IN_PROGRESS');
  });
});

test('does nothing where all are there already', async () => {
  await onLifeCycle(async (world) => {
    const { env } = await upgraded(world, { name: 'a' });
    await world.run('upgrade-groups', env);

    const { code, stdout } = await world.run('upgrade-groups', env);

    expect(code).toBe(0);
    expect(stdout).toContain(`a is at ${NEW}`);
    expect(stdout).not.toContain('upgrading');
  });
});

test('a failed one stops the rest with its fault, and the next run goes on there', async () => {
  await onLifeCycle(async (world) => {
    const { cluster, env } = await upgraded(
      world,
      { name: 'a' },
      { name: 'b', labels: { simulate_failure: 'update' } },
      { name: 'c' },
    );

    const first = await world.run('upgrade-groups', env);
    expect(first.code).toBe(1);
    expect(first.stderr).toContain('b is UPDATE_FAILED, 1 node: Resource UPDATE failed');
    expect(first.stdout).not.toContain('c is at');

    const second = await world.run('upgrade-groups', env);
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('b failed before: trying it again with 1 node');
    expect(second.stdout).not.toContain(`a is at ${OLD}`);

    const b = (await world.magnum.listNodeGroups(cluster)).find(({ name }) => name === 'b');
    await world.run('delete-group', { MAGNUM_CLUSTER_ID: cluster, MAGNUM_NODE_GROUP_ID: b?.uuid });
    const third = await world.run('upgrade-groups', env);
    expect(third.code).toBe(0);
    expect(await tags(world, cluster)).toMatchObject({ a: NEW, c: NEW });
  });
});

test('waits for what Magnum is at, which would refuse an upgrade now', async () => {
  await onLifeCycle(
    async (world) => {
      const { cluster, env } = await upgraded(world, { name: 'a' });
      await world.magnum.resizeCluster(cluster, { node_count: 3 });

      const { code } = await world.run('upgrade-groups', env);

      expect(code).toBe(0);
      expect(await tags(world, cluster)).toMatchObject({ a: NEW });
      expect(await world.magnum.getCluster(cluster)).toMatchObject({ status: 'UPDATE_COMPLETE', node_count: 4 });
    },
    { resizeMs: 2000 },
  );
});
