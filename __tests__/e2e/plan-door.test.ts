import { join } from 'node:path';

import type { App } from 'cdktf';
import { LocalBackend, TerraformStack } from 'cdktf';

import type { ClusterProps, ClusterStackProps, ClusterTemplateProps } from '../../constructs';
import {
  acknowledge,
  Cluster,
  ClusterStack,
  ClusterTemplate,
  MagnumPlatform,
  OpenstackProvider,
} from '../../constructs';
import type { Devcloud } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import type { Planned } from '../support/plan-run';
import { planned, prepare } from '../support/plan-run';
import { furnish } from '../support/wrong-things';

jest.setTimeout(180_000);

const HEAT = MagnumPlatform.heat('ussuri');
const NEWER_HEAT = MagnumPlatform.heat('2024.2');
const CAPI_HELM = MagnumPlatform.capiHelm('1.4');
const CLUSTER_API = MagnumPlatform.clusterApi('0.38');

let scratch: Scratch;
let cloud: Devcloud;
let poor: Devcloud;

beforeAll(async () => {
  scratch = scratchFolder();
  cloud = await startDevcloud({ dir: join(scratch.path, 'cloud') });
  poor = await startDevcloud({ dir: join(scratch.path, 'poor'), without: ['octavia', 'cinder'] });
  await furnish(cloud);
  await furnish(poor);
});

afterAll(async () => {
  await cloud.close();
  await poor.close();
  scratch.remove();
});

type Template = Partial<ClusterTemplateProps>;

let plans = 0;

async function plan(make: (app: App) => unknown, on = cloud): Promise<Planned> {
  plans += 1;
  return await planned(await prepare(join(scratch.path, `plan-${plans}`), make), on);
}

/** A stack of templates and what belongs to them: all are planned at once, which takes seconds each. */
function stackOf(fill: (stack: TerraformStack) => void): (app: App) => void {
  return (app) => {
    const stack = new TerraformStack(app, 'templates');
    new OpenstackProvider(stack, 'openstack', {});
    new LocalBackend(stack, { path: 'terraform.tfstate' });
    fill(stack);
  };
}

const COMMON = { image: 'fedora-coreos', externalNetwork: 'public', flavor: 'm1.small', masterFlavor: 'm1.small' };
const CAPI: Template = { platform: CAPI_HELM, image: 'ubuntu-kube', flavor: 'two-cpus', masterFlavor: 'two-cpus' };
const ON_CLUSTER_API: Template = { ...CAPI, platform: CLUSTER_API, image: 'ubuntu' };

function template(stack: TerraformStack, id: string, props: Template): ClusterTemplate {
  return new ClusterTemplate(stack, id, { platform: HEAT, ...COMMON, ...props });
}

const GOOD: Readonly<Record<string, Template>> = {
  smallest: {},
  'a later release': { platform: NEWER_HEAT },
  'an image that just fits': { image: 'fits' },
  'a load balancer and volumes': { masterLbEnabled: true, volumeDriver: 'cinder', dockerVolumeSizeGb: 5 },
  'a network and a subnet that exist': { fixedNetwork: 'private', fixedSubnet: 'private-subnet' },
  'a zone, also for volumes': { dockerVolumeSizeGb: 5, labels: { availability_zone: 'nova' } },
  'a volume type': { labels: { boot_volume_size: 30, boot_volume_type: '__DEFAULT__' } },
  'a volume in place of a disk': {
    flavor: 'diskless',
    masterFlavor: 'diskless',
    labels: { boot_volume_size: 20 },
    image: 'fits',
  },
  'magnum-capi-helm': CAPI,
  'magnum-cluster-api': { ...ON_CLUSTER_API, kubernetesVersion: 'v1.28.9', image: 'ubuntu-2204-kube-v1.28.9' },
};

