import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Driver } from '../../../devcloud/magnum/template-rules';
import { APPS, stacksIn } from '../../support/app';
import { logIn } from '../../support/devcloud';
import type { World } from '../../support/devcloud-run';
import { onDevcloud } from '../../support/devcloud-run';

/** What an example wants of a cloud beside what every devcloud has. */
interface Needs {
  readonly drivers?: readonly Driver[];
  readonly prepare?: (world: World) => Promise<void>;
}

const OLD_DRIVERS: readonly Driver[] = [
  { serverType: 'vm', os: 'fedora-atomic', coe: 'swarm-mode' },
  { serverType: 'vm', os: 'ubuntu', coe: 'mesos' },
];

const NEEDS: Readonly<Record<string, Needs>> = {
  'existing.ts': { prepare: makeOperatorsTemplate },
  'swarm-and-mesos.ts': { drivers: OLD_DRIVERS, prepare: uploadMesosImage },
};

test.concurrent.each(APPS.filter((app) => app !== 'main.ts'))(
  '%s is deployed, left alone, and destroyed',
  async (app) => {
    const { drivers, prepare } = NEEDS[app.replace('examples/', '')] ?? {};
    await onDevcloud(
      async (world) => {
        await prepare?.(world);
        const folder = await world.synth(app);
        // Side by side, as a fleet is.
        await Promise.all(
          stacksIn(join(world.project, 'cdktf.out')).map(async (stack) => {
            await wholeLife(world, folder(stack));
          }),
        );
        expect(await left(world)).toEqual([]);
      },
      { drivers },
    );
  },
  240_000,
);

async function wholeLife({ terraform, run, project }: World, folder: string): Promise<void> {
  await terraform(folder, 'init', '-input=false');
  await terraform(folder, 'apply', '-auto-approve', '-no-color');
  for (const kubeconfig of kubeconfigsOf(folder)) {
    const { code, output } = await run('kubectl', ['get', 'nodes', '--kubeconfig', join(project, kubeconfig)]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(' Ready ') as string });
  }
  const plan = await run('terraform', ['plan', '-detailed-exitcode', '-no-color'], { cwd: folder });
  expect(plan.code).toBe(0);
  await terraform(folder, 'destroy', '-auto-approve', '-no-color');
}

function kubeconfigsOf(folder: string): readonly string[] {
  const { output = {} } = JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')) as {
    output?: Record<string, { value: string }>;
  };
  return Object.entries(output).flatMap(([name, { value }]) => (name.endsWith('kubeconfig_path') ? [value] : []));
}

/** What the cloud still has of clusters and templates, and the project of kubeconfigs. */
async function left({ cloud, project }: World): Promise<string[]> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'kube') };
  const { clusters } = (await (await fetch(`${cloud.url}/container-infra/v1/clusters`, { headers })).json()) as {
    clusters: { name: string }[];
  };
  const files = ['smallest', 'story', 'existing'].filter((name) => existsSync(join(project, 'kubeconfig', name)));
  return [...clusters.map(({ name }) => name), ...files];
}

async function post(world: World, path: string, body: object, method = 'POST'): Promise<void> {
  const headers = { 'X-Auth-Token': await logIn(world.cloud.url, 'kube'), 'Content-Type': 'application/json' };
  const { status } = await fetch(`${world.cloud.url}/${path}`, { method, headers, body: JSON.stringify(body) });
  expect(status).toBeLessThan(300);
}

/** The one that the example names by ID. */
async function makeOperatorsTemplate(world: World): Promise<void> {
  await post(world, 'container-infra/v1/clustertemplates', {
    uuid: 'b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a11',
    name: 'operator',
    coe: 'kubernetes',
    image_id: 'fedora-coreos',
    external_network_id: 'public',
    flavor_id: 'm1.small',
    master_flavor_id: 'm1.small',
  });
}

async function uploadMesosImage(world: World): Promise<void> {
  const id = '0b0e7a30-4c3e-4a4e-9d8f-0d5a6c1f7e21';
  await post(world, 'image/v2/images', { id, name: 'ubuntu-mesos', os_distro: 'ubuntu' });
  const headers = { 'X-Auth-Token': await logIn(world.cloud.url, 'kube'), 'Content-Type': 'application/octet-stream' };
  const options = { method: 'PUT', headers, body: 'an image' };
  expect((await fetch(`${world.cloud.url}/image/v2/images/${id}/file`, options)).status).toBe(204);
}
