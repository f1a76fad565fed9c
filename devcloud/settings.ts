/** How long this cloud takes for what a real one takes minutes for. Milliseconds. */
export interface Delays {
  /** From an accepted request until the conductor writes its status: Magnum answers first. */
  readonly conductorMs: number;
  /** From then on until the cluster, or a group of its nodes, is made. */
  readonly createMs: number;
  /** The same for a change of the node count. */
  readonly resizeMs: number;
  /** The same for an upgrade. */
  readonly upgradeMs: number;
  /** The same until it is gone. */
  readonly deleteMs: number;
}

/**
 * Short enough for a demo. The provider looks for the first time at once and from then on every ten seconds, so the
 * conductor must be faster than its second look and slower than its first.
 */
export const DEFAULT_DELAYS: Delays = {
  conductorMs: 50,
  createMs: 3000,
  resizeMs: 1500,
  upgradeMs: 2000,
  deleteMs: 1500,
};
