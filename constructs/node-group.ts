import { ContainerinfraNodegroupV1 } from '@cdktf/provider-openstack/lib/containerinfra-nodegroup-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';

import { flavorName, imageId } from './lookups';
import type { NodeGroupProps } from './node-group-props';
import { checkNodeGroupProps } from './node-group-props';
import { lifeCycleOf } from './private/life-cycle/cluster-life-cycle';
import { replaceForLabels, settleGroup } from './private/life-cycle/settle-group';
import { isLate } from './private/check';
import { judgeAtSynth } from './private/judge-at-synth';
import { allLabels } from './private/labels';
import type { ResolvedNodeGroup } from './private/node-group-spec';
import { resolveNodeGroup, toNodeGroupSpec } from './private/node-group-spec';
import { applyOverrides } from './private/overrides';
import { askAtPlan } from './private/plan/ask-at-plan';
import { adoptPlatform, ruleSettingsOf } from './private/rule-settings';
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
  /** Name in Magnum. */
  public readonly groupName: string;
  /** What Terraform manages, for what this construct has no prop for. */
  public readonly resource: ContainerinfraNodegroupV1;

  public constructor(scope: Construct, id: string, props: NodeGroupProps) {
    super(scope, id);
    const { problems, usable, unusable } = checkNodeGroupProps(props);
    adoptPlatform(this, usable.cluster);
    const resolved = resolveNodeGroup(id, usable, ruleSettingsOf(this).platform);
    const before = usable.cluster === undefined ? [] : groupsBefore(usable.cluster, this);
    const siblings = before.map(({ groupName }) => groupName).filter((name) => !isLate(name));
    const spec = toNodeGroupSpec(resolved, unusable, siblings, ruleSettingsOf(this).platform);
    judgeAtSynth(this, problems, () => ({ kind: 'nodeGroup', spec }));

    this.groupName = resolved.name;
    const timeoutMinutes = resolved.timeouts?.updateMinutes ?? UPDATE_MINUTES;
    const { cluster, provider, region } = resolved;
    const lifeCycle = cluster && lifeCycleOf(this, cluster, { provider, region, timeoutMinutes });
    this.resource = this.createResource(resolved, lifeCycle?.last ?? before.at(-1)?.resource);
    if (lifeCycle !== undefined) {
      replaceForLabels(this, this.resource);
      settleGroup(this, this.resource, resolved, lifeCycle, timeoutMinutes);
    }
    askAtPlan(this, this.resource, { kind: 'nodeGroup', spec }, { names: resolved, from: usable.cluster });
    applyOverrides(this.resource, usable.overrides);
    this.nodeGroupId = this.resource.id;
  }

  private createResource(
    props: ResolvedNodeGroup,
    before: ITerraformDependable | undefined,
  ): ContainerinfraNodegroupV1 {
    const { cluster, flavor, image } = props;
    return new ContainerinfraNodegroupV1(this, 'Resource', {
      name: props.name,
      clusterId: cluster?.clusterId ?? '',
      nodeCount: props.nodeCount,
      minNodeCount: props.minNodeCount,
      maxNodeCount: props.maxNodeCount,
      flavorId: flavor === undefined ? undefined : flavorName(this, flavor, props),
      imageId: image === undefined ? undefined : imageId(this, image, props),
      role: props.role,
      dockerVolumeSize: props.dockerVolumeSizeGb,
      labels: allLabels(props, ruleSettingsOf(this).platform),
      mergeLabels: props.mergeLabels,
      region: props.region,
      provider: props.provider,
      timeouts: toTimeouts(props.timeouts),
      dependsOn: before && [before],
    });
  }
}

/** As long as the provider itself waits for an update. */
const UPDATE_MINUTES = 30;

/** Groups of each cluster: Magnum refuses a change of a cluster that is changing, so groups are made in a row. */
const groupsOf = new WeakMap<ICluster, NodeGroup[]>();

function groupsBefore(cluster: ICluster, group: NodeGroup): readonly NodeGroup[] {
  const before = groupsOf.get(cluster) ?? [];
  groupsOf.set(cluster, [...before, group]);
  return before;
}
