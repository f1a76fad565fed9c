import type { MagnumDriver, MagnumPlatform } from '../platform';
import type { ClusterView, NodeGroupView, TemplateView } from '../spec/view';
import type { Thresholds } from './thresholds';

/** `error`: the deploy is refused or fails, or the cluster does not work. `warning`: a person should know. */
export type Severity = 'error' | 'warning';

/**
 * How it is known what happens.
 *
 * - `seen`: refused or failed on a real Magnum, in a recording of one, or in a real plan
 * - `source`: read in the source that `source` names
 * - `reported`: an issue of the project that `source` names
 * - `derived`: a consequence of what the source says, not seen
 * - `general`: general knowledge of OpenStack, Kubernetes or Terraform
 *
 * What is only `derived` or `general` is a warning, never an error.
 */
export type Evidence = 'seen' | 'source' | 'reported' | 'derived' | 'general';

/** From `since` on, and before `before`; each is a version such as `20.0` or `21.0.1`. */
export interface VersionRange {
  readonly since?: string;
  readonly before?: string;
}

/** Where a rule holds: everywhere, but for what is said here. */
export interface Holds {
  /** Only these drivers. */
  readonly drivers?: readonly MagnumDriver[];
  /** Only these releases of Magnum. */
  readonly magnum?: VersionRange;
  /** Only these versions of a driver; Heat's are Magnum's. */
  readonly driver?: Partial<Readonly<Record<MagnumDriver, VersionRange>>>;
  /** Only where somebody says what the platform is: what it minds is a default that follows the platform. */
  readonly named?: true;
}

/** What a rule found. */
export interface Problem {
  /** Field of the spec, e.g. `masterCount` or `labels.kube_tag`. */
  readonly field: string;
  /** What must hold and what was given; follows the field's name, e.g. `must be odd, got 2`. */
  readonly says: string;
  /** What to do, where it is not the rule's `fix`. */
  readonly fix?: string;
}

export type Problems = Problem | readonly (Problem | undefined)[] | undefined;

export interface RuleContext {
  readonly platform: MagnumPlatform;
  readonly thresholds: Thresholds;
}

/** Looks at a subject. Pure; reads only what it needs, since reading what is unknown ends it. */
export type Check<View> = (view: View, context: RuleContext) => Problems;

/** Several where what is unknown to one must not keep the others from judging. */
export type OneOrMore<View> = Check<View> | readonly Check<View>[];

/** What judges each kind of subject. */
export interface Checks {
  readonly template?: OneOrMore<TemplateView>;
  readonly cluster?: OneOrMore<ClusterView>;
  readonly nodeGroup?: OneOrMore<NodeGroupView>;
}

/** What is said of a rule to people. */
export interface RuleText {
  /** Stable: people acknowledge it, and links lead to it. */
  readonly id: string;
  /** One on some platforms, another on others. */
  readonly severity: Severity | ((platform: MagnumPlatform) => Severity);
  /** What must hold, e.g. `The number of masters is odd`. */
  readonly title: string;
  /** What happens without it: when, and in which words. */
  readonly why: string;
  /** Where a reader can verify that: a link that does not move. */
  readonly source: string;
  readonly evidence: Evidence;
  readonly holds: Holds;
  /** What to do. */
  readonly fix: string;
}

/** A rule that what is written in the program must keep. */
export interface Rule extends RuleText {
  readonly check: Checks;
}
