/** v, three numbers, and what Rancher or a release candidate adds to them. */
const VERSION = /^(v?)(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-([0-9A-Za-z][0-9A-Za-z.-]*))?$/;

/** Rancher's builds of hyperkube are of the release, not before it. */
const BUILD = /^rancher(\d+)$/;

/**
 * A Kubernetes version as the drivers write it.
 *
 * @example
 * KubernetesVersion.of('v1.28.9-rancher1').isAtLeast('1.24'); // true
 */
export class KubernetesVersion {
  /**
   * The version that a text says.
   *
   * @throws TypeError when it says none
   */
  public static of(text: string): KubernetesVersion {
    const version = KubernetesVersion.tryParse(text);
    if (version === undefined) {
      throw new TypeError(`a Kubernetes version must be like v1.28.9 or v1.28.9-rancher1, got ${shown(text)}`);
    }
    return version;
  }

  /** The version that a text says, if it says one. */
  public static tryParse(text: unknown): KubernetesVersion | undefined {
    const parts = typeof text === 'string' ? VERSION.exec(text) : null;
    if (parts === null) {
      return undefined;
    }
    const [, v, major, minor, patch, suffix] = parts;
    return new KubernetesVersion(parts[0], v === 'v', Number(major), Number(minor), Number(patch), suffix);
  }

  private constructor(
    /** As given. */
    public readonly text: string,
    /** Whether it was written with a v. */
    public readonly hasV: boolean,
    public readonly major: number,
    public readonly minor: number,
    public readonly patch: number,
    /** What follows the numbers, without the dash: `rancher1`, `rc.2`. */
    public readonly suffix?: string,
  ) {}

  /** Number of Rancher's build: 1 for `-rancher1`. */
  public get rancherBuild(): number | undefined {
    const build = BUILD.exec(this.suffix ?? '')?.[1];
    return build === undefined ? undefined : Number(build);
  }

  /** Whether it comes before its release: `-rc.1`, `-alpha.2`. */
  public get isPrerelease(): boolean {
    return this.suffix !== undefined && this.rancherBuild === undefined;
  }

  /** Without v and suffix: `1.28.9`. */
  public get numbers(): string {
    return `${this.major}.${this.minor}.${this.patch}`;
  }

  /** Major and minor: `1.28`. */
  public get series(): string {
    return `${this.major}.${this.minor}`;
  }

  /** Order of two versions: negative, 0 or positive. A release comes after its candidates and before its builds. */
  public compareTo(other: KubernetesVersion): number {
    return (
      this.major - other.major ||
      this.minor - other.minor ||
      this.patch - other.patch ||
      Number(other.isPrerelease) - Number(this.isPrerelease) ||
      comparePrereleases(this, other) ||
      (this.rancherBuild ?? 0) - (other.rancherBuild ?? 0)
    );
  }

  /** Whether both are the same release of Kubernetes, whoever built it. */
  public isSameRelease(other: KubernetesVersion): boolean {
    return this.numbers === other.numbers && (this.isPrerelease ? this.suffix === other.suffix : !other.isPrerelease);
  }

  /** Whether it is of this minor version, or a later one: `1.24`. Candidates count as their release. */
  public isAtLeast(series: string): boolean {
    const [major = 0, minor = 0] = series.replace(/^v/, '').split('.').map(Number);
    return this.major > major || (this.major === major && this.minor >= minor);
  }

  /** Minor versions from here to another: 1 for the next, negative when the other is older; NaN across majors. */
  public minorStepsTo(other: KubernetesVersion): number {
    return this.major === other.major ? other.minor - this.minor : NaN;
  }

  /** As given. */
  public toString(): string {
    return this.text;
  }
}

function comparePrereleases(a: KubernetesVersion, b: KubernetesVersion): number {
  return a.isPrerelease && b.isPrerelease ? (a.suffix ?? '').localeCompare(b.suffix ?? '', 'en', { numeric: true }) : 0;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : typeof value;
}