test('nothing is said of what is right', async () => {
  const { code, said } = await plan(
    stackOf((stack) => {
      for (const [id, props] of Object.entries(GOOD)) {
        template(stack, id.replaceAll(' ', '-'), props);
      }
    }),
  );

  expect(said).toEqual([]);
  expect(code).toBe(0);
});

type Wrong = readonly [what: string, props: Template, says: string];

/** Each has a look-up of its own, or fails by itself: what depends on a look-up that failed is not asked. */
const ERRORS: readonly Wrong[] = [
  [
    'no os_distro',
    { image: 'nameless' },
    'CT-06 image must have the property os_distro; "nameless" has ["os_hash_algo","os_hash_value"]; set it',
  ],
  [
    'capitals',
    { image: 'capitals' },
    'CT-07 image must have os_distro fedora-coreos or fedora-atomic or coreos on heat@ussuri; "capitals" has "Fedora-CoreOS"; use',
  ],
  [
    'an older image',
    { image: 'Fedora-AtomicHost-29-20190820.0.x86_64', platform: NEWER_HEAT },
    'CT-07 image must have os_distro fedora-coreos on heat@2024.2; "Fedora-AtomicHost-29-20190820.0.x86_64" has "fedora-atomic"; use',
  ],
  [
    'more disk',
    { image: 'large', flavor: 'm1.large' },
    'IMG-02 masterFlavor must have a disk for the image "large" of 1 GB that asks for 21 GB; "m1.small" has 20; use',
  ],
  [
    'more RAM',
    { image: 'large', masterFlavor: 'm1.large' },
    'IMG-02 flavor must have the 2049 MB of RAM that the image "large" asks for; "m1.small" has 2048; use',
  ],
  [
    'a small volume',
    { image: 'large', flavor: 'm1.large', masterFlavor: 'm1.large', labels: { boot_volume_size: 20 } },
    'VOL-04 labels.boot_volume_size must hold the image, got "20"; "large" is 1 GB large and asks for 21 GB; raise',
  ],
  [
    'no disk',
    { flavor: 'diskless' },
    'CT-13 flavor must have at least 1 GB of disk where boot_volume_size is 0; "diskless" has 0; use',
  ],
  ['one CPU', { ...CAPI, flavor: 'one-cpu' }, 'FLV-02 flavor must have at least 2 vCPUs; "one-cpu" has 1; use'],
  [
    'a megabyte too few',
    { ...CAPI, masterFlavor: 'little-ram' },
    'FLV-01 masterFlavor must have at least 2048 MB of RAM; "little-ram" has 2047; use',
  ],
  [
    'no kube_version',
    { ...CAPI, image: 'ubuntu' },
    'IMG-01 image must have a kube_version like v1.31.1; "ubuntu" has null; set',
  ],
  [
    'a suffix',
    { ...CAPI, image: 'ubuntu-rancher' },
    'IMG-01 image must have a kube_version like v1.31.1; "ubuntu-rancher" has "v1.28.9-rancher1"; set',
  ],
  [
    'a private network outside',
    { externalNetwork: 'private' },
    'CT-16 externalNetwork must be an external network; "private" has router:external false; name',
  ],
  [
    'a subnet of another network',
    { fixedNetwork: 'lonely', fixedSubnet: 'private-subnet' },
    'NET-03 fixedSubnet must be in the network "',
  ],
  [
    'a zone that is none',
    { labels: { availability_zone: 'moon' } },
    'LB-42 labels.availability_zone must be an availability zone of Nova, got "moon"; there is ["nova"]; name',
  ],
  [
    'a zone without volumes',
    { dockerVolumeSizeGb: 5, labels: { availability_zone: 'moon' } },
    'LB-42 labels.availability_zone must be an availability zone of Cinder, got "moon"; there is ["nova"]; name',
  ],
  [
    'published',
    { public: true },
    'CT-39 public must be false for who has not the role admin; "kube" has ["creator","member","heat_stack_owner","load-balancer_member","reader"]; leave',
  ],
  ['hidden', { hidden: true }, 'CT-39 hidden must be false for who has not the role admin; "kube"'],
];

