/**
 * Rules whose breach is an error of the cluster, and not of the apply: Magnum takes it without a word. CL-08 shows
 * itself in the plan after.
 */
export const TAKEN_SILENTLY: ReadonlySet<string> = new Set(['CL-08', 'LB-01', 'LB-32', 'LB-38', 'LB-39', 'LB-43']);
