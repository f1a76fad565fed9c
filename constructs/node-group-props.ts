import type { TerraformProvider } from 'cdktf';

import type { Labels } from '../magnum/labels';
import type { MagnumDriver } from '../magnum/platform';
import type { NameOrId } from './lookups';
import { nameOrId } from './lookups';
import type { Check, Checked, Shape } from './private/check';
import { anyText, atSynth, checkProps, flag, integer, isRecord, optional, text } from './private/check';
import { extraLabels, labels } from './private/labels';
import type { Overrides } from './private/overrides';
import { plainData } from './private/plain-data';
import { provider } from './private/provider';
import type { Timeouts } from './private/timeouts';
import { timeouts } from './private/timeouts';
import type { ICluster } from './references';

/**
 * What a node group says. Terraform replaces the group, with all pods on its nodes, for a change of anything here that
 * does not say otherwise.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/api/controllers/v1/nodegroup.py
 */
export interface NodeGroupOptions<D extends MagnumDriver = MagnumDriver> {
  /**
   * Name in Magnum, 1 to 255 characters, unique in the cluster. Replaces the group when changed.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Nodes, at least 0. Changed in place.
   *
   * @default - `minNodeCount`, or 1
   */
  readonly nodeCount?: number;

  /**
   * Fewest nodes that a resize or an autoscaler may leave, at least 0. Changed in place.
   *
   * @default - 0; 1 before Magnum 12.0 (Wallaby), which takes no less
   */
  readonly minNodeCount?: number;

  /**
   * Most nodes that a resize or an autoscaler may make, at least 1. Changed in place.
   *
   * @default - no limit
   */
  readonly maxNodeCount?: number;

  /**
   * Nova flavor of every node. Replaces the group when changed.
   *
   * @default - the cluster's
   */
  readonly flavor?: NameOrId;

  /**
   * Glance image of every node. Replaces the group when changed.
   *
   * @default - the cluster's
   */
  readonly image?: NameOrId;

  /**
   * What the nodes are for; Kubernetes shows it as their role. Replaces the group when changed.
   *
   * @default - `worker`, by Magnum
   */
  readonly role?: string;

  /**
   * Cinder volume for container images on each node, in GB, at least 1. Replaces the group when changed.
   *
   * @default - none; Magnum does not copy the cluster's to a group that is added later
   */
  readonly dockerVolumeSizeGb?: number;

  /**
   * Labels of this group alone. Replaces the group when changed.
   *
   * @default - the cluster's
   */
  readonly labels?: Labels<D>;

  /**
   * Labels that the rulebook does not know: those of a driver that was changed, or is newer. Handed over as they are.
   *
   * Replaces the group when changed.
   *
   * @default - none
   */
  readonly extraLabels?: Readonly<Record<string, string>>;

  /**
   * Whether `labels` are added to the cluster's, or take the place of all of them. Replaces the group when changed.
   *
   * @default - true where `labels` or `extraLabels` are given and Magnum can, from 11.0 (Victoria) on
   */
  readonly mergeLabels?: boolean;

  /**
   * How long Terraform waits.
   *
   * @default - the provider's own: 60 minutes to create, 30 to update or delete
   */
  readonly timeouts?: Timeouts;

  /**
   * Replaces the group when changed.
   *
   * @default - the provider's region
   */
  readonly region?: string;

  /**
   * OpenStack provider to use, where a stack has several.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /** @default - none */
  readonly overrides?: Overrides;
}

/** A node group and the cluster that it joins. */
export interface NodeGroupProps extends NodeGroupOptions {
  /** Replaces the group when changed. */
  readonly cluster: ICluster;
}

const NODE_GROUP_OPTIONS: Shape<Required<NodeGroupOptions>> = {
  name: optional(anyText),
  nodeCount: optional(integer()),
  minNodeCount: optional(integer()),
  maxNodeCount: optional(integer()),
  flavor: optional(nameOrId),
  image: optional(nameOrId),
  role: optional(anyText),
  dockerVolumeSizeGb: optional(integer()),
  labels: optional(labels),
  extraLabels: optional(extraLabels),
  mergeLabels: optional(flag),
  timeouts: optional(timeouts),
  region: optional(atSynth(text())),
  provider: optional(provider),
  overrides: optional(plainData),
};

const cluster: Check = atSynth((value) =>
  isRecord(value) && typeof value.clusterId === 'string'
    ? undefined
    : 'must be a Cluster, or Cluster.fromClusterAttributes(…)',
);

export function checkNodeGroupProps(props: NodeGroupProps): Checked<NodeGroupProps> {
  return checkProps<NodeGroupProps>(props, { ...NODE_GROUP_OPTIONS, cluster });
}
