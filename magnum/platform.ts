import type { DriverPlatformOptions, PlatformOptions, Resolved } from './resolve-platform';
import { resolveDriver, resolveHeat } from './resolve-platform';
import { isAtLeast, isWithin, mayBeAtLeast } from './version-numbers';

export type { DriverPlatformOptions, PlatformOptions } from './resolve-platform';

/** Magnum driver: what turns a cluster into servers. They honour different attributes and labels. */
export type MagnumDriver = 'heat' | 'capi-helm' | 'cluster-api';

/**
 * The Magnum that a stack talks to. What is right for a cluster depends on the driver and on its release, and neither
 * can be read before the first request, so a stack names both.
 *
 * @example
 * MagnumPlatform.heat('2023.1');
 */
export class MagnumPlatform<D extends MagnumDriver = MagnumDriver> {
  /**
   * The Heat driver `k8s_fedora_coreos_v1`, part of Magnum until 2026.1.
   *
   * @param release OpenStack release, e.g. `2023.1`, or `ussuri` before the releases were numbered
   */
  public static heat(release: string, options: PlatformOptions = {}): MagnumPlatform<'heat'> {
    return new MagnumPlatform('heat', textOf(release), resolveHeat(textOf(release), optionsOf(options)));
  }

  /**
   * The driver `magnum-capi-helm` (Cluster API through Helm charts).
   *
   * @param version the driver's own version, e.g. `1.4`
   */
  public static capiHelm(version: string, options: DriverPlatformOptions = {}): MagnumPlatform<'capi-helm'> {
    const resolved = resolveDriver('capi-helm', textOf(version), optionsOf(options));
    return new MagnumPlatform('capi-helm', textOf(version), resolved);
  }

  /**
   * The driver `magnum-cluster-api` (Cluster API with the `k8s_cluster_api_*` drivers).
   *
   * @param version the driver's own version, e.g. `0.38`
   */
  public static clusterApi(version: string, options: DriverPlatformOptions = {}): MagnumPlatform<'cluster-api'> {
    const resolved = resolveDriver('cluster-api', textOf(version), optionsOf(options));
    return new MagnumPlatform('cluster-api', textOf(version), resolved);
  }

  /**
   * A platform from one word: `heat@2023.1`, `capi-helm@1.4`, `cluster-api@0.38`. What is none has a `problem`.
   */
  public static parse(text: string): MagnumPlatform {
    const [, driver = '', version = ''] = /^([^@]*)@(.*)$/.exec(textOf(text).trim()) ?? [];
    switch (driver) {
      case 'heat':
        return MagnumPlatform.heat(version);
      case 'capi-helm':
        return MagnumPlatform.capiHelm(version);
      case 'cluster-api':
        return MagnumPlatform.clusterApi(version);
      default:
        return new MagnumPlatform<MagnumDriver>('heat', '', {
          ...resolveHeat('', {}),
          problem: 'must be heat@RELEASE, capi-helm@VERSION or cluster-api@VERSION, e.g. heat@2023.1',
        });
    }
  }

  /** OpenStack release in its usual spelling: `zed`, `2023.1`. */
  public readonly release: string;
  /** Magnum's version: `16.0`, or as exact as it was given. Of a release not known yet, that of the newest known. */
  public readonly magnumVersion: string;
  /** Magnum's version with its patch level, when it was given. */
  public readonly exactMagnumVersion?: string;
  /** The driver's version; the Heat driver is part of Magnum and has its. */
  public readonly driverVersion: string;
  /** The newest API microversion that this Magnum answers. */
  public readonly microversion: string;
  /** Why there is no such platform, in words that follow a prop's name: `must be …`. */
  public readonly problem?: string;
  /** What a person should know although the platform is usable, e.g. that it is newer than what is known. */
  public readonly warning?: string;

  private constructor(
    public readonly driver: D,
    /** As given: OpenStack release for `heat`, the driver's version for the others. */
    public readonly version: string,
    resolved: Resolved,
  ) {
    const { release, magnumVersion, driverVersion, problem, warning } = resolved;
    this.release = resolved.releaseName ?? release.name;
    this.magnumVersion = magnumVersion ?? `${release.magnum}.0`;
    this.exactMagnumVersion = magnumVersion;
    this.driverVersion = driverVersion ?? this.magnumVersion;
    this.microversion = release.microversion;
    this.problem = problem;
    this.warning = warning;
  }

  /** Whether this Magnum, of whatever patch level where none was given, is `version` or later. */
  public isMagnumAtLeast(version: string): boolean {
    return isAtLeast(this.magnumVersion, version);
  }

  /** Whether the driver, of whatever patch level where none was given, is `version` or later. */
  public isDriverAtLeast(version: string): boolean {
    return isAtLeast(this.driverVersion, version);
  }

  /** Whether the driver can be `version` or later: `0.36` may be 0.36.1. */
  public mayDriverBeAtLeast(version: string): boolean {
    return mayBeAtLeast(driverBand(this), version);
  }

  /** Whether Magnum's version is in a range, both ends included; `maybe`: that depends on the patch level. */
  public magnumWithin(first: string, last: string): 'yes' | 'maybe' | 'no' {
    return isWithin(magnumBand(this), first, last);
  }

  /** Whether the driver's version is in a range, both ends included; `maybe`: that depends on the patch level. */
  public driverWithin(first: string, last: string): 'yes' | 'maybe' | 'no' {
    return isWithin(driverBand(this), first, last);
  }

  /** `heat@2023.1`, as `parse` reads it. */
  public toString(): string {
    return `${this.driver}@${this.version}`;
  }

  /** In a message a platform is one word. */
  public toJSON(): string {
    return this.toString();
  }
}

/** Every version of the release, unless one was given: 10.0 and 10.1 are both Ussuri's. */
function magnumBand({ exactMagnumVersion, magnumVersion }: MagnumPlatform): string {
  return exactMagnumVersion ?? String(Number.parseInt(magnumVersion, 10));
}

function driverBand(platform: MagnumPlatform): string {
  return platform.driver === 'heat' ? magnumBand(platform) : platform.driverVersion;
}

/** Callers without a compiler may pass anything. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function optionsOf(options: unknown): DriverPlatformOptions {
  const { release, magnumVersion } = (options ?? {}) as Record<string, unknown>;
  return {
    ...(release === undefined ? {} : { release: textOf(release) }),
    ...(magnumVersion === undefined ? {} : { magnumVersion: textOf(magnumVersion) }),
  };
}
