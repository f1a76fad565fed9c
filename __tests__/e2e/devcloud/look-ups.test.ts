import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from '../../support/app';
import { logIn } from '../../support/devcloud';
import type { World } from '../../support/devcloud-run';
import { onDevcloud } from '../../support/devcloud-run';

/** Names of what is not there (missing), not alone (twice), and somebody else's (secret). */
const APP = `
import { App, TerraformStack } from 'PROJECT/node_modules/cdktf';
import { ClusterTemplate, OpenstackProvider } from 'PROJECT/constructs';
import { flavorName, imageId, keypairName, networkId, subnetId } from 'PROJECT/constructs';
const app = new App();
const stack = new TerraformStack(app, 'named');
new OpenstackProvider(stack, 'openstack', {});
for (const name of ['missing', 'twice', 'secret', 'fedora-coreos']) {
  imageId(stack, name);
}
for (const name of ['missing', 'twice', 'secret', 'public']) {
  networkId(stack, name);
}
subnetId(stack, 'missing');
subnetId(stack, 'twice');
flavorName(stack, 'missing');
flavorName(stack, 'm1.small');
keypairName(stack, 'missing');
keypairName(stack, 'adminkey');
ClusterTemplate.fromTemplateName(stack, 'template-missing', 'missing');
ClusterTemplate.fromTemplateName(stack, 'template-secret', 'secret');
app.synth();
`;

const NOTHING = 'Your query returned no results';
const SEVERAL = 'Your query returned more than one result';

/** One plan tells of all of it: in order, what of the catalogue it catches. */
const REFUSED: readonly (readonly [catches: string, lookUp: string, said: string])[] = [
  ['CT-10', 'compute_flavor_v2.lookups_flavor-missing', NOTHING],
  ['CL-09 and CT-41', 'compute_keypair_v2.lookups_keypair-adminkey', 'Keypair adminkey not found for user'],
  ['CL-09 and CT-41', 'compute_keypair_v2.lookups_keypair-missing', 'Keypair missing not found for user'],
  ['CL-07', 'containerinfra_clustertemplate_v1.template-missing', 'ClusterTemplate missing could not be found'],
  ['CT-40', 'containerinfra_clustertemplate_v1.template-secret', 'ClusterTemplate secret could not be found'],
  ['CT-03', 'images_image_v2.lookups_image-missing', NOTHING],
  ['CT-05', 'images_image_v2.lookups_image-secret', NOTHING],
  ['CT-04', 'images_image_v2.lookups_image-twice', SEVERAL],
  ['CT-20', 'networking_network_v2.lookups_network-missing', NOTHING],
  ['CT-20', 'networking_network_v2.lookups_network-secret', NOTHING],
  ['CT-17 and CT-20', 'networking_network_v2.lookups_network-twice', SEVERAL],
  ['CT-21', 'networking_subnet_v2.lookups_subnet-missing', 'no openstack_networking_subnet_v2'],
  ['CT-21', 'networking_subnet_v2.lookups_subnet-twice', 'more than one openstack_networking_subnet_v2'],
];

let errors: ReadonlyMap<string, string>;

beforeAll(async () => {
  await onDevcloud(async (world) => {
    await fill(world);
    errors = await plan(world);
  });
});

test.each(REFUSED)('%s: a plan fails at %s', (_catches, lookUp, said) => {
  expect(errors.get(lookUp)).toContain(said);
});

test('what is there once is found', () => {
  expect([...errors.keys()].sort()).toEqual(REFUSED.map(([, lookUp]) => lookUp).sort());
});

async function fill(world: World): Promise<void> {
  for (const cidr of ['10.1.0.0/24', '10.2.0.0/24']) {
    await addImage(world, 'kube', { name: 'twice' });
    const { network } = await post(world, 'kube', 'networking/v2.0/networks', { network: { name: 'twice' } });
    const subnet = { name: 'twice', network_id: network?.id, cidr, ip_version: 4 };
    await post(world, 'kube', 'networking/v2.0/subnets', { subnet });
  }
  await addImage(world, 'admin', { name: 'secret', visibility: 'private' });
  await post(world, 'admin', 'networking/v2.0/networks', { network: { name: 'secret' } });
  await post(world, 'admin', 'compute/v2.1/os-keypairs', { keypair: { name: 'adminkey' } });
  const template = { name: 'secret', coe: 'kubernetes', image_id: 'fedora-coreos', external_network_id: 'public' };
  await post(world, 'admin', 'container-infra/v1/clustertemplates', { ...template, public: true, hidden: true });
}

/** With content: an image that nobody uploaded is found by nobody. */
async function addImage(world: World, user: string, fields: object): Promise<void> {
  const body = { ...fields, disk_format: 'qcow2', container_format: 'bare' };
  const { id } = (await post(world, user, 'image/v2/images', body)) as unknown as { id: string };
  const headers = { 'X-Auth-Token': await logIn(world.cloud.url, user), 'Content-Type': 'application/octet-stream' };
  const url = `${world.cloud.url}/image/v2/images/${id}/file`;
  expect((await fetch(url, { method: 'PUT', headers, body: 'an image' })).status).toBe(204);
}

type Created = Readonly<Record<string, { readonly id: string } | undefined>>;

async function post({ cloud }: World, user: string, path: string, body: object): Promise<Created> {
  const headers = { 'X-Auth-Token': await logIn(cloud.url, user), 'Content-Type': 'application/json' };
  const answer = await fetch(`${cloud.url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`${path}: ${await answer.text()}`);
  }
  return (await answer.json()) as Created;
}

/** What Terraform says of each look-up that fails, without the hash of its address. */
async function plan(world: World): Promise<ReadonlyMap<string, string>> {
  const file = join(world.project, 'named.ts');
  writeFileSync(file, APP.replaceAll('PROJECT', PROJECT));
  const stack = (await world.synth(file))('named');
  await world.terraform(stack, 'init', '-input=false');
  const { output } = await world.run('terraform', ['plan', '-no-color', '-input=false'], { cwd: stack });
  const told = output.split(/^.{0,2}Error: /m).slice(1);
  return new Map(told.map((text) => [/with data\.openstack_([\w.-]+?)(?:_[0-9A-F]{8})?,/.exec(text)?.[1] ?? '', text]));
}