const WARNINGS: readonly Wrong[] = [
  [
    'no DHCP',
    { fixedNetwork: 'lonely', fixedSubnet: 'lonely' },
    'NET-05 fixedSubnet must have DHCP; "lonely" has enable_dhcp false; turn',
  ],
  [
    'no DNS',
    { fixedNetwork: 'lonely', fixedSubnet: 'lonely' },
    'NET-06 fixedSubnet must have a DNS server; "lonely" has none; name',
  ],
  [
    'no router',
    { fixedNetwork: 'lonely', fixedSubnet: 'lonely' },
    'NET-04 fixedSubnet must have a router; nothing has the address "10.100.7.1" in "lonely"; connect',
  ],
  [
    'pods and nodes',
    { fixedNetwork: 'lonely', fixedSubnet: 'lonely' },
    `LB-21 fixedSubnet must have no address of the pods' network 10.100.0.0/16; "lonely" has "10.100.7.0/24"; use`,
  ],
  [
    'a small master',
    { masterFlavor: 'tiny-master' },
    'FLV-03 masterFlavor must have at least 1700 MB of RAM; "tiny-master" has 1699; use',
  ],
  [
    'a master with one CPU',
    { ...ON_CLUSTER_API, kubernetesVersion: 'v1.28.9', masterFlavor: 'one-cpu' },
    'FLV-03 masterFlavor must have at least 2 vCPUs; "one-cpu" has 1; use',
  ],
  [
    'another driver',
    { ...CAPI, image: 'elsewhere' },
    'REL-02 image must have magnum_driver k8s_capi_helm_v1 on capi-helm@1.4; "elsewhere" has "k8s_cluster_api_ubuntu"; name',
  ],
  [
    "nobody's driver",
    { ...CAPI, image: 'nobodys' },
    'CT-08 image must have magnum_driver k8s_fedora_coreos_v1 or k8s_capi_helm_v1 or',
  ],
  [
    'an untested image',
    { image: 'fedora-coreos-40.20240504.3.0', platform: NEWER_HEAT },
    'IMG-03 image must be like fedora-coreos-38.20230806.3.0 on heat@2024.2, got "fedora-coreos-40.20240504.3.0"; use',
  ],
  [
    'another Kubernetes',
    { ...ON_CLUSTER_API, kubernetesVersion: 'v1.28.90', image: 'ubuntu-2204-kube-v1.28.9' },
    'LB-37 labels.kube_tag must be the version that the image was made for, got "v1.28.90"; the image is "ubuntu-2204-kube-v1.28.9"; use',
  ],
  [
    'a volume type that is none',
    { labels: { boot_volume_size: 30, boot_volume_type: 'gold' } },
    'LB-44 labels.boot_volume_type must be a volume type, got "gold"; the quota has ["gigabytes___DEFAULT__",',
  ],
  [
    'nodes outside',
    { ...CAPI, fixedNetwork: 'public' },
    'NET-09 fixedNetwork must not be an external network; "public" has router:external true; name',
  ],
];

