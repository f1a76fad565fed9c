import type { ContainerinfraNodegroupV1 } from '@cdktf/provider-openstack/lib/containerinfra-nodegroup-v1';
import { Fn, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import type { ResolvedNodeGroup } from '../node-group-spec';
import { TerraformData } from '../terraform-data';
import type { ClusterLifeCycle } from './cluster-life-cycle';
import { operation } from './operation';

/**
 * Waits after every change of a group until Magnum is done with it, and leaves a new one in a state that the provider's
 * own waiting understands when it is resized later.
 */
export function settleGroup(
  scope: Construct,
  resource: ContainerinfraNodegroupV1,
  { nodeCount, minNodeCount, maxNodeCount }: ResolvedNodeGroup,
  lifeCycle: ClusterLifeCycle,
  timeoutMinutes: number,
): void {
  const wanted = Fn.tostring(nodeCount);
  const settled = new TerraformData(scope, 'Settled', {
    triggersReplace: { group: resource.id, nodes: wanted, min: minNodeCount, max: maxNodeCount },
    provisioners: [
      operation(scope, 'group', {
        ...lifeCycle.cloud,
        MAGNUM_CLUSTER_ID: resource.clusterId,
        MAGNUM_NODE_GROUP_ID: resource.id,
        MAGNUM_NODE_COUNT: wanted,
        MAGNUM_TIMEOUT_MINUTES: String(timeoutMinutes),
      }),
    ],
  });
  const key = scope.node.path.slice(TerraformStack.of(scope).node.path.length + 1);
  lifeCycle.add({ key, nodeGroupId: resource.id, settled });
}

/**
 * Has a group replaced when its labels change, and only then: after an upgrade Magnum says others than those that were
 * asked for, which would be a change to Terraform.
 */
export function replaceForLabels(scope: Construct, resource: ContainerinfraNodegroupV1): void {
  if (resource.labelsInput === undefined) {
    return;
  }
  const labels = new TerraformData(scope, 'Labels', { input: Fn.jsonencode(resource.labelsInput) });
  const { lifecycle } = resource;
  resource.lifecycle = { ...lifecycle, ignoreChanges: ['labels'], replaceTriggeredBy: [labels.address] };
}
