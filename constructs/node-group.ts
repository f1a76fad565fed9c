import { ContainerinfraNodegroupV1 } from '@cdktf/provider-openstack/lib/containerinfra-nodegroup-v1';
import { Construct } from 'constructs';

import { flavorName, imageId } from './lookups';
import type { NodeGroupProps } from './node-group-props';
import { checkNodeGroupProps } from './node-group-props';
import { toLabelStrings } from './private/labels';
import { applyOverrides } from './private/overrides';
import { checkAtSynth } from './private/problems';
import { toTimeouts } from './private/timeouts';
import type { ICluster } from './references';

/**
 * A Magnum node group: nodes of one flavor that are scaled together, beside the cluster's default group.
 *
 * @example
 * new NodeGroup(stack, 'workers', { cluster, flavor: 'm1.large', minNodeCount: 2, maxNodeCount: 6 });
 */
export class NodeGroup extends Construct {
  /** UUID of the cluster and UUID of the group, with a slash between, known only after apply. */
  public readonly nodeGroupId: string;
  /** What Terraform manages, for what this construct has no prop for. */
  public readonly resource: ContainerinfraNodegroupV1;

  public constructor(scope: Construct, id: string, props: NodeGroupProps) {
    super(scope, id);
    const { problems, usable } = checkNodeGroupProps(props);
    checkAtSynth(this, () => problems);

    this.resource = this.createResource(usable.name ?? id, usable);
    applyOverrides(this.resource, usable.overrides);
    this.nodeGroupId = this.resource.id;
  }

  private createResource(name: string, props: Partial<NodeGroupProps>): ContainerinfraNodegroupV1 {
    const { cluster, flavor, image } = props;
    return new ContainerinfraNodegroupV1(this, 'Resource', {
      name,
      clusterId: cluster?.clusterId ?? '',
      nodeCount: props.nodeCount ?? props.minNodeCount ?? 1,
      minNodeCount: props.minNodeCount ?? 0,
      maxNodeCount: props.maxNodeCount,
      flavorId: flavor === undefined ? undefined : flavorName(this, flavor, props),
      imageId: image === undefined ? undefined : imageId(this, image, props),
      role: props.role,
      dockerVolumeSize: props.dockerVolumeSizeGb,
      labels: toLabelStrings(props.labels),
      mergeLabels: props.mergeLabels ?? (props.labels === undefined ? undefined : true),
      region: props.region,
      provider: props.provider,
      timeouts: toTimeouts(props.timeouts),
      dependsOn: cluster && groupBefore(cluster, this),
    });
  }
}

/** Last group of each cluster: Magnum refuses a change of a cluster that is changing, so groups are made in a row. */
const lastGroup = new WeakMap<ICluster, NodeGroup>();

function groupBefore(cluster: ICluster, group: NodeGroup) {
  const before = lastGroup.get(cluster);
  lastGroup.set(cluster, group);
  return before && [before.resource];
}
