import type { Magnum } from '../../openstack/services/magnum';
import type { Clock } from './clock';
import type { Hints } from './hints';
import type { Inputs } from './inputs';
import type { Progress } from './progress';

/** One run of the script for one cluster. */
export interface Run {
  readonly inputs: Inputs;
  readonly clusterId: string;
  readonly magnum: Magnum;
  readonly clock: Clock;
  readonly progress: Progress;
  /** A line for whoever watches. */
  readonly say: (line: string) => void;
  readonly hints: Hints;
}