describe('of what is wrong', () => {
  let errors: Planned;
  let warnings: Planned;

  beforeAll(async () => {
    const all = (list: readonly Wrong[]) =>
      stackOf((stack) => {
        list.forEach(([what, props]) => template(stack, what.replaceAll(/[^a-zA-Z]/g, '-'), props));
      });
    errors = await plan(all(ERRORS));
    warnings = await plan(all(WARNINGS));
  });

  test.each(ERRORS)('%s is refused', (_what, _props, says) => {
    expect(errors.said).toEqual(expect.arrayContaining([expect.stringContaining(`error ${says}`)]));
  });

  test.each(WARNINGS)('%s is warned of', (_what, _props, says) => {
    expect(warnings.said).toEqual(expect.arrayContaining([expect.stringContaining(`warning ${says}`)]));
  });

  test('errors end the plan, and warnings do not', () => {
    expect(errors.code).toBe(1);
    expect(warnings.said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(warnings.code).toBe(0);
  });

  test('nothing else is said of it', () => {
    const rules = (list: readonly Wrong[]) => new Set(list.map(([, , says]) => says.split(' ')[0]));
    const said = (list: readonly string[]) => new Set(list.map((line) => line.split(' ')[1]));

    expect(said(warnings.said)).toEqual(rules(WARNINGS));
    expect(said(errors.said.filter((line) => line.startsWith('error')))).toEqual(rules(ERRORS));
  });
});

test('an external network for nodes is refused with Heat', async () => {
  const { code, said } = await plan(
    stackOf((stack) => {
      template(stack, 'outside', { fixedNetwork: 'public' });
    }),
  );

  expect(said).toContainEqual(expect.stringContaining('error NET-09 fixedNetwork must not be an external network'));
  expect(code).toBe(1);
});

test('without Octavia and Cinder, who needs them is warned, or refused where nothing else can be', async () => {
  const { said } = await plan(
    stackOf((stack) => {
      template(stack, 'needs-neither', {});
      template(stack, 'balanced', { masterLbEnabled: true });
      template(stack, 'volumes', { dockerVolumeSizeGb: 5 });
      template(stack, 'ingress', { labels: { ingress_controller: 'octavia' } });
    }),
    poor,
  );
  const capi = await plan(
    stackOf((stack) => template(stack, 'capi', CAPI)),
    poor,
  );

  expect(said).toEqual([
    expect.stringContaining('error LB-13 labels.ingress_controller must be another than "octavia"'),
    expect.stringContaining(
      'warning NET-11 masterLbEnabled must be false in a cloud without Octavia; its catalogue has ["identity",',
    ),
    expect.stringContaining('warning VOL-02 dockerVolumeSizeGb must ask for no volumes in a cloud without Cinder'),
  ]);
  expect(capi.said).toEqual([
    expect.stringContaining('error NET-12 platform must be another than capi-helm@1.4 in a cloud without Octavia'),
    expect.stringContaining('error VOL-03 platform must be another than capi-helm@1.4 in a cloud without Cinder'),
  ]);
});

test('a template of somebody else must fit the cluster, and no label of it is shown', async () => {
  const { said } = await plan(
    stackOf((stack) => {
      const operators = ClusterTemplate.fromTemplateName(stack, 'operators', 'operators');
      const cluster = (id: string, props: Partial<ClusterProps>) =>
        new Cluster(stack, id, { template: operators, keypair: 'kubekey', ...props });
      cluster('fits', {});
      cluster('several', { masterCount: 3 });
    }),
  );

  expect(said).toEqual([
    expect.stringContaining(
      'error CL-04 masterCount must be 1 where masterLbEnabled is not true, got 3; the template "operators" has false',
    ),
  ]);
});

function onStack(props: Partial<ClusterStackProps>): (app: App) => ClusterStack {
  return (app) => new ClusterStack(app, 'mycluster', { platform: HEAT, template: COMMON, ...props });
}

test('what is acknowledged is not asked, and a family that is switched off neither', async () => {
  const wrong = { template: { ...COMMON, image: 'capitals', flavor: 'diskless' } };
  const acknowledged = await plan((app) => {
    acknowledge(onStack(wrong)(app), 'CT-07', 'this cloud has a driver of its own', { force: true });
  });
  const withoutFlavors = await plan(onStack({ ...wrong, planChecks: { flavors: false } }));

  expect(acknowledged.said).toEqual([expect.stringContaining('error CT-13 flavor')]);
  expect(withoutFlavors.said).toEqual([expect.stringContaining('error CT-07 image')]);
  expect(await plan(onStack({ ...wrong, planChecks: false }))).toEqual({ code: 0, said: [] });
});
