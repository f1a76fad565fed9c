import type { TerraformStack } from 'cdktf';
import { TerraformVariable } from 'cdktf';

import type { ClusterTemplateProps } from '../../constructs';
import { ClusterTemplate, MagnumPlatform } from '../../constructs';
import type { SynthesizedBlock } from '../../constructs/testing';
import { synthesize } from '../../constructs/testing';
import { argumentsOf, settableOf } from '../support/settable';
import { synthesizeUnchecked, testStack } from '../support/stack';

const TYPE = 'openstack_containerinfra_clustertemplate_v1';
const REQUIRED = { image: 'fedora-coreos', externalNetwork: 'public' };

/** What Terraform will read for a template made with `props`. */
function synthTemplate(props: object = {}): SynthesizedBlock {
  const stack = testStack();
  new ClusterTemplate(stack, 'mytemplate', { ...REQUIRED, ...props });
  return argumentsOf(synthesize(stack).resource(TYPE));
}

test('spells out its defaults when only image and external network are given', () => {
  expect(synthTemplate()).toEqual({
    name: 'mytemplate-${local.mytemplate_revision-digits_CD3CF595}',
    coe: 'kubernetes',
    image: '${data.openstack_images_image_v2.lookups_image-fedora-coreos_5CE4C7DA.id}',
    external_network_id: '${data.openstack_networking_network_v2.lookups_network-public_F61A536F.id}',
    flavor: '${data.openstack_compute_flavor_v2.lookups_flavor-m1small_0669868C.name}',
    master_flavor: '${data.openstack_compute_flavor_v2.lookups_flavor-m1small_0669868C.name}',
    dns_nameserver: '8.8.8.8',
    network_driver: 'calico',
    floating_ip_enabled: true,
    master_lb_enabled: false,
    registry_enabled: false,
    tls_disabled: false,
    public: false,
    hidden: false,
  });
});

/** The same of props that no cloud would take together. */
function handedOver(props: object): SynthesizedBlock {
  const stack = testStack();
  new ClusterTemplate(stack, 'mytemplate', { ...REQUIRED, ...props });
  return argumentsOf(synthesizeUnchecked(stack).resource(TYPE));
}

const ALL: Required<Omit<ClusterTemplateProps, 'provider' | 'overrides' | 'platform'>> = {
  name: 'named',
  coe: 'mesos',
  image: { id: 'i' },
  externalNetwork: { id: 'e' },
  masterFlavor: { id: 'mf' },
  flavor: { id: 'f' },
  keypair: { id: 'k' },
  dnsNameservers: ['192.0.2.1', '192.0.2.2'],
  networkDriver: 'calico',
  volumeDriver: 'rexray',
  dockerVolumeSizeGb: 5,
  dockerStorageDriver: 'overlay2',
  masterLbEnabled: true,
  floatingIpEnabled: false,
  kubernetesVersion: 'v1.23.3-rancher1',
  labels: { auto_healing_enabled: true, max_node_count: 3, kube_tag: 'v1.23.3-rancher1' },
  extraLabels: { 'x-mine': '1' },
  fixedNetwork: { id: 'fn' },
  fixedSubnet: { id: 'fs' },
  httpProxy: 'http://p:1',
  httpsProxy: 'http://p:2',
  noProxy: 'localhost',
  insecureRegistry: 'r:5000',
  registryEnabled: true,
  tlsDisabled: true,
  public: true,
  hidden: true,
  defaultsVersion: 1,
  serverType: 'bm',
  apiserverPort: 8443,
  clusterDistro: 'ubuntu',
  region: 'RegionTwo',
  timeouts: { createMinutes: 1, deleteMinutes: 2 },
};

test('hands over every argument that the provider has', () => {
  const template = handedOver(ALL);

  expect(Object.keys(template).sort()).toEqual(settableOf(TYPE));
  expect(template).toEqual({
    name: 'named-${local.mytemplate_revision-digits_CD3CF595}',
    coe: 'mesos',
    image: 'i',
    external_network_id: 'e',
    master_flavor: 'mf',
    flavor: 'f',
    keypair_id: 'k',
    dns_nameserver: '192.0.2.1,192.0.2.2',
    network_driver: 'calico',
    volume_driver: 'rexray',
    docker_volume_size: 5,
    docker_storage_driver: 'overlay2',
    master_lb_enabled: true,
    floating_ip_enabled: false,
    labels: {
      auto_healing_enabled: 'true',
      max_node_count: '3',
      'x-mine': '1',
      kube_tag: 'v1.23.3-rancher1',
    },
    fixed_network: 'fn',
    fixed_subnet: 'fs',
    http_proxy: 'http://p:1',
    https_proxy: 'http://p:2',
    no_proxy: 'localhost',
    insecure_registry: 'r:5000',
    registry_enabled: true,
    tls_disabled: true,
    public: true,
    hidden: true,
    server_type: 'bm',
    apiserver_port: 8443,
    cluster_distro: 'ubuntu',
    region: 'RegionTwo',
    timeouts: { create: '1m', delete: '2m' },
  });
});

