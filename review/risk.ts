/** What a change comes to, worst first. */
export const RISKS = ['will-fail', 'outage', 'nodes-lost', 'rolling', 'credentials', 'safe', 'no-change'] as const;

/**
 * What a change comes to.
 *
 * - `will-fail`: the apply is refused, or ends in an error, for certain
 * - `outage`: a cluster is destroyed or replaced
 * - `nodes-lost`: a node group is removed or replaced, or a count goes down
 * - `rolling`: nodes are replaced one after another
 * - `credentials`: a kubeconfig, keypair or certificate changes
 * - `safe`: something new, more nodes, or metadata
 * - `no-change`
 */
export type Risk = (typeof RISKS)[number];

/** The worst of several; `no-change` of none. */
export function worst(risks: Iterable<Risk>): Risk {
  let found: Risk = 'no-change';
  for (const risk of risks) {
    found = isAtLeast(risk, found) ? risk : found;
  }
  return found;
}

/** Whether one risk is as bad as another, or worse. */
export function isAtLeast(risk: Risk, other: Risk): boolean {
  return RISKS.indexOf(risk) <= RISKS.indexOf(other);
}
