import type { Devcloud } from '../../devcloud';
import { logIn } from './devcloud';

type Body = Readonly<Record<string, unknown>>;

/** Gives a cloud what is wrong in one way or another, beside what every devcloud has. */
export async function furnish({ url }: Devcloud): Promise<void> {
  const tokens = { kube: await logIn(url, 'kube'), admin: await logIn(url, 'admin') };
  const send = async (user: keyof typeof tokens, path: string, body: object | string, method = 'POST') => {
    const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json';
    const headers = { 'X-Auth-Token': tokens[user], 'Content-Type': type };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}/${path}`, { method, headers, body: text });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.status === 204 ? {} : ((await response.json()) as Body);
  };
  for (const image of IMAGES) {
    const { id } = await send('kube', 'image/v2/images', image);
    await send('kube', `image/v2/images/${String(id)}/file`, 'an image', 'PUT');
  }
  for (const flavor of FLAVORS) {
    await send('admin', 'compute/v2.1/flavors', { flavor });
  }
  const { network } = (await send('kube', 'networking/v2.0/networks', { network: { name: 'lonely' } })) as {
    network: Body;
  };
  const subnet = { name: 'lonely', network_id: network.id, cidr: '10.100.7.0/24', enable_dhcp: false };
  await send('kube', 'networking/v2.0/subnets', { subnet });
  await send('kube', 'container-infra/v1/clustertemplates', TEMPLATE);
}

const IMAGES: readonly Body[] = [
  { name: 'nameless' },
  { name: 'capitals', os_distro: 'Fedora-CoreOS' },
  { name: 'large', os_distro: 'fedora-coreos', min_disk: 21, min_ram: 2049 },
  { name: 'fits', os_distro: 'fedora-coreos', min_disk: 20, min_ram: 2048 },
  { name: 'ubuntu', os_distro: 'ubuntu' },
  { name: 'ubuntu-kube', os_distro: 'ubuntu', kube_version: 'v1.31.1' },
  { name: 'ubuntu-rancher', os_distro: 'ubuntu', kube_version: 'v1.28.9-rancher1' },
  { name: 'elsewhere', os_distro: 'ubuntu', kube_version: '1.31.1', magnum_driver: 'k8s_cluster_api_ubuntu' },
  { name: 'nobodys', os_distro: 'ubuntu', kube_version: '1.31.1', magnum_driver: 'k8s_nobody' },
  { name: 'fedora-coreos-40.20240504.3.0', os_distro: 'fedora-coreos' },
  { name: 'ubuntu-2204-kube-v1.28.9', os_distro: 'ubuntu' },
  { name: 'arm', os_distro: 'fedora-coreos', hw_architecture: 'aarch64' },
];

const FLAVORS: readonly Body[] = [
  { name: 'diskless', ram: 4096, vcpus: 2, disk: 0 },
  { name: 'two-cpus', ram: 2048, vcpus: 2, disk: 20 },
  { name: 'one-cpu', ram: 2048, vcpus: 1, disk: 20 },
  { name: 'little-ram', ram: 2047, vcpus: 2, disk: 20 },
  { name: 'tiny-master', ram: 1699, vcpus: 2, disk: 20 },
];

/** Of somebody else. */
const TEMPLATE: Body = {
  name: 'operators',
  coe: 'kubernetes',
  image_id: 'fedora-coreos',
  external_network_id: 'public',
  flavor_id: 'm1.small',
  master_flavor_id: 'm1.small',
  network_driver: 'flannel',
  master_lb_enabled: false,
  labels: { grafana_admin_passwd: 'very-secret' },
};