test.each([
  { coe: 'kubernetes', platform: undefined, driver: 'calico' },
  { coe: 'kubernetes', platform: MagnumPlatform.heat('2023.1'), driver: 'flannel' },
  { coe: 'kubernetes', platform: MagnumPlatform.capiHelm('1.4'), driver: 'calico' },
  { coe: 'kubernetes', platform: MagnumPlatform.clusterApi('0.38'), driver: 'calico' },
  { coe: 'swarm', platform: MagnumPlatform.heat('ussuri'), driver: 'docker' },
])('takes $driver for $coe on $platform.driver', ({ coe, platform, driver }) => {
  expect(synthTemplate({ coe, platform })).toMatchObject({ network_driver: driver });
});

test.each([
  { platform: undefined, labels: { kube_tag: 'v1.2.3' } },
  { platform: MagnumPlatform.heat('2023.1'), labels: { kube_tag: 'v1.2.3' } },
  { platform: MagnumPlatform.clusterApi('0.38'), labels: { kube_tag: 'v1.2.3' } },
  { platform: MagnumPlatform.capiHelm('1.4'), labels: undefined },
])('says the version as the driver $platform.driver reads it', ({ platform, labels }) => {
  expect(synthTemplate({ platform, kubernetesVersion: 'v1.2.3' }).labels).toEqual(labels);
});

test.each([
  [{ dockerVolumeSizeGb: 0 }, 'CT-31 dockerVolumeSizeGb must be at least 1, got 0'],
  [{ dockerVolumeSizeGb: 1.5 }, 'dockerVolumeSizeGb must be a whole number, got 1.5'],
  [{ dockerVolumeSizeGb: NaN }, 'dockerVolumeSizeGb must be a whole number, got NaN'],
  [{ dockerVolumeSizeGb: '5' }, 'dockerVolumeSizeGb must be a whole number, got "5"'],
  [{ apiserverPort: 1023 }, 'CT-33 apiserverPort must be from 1024 to 65535, got 1023'],
  [{ apiserverPort: '6443' }, 'apiserverPort must be a whole number, got "6443"'],
  [{ name: '' }, 'CT-35 name must have 1 to 255 characters, got 0'],
  [{ image: { id: '' } }, 'CT-35 image must have 1 to 255 characters, got 0'],
  [{ kubernetesVersion: '' }, 'kubernetesVersion must have 1 to 255 characters, got ""'],
  [{ coe: 'k8s' }, 'CT-01 coe must be one of kubernetes, swarm, swarm-mode, mesos, got "k8s"'],
  [{ networkDriver: 'weave' }, 'CT-23 networkDriver must be one of flannel, calico, got "weave"'],
  [{ volumeDriver: 'ceph' }, 'CT-25 volumeDriver must be cinder, got "ceph"'],
  [{ volumeDriver: 5 }, 'volumeDriver must be a string, got 5'],
  [{ serverType: 'pm' }, 'CT-26 serverType must be one of vm, bm, got "pm"'],
  [{ dnsNameservers: ['8.8.8.8', '1.2.3'] }, 'CT-22 dnsNameservers must be IPv4 addresses, got "1.2.3"'],
  [{ dnsNameservers: ['8.8.8.8', 8] }, 'dnsNameservers must be a string in entry 1, got ["8.8.8.8",8]'],
  [{ dnsNameservers: '8.8.8.8' }, 'dnsNameservers must be a list, got "8.8.8.8"'],
  [{ masterLbEnabled: 'yes' }, 'masterLbEnabled must be true or false, got "yes"'],
  [{ floatingIpEnabled: null }, 'floatingIpEnabled must be true or false, got null'],
  [
    { labels: { a: null } },
    'labels must hold strings, numbers, booleans and lists of strings only in a, got {"a":null}',
  ],
  [{ labels: ['a'] }, 'labels must be a map, got ["a"]'],
  [{ image: undefined }, 'image is required and must be a string'],
  [{ image: {} }, 'image must have a string as its id, got {}'],
  [{ externalNetwork: 5 }, 'externalNetwork must be a string, got 5'],
  [{ platform: 'heat' }, "platform must be a platform with its release, e.g. MagnumPlatform.heat('2023.1'), got"],
  [{ platform: MagnumPlatform.heat('') }, 'platform must be a platform with its release'],
  [{ timeouts: { createMinutes: 0 } }, 'timeouts must be right: createMinutes must be a whole number of at least 1'],
  [
    { timeouts: { creatMinutes: 1 } },
    'timeouts must be right: creatMinutes is not a prop here; did you mean createMinutes?',
  ],
  [{ overrides: 'x' }, 'overrides must be an object, got a string of length 1'],
  [{ dockerVolumeSize: 5 }, 'dockerVolumeSize is not a prop here; did you mean dockerVolumeSizeGb?'],
  [
    { kubernetesVersion: 'v1.2.3', labels: { kube_tag: 'v1.2.4' } },
    'kubernetesVersion (v1.2.3) and labels.kube_tag (v1.2.4) must agree; leave the label out',
  ],
])('refuses %j', (props, problem) => {
  expect(() => synthTemplate(props)).toThrow(`test/mytemplate: ${problem}`);
});

