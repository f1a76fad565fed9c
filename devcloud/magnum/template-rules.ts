import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Glance, Image } from '../glance/glance';
import type { Neutron } from '../neutron/neutron';
import type { Nova } from '../nova/nova';
import type { TemplateFields } from './model';
import { pythonRepr } from './python';

/** A driver of this Magnum: what it needs of a template to be the one for it. */
export interface Driver {
  readonly serverType: 'vm' | 'bm';
  readonly os: string;
  readonly coe: string;
}

/** Magnum 15 (Zed) had these; mesos was gone by then. */
export const ZED_DRIVERS: readonly Driver[] = [
  { serverType: 'vm', os: 'fedora-coreos', coe: 'kubernetes' },
  { serverType: 'vm', os: 'fedora-atomic', coe: 'kubernetes' },
  { serverType: 'bm', os: 'fedora-atomic', coe: 'kubernetes' },
  { serverType: 'vm', os: 'fedora-atomic', coe: 'swarm' },
  { serverType: 'vm', os: 'fedora-atomic', coe: 'swarm-mode' },
];

/** What Magnum looks at elsewhere before it takes a template. */
export interface TemplateWorld {
  readonly glance: Pick<Glance, 'findImages'>;
  readonly nova: Pick<Nova, 'findFlavor'>;
  readonly neutron: Pick<Neutron, 'findNetworks'>;
  readonly drivers: readonly Driver[];
}

const NETWORK_DRIVERS: Readonly<Record<string, readonly string[]>> = {
  kubernetes: ['flannel', 'calico'],
  swarm: ['docker', 'flannel'],
  'swarm-mode': ['docker'],
  mesos: ['docker'],
};

const VOLUME_DRIVERS: Readonly<Record<string, readonly string[]>> = {
  kubernetes: ['cinder'],
  swarm: ['rexray'],
  'swarm-mode': ['rexray'],
  mesos: ['rexray'],
};

/** Refuses what Magnum refuses at once, and in its order: the driver first, hence the odd message for a wrong image. */
export function checkTemplate(template: TemplateFields, caller: Caller, world: TemplateWorld): void {
  checkCoe(template.coe, world.drivers);
  const [image] = world.glance.findImages(template.image_id, caller);
  checkDriver(template, image, world.drivers);
  checkNetworkDriver(template);
  checkVolumeDriver(template);
  checkDockerVolume(template);
  checkDns(template.dns_nameserver);
  checkReferences(template, caller, world);
}

/** What a change of a template is checked for. */
export function checkReferences(template: TemplateFields, caller: Caller, world: TemplateWorld): void {
  for (const flavor of [template.flavor_id, template.master_flavor_id]) {
    if (flavor !== null && world.nova.findFlavor(flavor) === undefined) {
      throw new Fault(400, `Unable to find flavor ${flavor}.`);
    }
  }
  const network = template.external_network_id;
  if (network !== null && !world.neutron.findNetworks(network, caller).some(({ external }) => external)) {
    throw new Fault(400, `Unable to find external network ${network}.`);
  }
}

function checkCoe(coe: string | undefined, drivers: readonly Driver[]): void {
  if (coe === undefined || !drivers.some((driver) => driver.coe === coe)) {
    throw new Fault(400, `Requested COE type ${coe ?? 'Unset'} is not supported.`);
  }
}

function checkDriver({ server_type, coe }: TemplateFields, image: Image | undefined, drivers: readonly Driver[]): void {
  const os = image === undefined ? 'Unset' : (image.properties.os_distro ?? 'None');
  if (!drivers.some((driver) => driver.serverType === server_type && driver.os === os && driver.coe === coe)) {
    throw new Fault(400, `Cluster type (${server_type}, ${os}, ${coe}) not supported.`);
  }
}

export function checkNetworkDriver({ coe, network_driver: driver }: TemplateFields): void {
  const allowed = NETWORK_DRIVERS[coe] ?? [];
  if (driver !== null && !allowed.includes(driver)) {
    throw unsupported('Network', 'network', driver, allowed);
  }
}

function checkVolumeDriver({ coe, volume_driver: driver }: TemplateFields): void {
  const allowed = VOLUME_DRIVERS[coe] ?? [];
  if (driver !== null && !allowed.includes(driver)) {
    throw unsupported('Volume', 'volume', driver, allowed);
  }
}

function unsupported(kind: string, noun: string, driver: string, allowed: readonly string[]): Fault {
  const expected = [...allowed, 'unspecified'].join('/');
  return new Fault(400, `${kind} driver type ${driver} is not supported, expecting a ${expected} ${noun} driver.`);
}

function checkDockerVolume({ docker_storage_driver: driver, docker_volume_size: size }: TemplateFields): void {
  if (driver === 'devicemapper' && (size === null || size < 3)) {
    const what = `docker volume size ${pythonRepr(size)} GB is not valid`;
    throw new Fault(400, `${what}, expecting minimum value 3GB for devicemapper storage driver.`);
  }
}

function checkDns(nameservers: string | null): void {
  const addresses = (nameservers ?? '').split(',').map((address) => address.trim());
  if (nameservers !== null && !addresses.every((address) => /^\d{1,3}(\.\d{1,3}){3}$|^[\da-f:]+$/i.test(address))) {
    const what = 'Expected a single dns address or comma separated dns list';
    throw new Fault(400, `${what}, but received ${nameservers}.`);
  }
}
