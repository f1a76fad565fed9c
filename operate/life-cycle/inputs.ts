import { LifeCycleProblem } from './problem';

export type Env = Readonly<Record<string, string | undefined>>;

/** Longest name or ID that is taken; it becomes part of a URL. */
const MAX_LENGTH = 255;

/** What an action is told. All of it comes through the environment, since Terraform shows commands in its log. */
export class Inputs {
  public constructor(private readonly env: Env) {}

  public get clusterId(): string {
    return this.required('MAGNUM_CLUSTER_ID');
  }

  public get clusterName(): string {
    return this.required('MAGNUM_CLUSTER_NAME');
  }

  public get templateId(): string {
    return this.required('MAGNUM_CLUSTER_TEMPLATE_ID');
  }

  /** The UUID of a group, also out of the provider's ID for it (`CLUSTER/GROUP`). */
  public get nodeGroupId(): string {
    const id = this.required('MAGNUM_NODE_GROUP_ID');
    return id.slice(id.lastIndexOf('/') + 1);
  }

  /** undefined: an autoscaler's business. */
  public get nodeCount(): number | undefined {
    return this.whole('MAGNUM_NODE_COUNT', 0);
  }

  public get maxBatchSize(): number {
    return this.whole('MAGNUM_MAX_BATCH_SIZE', 1) ?? 1;
  }

  public get timeoutMs(): number {
    return (this.whole('MAGNUM_TIMEOUT_MINUTES', 1) ?? 60) * 60_000;
  }

  /** How long OpenStack may give no answer. */
  public get outageMs(): number {
    return (this.whole('MAGNUM_OUTAGE_SECONDS', 0) ?? 120) * 1000;
  }

  /** Terraform's address of the cluster. */
  public get address(): string | undefined {
    return this.given('MAGNUM_ADDRESS');
  }

  private required(name: string): string {
    const value = this.given(name);
    if (value === undefined) {
      throw new LifeCycleProblem(`${name} is not set; the stack that runs this script sets it`);
    }
    // The value stays unsaid: what is none of these may be something else put in the wrong place.
    if (value.length > MAX_LENGTH || !/^[\w./-]+$/.test(value)) {
      throw new LifeCycleProblem(`${name} must be a name or an ID: letters, digits, and any of . _ - /`);
    }
    return value;
  }

  private whole(name: string, min: number): number | undefined {
    const value = this.given(name);
    if (value === undefined) {
      return undefined;
    }
    const number = Number(value);
    if (!/^\d{1,9}$/.test(value) || number < min) {
      throw new LifeCycleProblem(`${name} must be a whole number of at least ${min}`);
    }
    return number;
  }

  private given(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }
}