test.each([
  [{ dockerVolumeSizeGb: 1 }],
  [{ apiserverPort: 1024 }],
  [{ name: 'n'.repeat(255) }],
  [{ timeouts: { createMinutes: 1 } }],
  [{ kubernetesVersion: 'v1.2.3', labels: { kube_tag: 'v1.2.3' } }],
])('accepts %j', (props) => {
  expect(() => synthTemplate(props)).not.toThrow();
});

test('does not judge what Terraform will only know later', () => {
  const stack = testStack();
  const size = new TerraformVariable(stack, 'size', { type: 'number' });
  const image = new TerraformVariable(stack, 'image', { type: 'string' });
  new ClusterTemplate(stack, 'mytemplate', {
    ...REQUIRED,
    image: image.stringValue,
    dockerVolumeSizeGb: size.numberValue,
  });

  const synthesized = synthesize(stack);
  expect(synthesized.resource(TYPE)).toMatchObject({ image: '${var.image}', docker_volume_size: '${var.size}' });
  expect(synthesized.dataSources('openstack_images_image_v2')).toEqual({});
});

test('writes overrides over what it made', () => {
  const overrides = { 'timeouts.create': '99m', network_driver: 'cilium' };

  expect(synthTemplate({ overrides })).toMatchObject({
    network_driver: 'cilium',
    timeouts: { create: '99m' },
  });
});

test('looks a template up by name, and takes an ID as it is', () => {
  const stack = testStack();

  expect(ClusterTemplate.fromTemplateId('some-id').templateId).toBe('some-id');
  ClusterTemplate.fromTemplateName(stack, 'theirs', 'operator-template');

  expect(synthesize(stack).dataSource(TYPE)).toEqual({ name: 'operator-template' });
});

/** Warnings of a stack's templates, each with the template's id. */
function warningsOf(stack: TerraformStack): string[] {
  synthesize(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === '@cdktf/warn')
        .map(({ data }) => `${node.id}: ${String(data).split(';')[0] ?? ''}`),
    );
}

test('warns of a second template of a name in the same place of a stack, and of no other', () => {
  const stack = testStack();
  const variable = new TerraformVariable(stack, 'name', { type: 'string' });
  // Right for every driver, so that nothing else is said.
  const networkDriver = 'calico';
  const make = (id: string, props: object) => new ClusterTemplate(stack, id, { ...REQUIRED, networkDriver, ...props });
  make('first', { name: 'a' });
  make('second', { name: 'a' });
  make('third', { name: 'b' });
  make('elsewhere', { name: 'a', region: 'RegionTwo' });
  make('late', { name: variable.stringValue });
  make('late-too', { name: variable.stringValue });
  new ClusterTemplate(testStack(), 'other-stack', { ...REQUIRED, name: 'a' });

  expect(warningsOf(stack)).toEqual(['second: CT-50 name must be given to one template, got "a" a second time']);
});

test.each([
  ['swarm-mode', 'heat@2024.1', 'CT-01 coe must be kubernetes, got "swarm-mode", which Magnum had until 2023.2'],
  ['mesos', 'capi-helm@1.4', 'CT-01 coe must be kubernetes, got "mesos", which only the Heat driver had'],
] as const)('refuses %s on %s for that reason only', (coe, platform, problem) => {
  const props = { coe, volumeDriver: 'rexray', platform: MagnumPlatform.parse(platform) };

  expect(() => synthTemplate(props)).toThrow(
    new RegExp(`^test/mytemplate: ${problem}; use 'kubernetes', or a platform of the age of that engine$`),
  );
});

test('takes swarm-mode where Magnum had it', () => {
  const props = { coe: 'swarm-mode', volumeDriver: 'rexray', platform: MagnumPlatform.heat('2023.2') };

  expect(synthTemplate(props)).toMatchObject({ coe: 'swarm-mode', network_driver: 'docker', volume_driver: 'rexray' });
});
