import type { Clock } from './clock';
import type { Observation } from './observation';

/** A line for each change of what is seen, and one at least every half minute: silence looks like a hang. */
export class Progress {
  private readonly began: number;
  private last = { state: '', at: 0 };

  public constructor(
    private readonly clock: Clock,
    private readonly say: (line: string) => void,
  ) {
    this.began = clock.now();
  }

  public report(seen: Observation): void {
    const state = stateOf(seen);
    const now = this.clock.now();
    if (state !== this.last.state || now - this.last.at >= SILENCE_MS) {
      this.last = { state, at: now };
      this.say(`${state}, ${this.seconds()} s`);
    }
  }

  /** The state that was seen last; undefined before the first. */
  public get state(): string | undefined {
    return this.last.state === '' ? undefined : this.last.state;
  }

  public seconds(): number {
    return Math.round((this.clock.now() - this.began) / 1000);
  }
}

const SILENCE_MS = 30_000;

/** `mycluster UPDATE_IN_PROGRESS: default-master 3, default-worker 2 UPDATE_IN_PROGRESS`. */
export function stateOf({ cluster, groups }: Observation): string {
  if (cluster === undefined) {
    return 'no such cluster';
  }
  const parts = groups.map(({ name, node_count, status }) => {
    const done = status === null || status.endsWith('_COMPLETE');
    return done ? `${name} ${node_count}` : `${name} ${node_count} ${status}`;
  });
  return `${cluster.name} ${cluster.status ?? 'without a status'}: ${parts.join(', ')}`;
}
