import { join } from 'node:path';

import type { App } from 'cdktf';
import { LocalBackend, TerraformStack } from 'cdktf';

import { Cluster, ClusterStack, ClusterTemplate, MagnumPlatform, OpenstackProvider } from '../../constructs';
import { setRuleSettings } from '../../constructs/private/rule-settings';
import type { Devcloud } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import type { Scratch } from '../support/app';
import { APPS, scratchFolder, stacksIn, synthApp } from '../support/app';
import { logIn } from '../support/devcloud';
import { cloudEnv } from '../support/devcloud-run';
import { planned, prepare, terraform } from '../support/plan-run';

jest.setTimeout(180_000);

let scratch: Scratch;
let cloud: Devcloud;
let requests: string[];

beforeEach(async () => {
  scratch = scratchFolder();
  requests = [];
  const onRequest = (request: string): number => requests.push(request.replace(/\?.*/, ''));
  cloud = await startDevcloud({ dir: join(scratch.path, 'cloud'), onRequest });
});

afterEach(async () => {
  await cloud.close();
  scratch.remove();
});

/** Clusters with templates of their own, which name the same things and have everything that can be asked about. */
function clusters(count: number, planChecks: boolean): (app: App) => void {
  return (app) => {
    const stack = new TerraformStack(app, 'clusters');
    setRuleSettings(stack, { platform: MagnumPlatform.heat('2024.1'), planChecks });
    new OpenstackProvider(stack, 'openstack', {});
    new LocalBackend(stack, { path: 'terraform.tfstate' });
    for (let number = 1; number <= count; number += 1) {
      const template = new ClusterTemplate(stack, `template-${number}`, {
        image: 'fedora-coreos',
        externalNetwork: 'public',
        fixedNetwork: 'private',
        fixedSubnet: 'private-subnet',
        masterLbEnabled: true,
        dockerVolumeSizeGb: 5,
        labels: { availability_zone: 'nova', docker_volume_type: '__DEFAULT__' },
      });
      new Cluster(stack, `cluster-${number}`, { template, keypair: 'kubekey', masterCount: 3, flavor: 'm1.large' });
    }
  };
}

/** What one plan asks the cloud, most often first. */
async function askedByPlan(count: number, planChecks: boolean): Promise<Record<string, number>> {
  const path = await prepare(join(scratch.path, `${count}-${planChecks}`), clusters(count, planChecks));
  requests = [];
  expect(await planned(path, cloud)).toEqual({ code: 0, said: [] });
  const counts = new Map<string, number>();
  for (const request of requests) {
    counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

test('a plan asks as much for ten clusters as for one', async () => {
  const without = await askedByPlan(1, false);
  const one = await askedByPlan(1, true);
  const ten = await askedByPlan(10, true);

  expect(ten).toEqual(one);
  const more = Object.entries(one).filter(([request, times]) => times !== without[request]);
  expect(more.map(([request]) => request).sort()).toEqual([
    'GET /compute/v2.1/os-availability-zone',
    'GET /networking/v2.0/ports',
    'GET /volume/v3/os-availability-zone',
    expect.stringMatching(/^GET \/volume\/v3\/os-quota-sets\//),
  ]);
  for (const [request, times] of more) {
    expect(times - (without[request] ?? 0)).toBe(1);
  }
});

test('main.ts and every example plan without a word', async () => {
  await uploadMesosImage();
  for (const app of APPS) {
    const out = join(scratch.path, app.replaceAll(/[^a-z]/g, '-'));
    synthApp(app, out);
    for (const stack of stacksIn(out)) {
      const path = join(out, 'stacks', stack);
      await terraform(path, {}, 'init', '-input=false');
      expect({ stack, ...(await planned(path, cloud)) }).toEqual({ stack, code: 0, said: [] });
    }
  }
});

test('conditions that do not hold any more block no destroy', async () => {
  const path = await prepare(join(scratch.path, 'living'), (app) => {
    const platform = MagnumPlatform.heat('2024.1');
    const template = { image: 'fedora-coreos', externalNetwork: 'public' };
    const props = { masterCount: 3, keypair: 'kubekey', deletionProtection: false };
    new ClusterStack(app, 'living', { platform, template, ...props });
  });
  const env = cloudEnv(cloud);
  expect(await terraform(path, env, 'apply', '-auto-approve', '-no-color')).toMatchObject({ code: 0 });

  await takeDisk();
  expect(await planned(path, cloud)).toEqual({ code: 1, said: [expect.stringContaining('error CT-13 masterFlavor')] });
  await changeSystem();
  expect(await planned(path, cloud)).toEqual({ code: 1, said: [expect.stringContaining('error CT-07 image')] });

  const destroyPlan = await planned(path, cloud, '-destroy');
  expect(destroyPlan.said.filter((line) => line.startsWith('error'))).toEqual([]);
  expect(destroyPlan.code).toBe(0);
  expect(await terraform(path, env, 'destroy', '-auto-approve', '-no-color')).toMatchObject({ code: 0 });
});

/** Somebody changes the image. */
async function changeSystem(): Promise<void> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'admin') };
  const found = await fetch(`${cloud.url}/image/v2/images?name=fedora-coreos`, { headers });
  const { images } = (await found.json()) as { images: { id: string }[] };
  const { status } = await fetch(`${cloud.url}/image/v2/images/${images[0]?.id ?? ''}`, {
    method: 'PATCH',
    headers: { ...headers, 'Content-Type': 'application/openstack-images-v2.1-json-patch' },
    body: JSON.stringify([{ op: 'replace', path: '/os_distro', value: 'plan9' }]),
  });
  expect(status).toBe(200);
}

/** Somebody makes the flavor anew without a disk. */
async function takeDisk(): Promise<void> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'admin'), 'Content-Type': 'application/json' };
  const flavors = `${cloud.url}/compute/v2.1/flavors`;
  const gone = await fetch(`${flavors}/2`, { method: 'DELETE', headers: { 'X-Auth-Token': headers['X-Auth-Token'] } });
  const flavor = { id: '2', name: 'm1.small', ram: 2048, vcpus: 1, disk: 0 };
  const made = await fetch(flavors, { method: 'POST', headers, body: JSON.stringify({ flavor }) });
  expect([gone.status, made.status]).toEqual([202, 200]);
}

/** What the example of Magnum's old engines looks up. */
async function uploadMesosImage(): Promise<void> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, 'kube'), 'Content-Type': 'application/json' };
  const image = { id: '0b0e7a30-4c3e-4a4e-9d8f-0d5a6c1f7e21', name: 'ubuntu-mesos', os_distro: 'ubuntu' };
  const images = `${cloud.url}/image/v2/images`;
  const made = await fetch(images, { method: 'POST', headers, body: JSON.stringify(image) });
  const file = { method: 'PUT', headers: { ...headers, 'Content-Type': 'application/octet-stream' }, body: 'an image' };
  expect([made.status, (await fetch(`${images}/${image.id}/file`, file)).status]).toEqual([201, 204]);
}
