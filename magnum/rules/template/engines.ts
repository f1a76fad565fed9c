import type { MagnumPlatform } from '../../platform';

/** A container orchestration engine that the Heat driver has, or had. */
interface Engine {
  /** First Magnum that refuses it. */
  readonly before?: string;
  /** Last release of OpenStack with it. */
  readonly until?: string;
  readonly volumeDriver: 'cinder' | 'rexray';
  readonly networkDrivers: (platform: MagnumPlatform) => readonly string[];
}

const SWARM: Engine = {
  before: '18.0',
  until: '2023.2',
  volumeDriver: 'rexray',
  networkDrivers: () => ['docker', 'flannel'],
};

/**
 * Magnum asks a validator of each engine; that of Mesos was taken out two releases before its name.
 *
 * @see https://github.com/openstack/magnum/blob/13.0.0/magnum/api/validation.py
 * @see https://github.com/openstack/magnum/blob/17.0.0/magnum/api/validation.py
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/api/validation.py
 */
export const ENGINES: Readonly<Record<string, Engine>> = {
  kubernetes: {
    volumeDriver: 'cinder',
    networkDrivers: (platform) => ['flannel', 'calico', ...(platform.isMagnumAtLeast('18.0') ? ['cilium'] : [])],
  },
  swarm: SWARM,
  'swarm-mode': SWARM,
  mesos: { before: '14.0', until: 'xena', volumeDriver: 'rexray', networkDrivers: () => ['docker'] },
};

/** Names of the engines that can be asked for on the platform. */
export function enginesOn(platform: MagnumPlatform): readonly string[] {
  return Object.entries(ENGINES)
    .filter(
      ([, { before }]) => before === undefined || (platform.driver === 'heat' && !platform.isMagnumAtLeast(before)),
    )
    .map(([name]) => name);
}

/** The engine of a template where the platform has it; that it has not is a matter of its own. */
export function engineOf(coe: string | undefined, platform: MagnumPlatform): Engine | undefined {
  const name = coe ?? 'kubernetes';
  return enginesOn(platform).includes(name) ? ENGINES[name] : undefined;
}
