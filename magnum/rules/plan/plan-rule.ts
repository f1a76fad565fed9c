import type { Condition, Message } from '../../conditions/condition';
import type { ClusterView, NodeGroupView, TemplateView } from '../../spec/view';
import type { RuleContext, RuleText } from '../rule';

/** What conditions look at; each can be switched off, where a cloud forbids the look. */
export type PlanFamily = 'images' | 'flavors' | 'networks' | 'availabilityZones' | 'services' | 'templates';

/**
 * What a fact can be of, and which family that belongs to. Those with the name of a prop are what that prop names, be
 * it given here or come from the template or the cluster; a cluster's `template` is one that is made elsewhere.
 */
export const ROLES = {
  image: 'images',
  flavor: 'flavors',
  masterFlavor: 'flavors',
  externalNetwork: 'networks',
  fixedNetwork: 'networks',
  fixedSubnet: 'networks',
  /** Ports of the fixed subnet that have its gateway's address. */
  gatewayPorts: 'networks',
  template: 'templates',
  /** Availability zones of Nova, and of Cinder. */
  computeZones: 'availabilityZones',
  volumeZones: 'availabilityZones',
  /** The token that Terraform has: whose it is, the roles, and the catalogue of services. */
  authScope: 'services',
  /** Cinder's quota, which names the volume types. */
  volumeQuota: 'services',
} as const satisfies Readonly<Record<string, PlanFamily>>;

export type Role = keyof typeof ROLES;

/** What must hold of what was looked up. */
export interface Requirement {
  /** In the caller's spelling, e.g. `image` or `labels.availability_zone`. */
  readonly field: string;
  /** What alone it is about, whoever uses it. */
  readonly about?: Role;
  readonly condition: Condition;
  /** What must hold and what was found; follows the field's name. */
  readonly says: Message;
}

export type Requirements = Requirement | readonly (Requirement | undefined)[] | undefined;

/** What is asked of the cloud for each kind of subject. Pure; reading what is unknown ends it. */
export interface PlanChecks {
  readonly template?: (template: TemplateView, context: RuleContext) => Requirements;
  readonly cluster?: (cluster: ClusterView, context: RuleContext) => Requirements;
  readonly nodeGroup?: (nodeGroup: NodeGroupView, context: RuleContext) => Requirements;
}

/** A rule that only the cloud can tell of: asked when Terraform plans, and before by whoever knows the facts. */
export interface PlanRule extends RuleText {
  readonly requires: PlanChecks;
}
