import type { ContainerinfraClusterV1 } from '@cdktf/provider-openstack/lib/containerinfra-cluster-v1';
import { Fn } from 'cdktf';
import type { Construct } from 'constructs';

import type { ResolvedCluster } from '../cluster-spec';
import { TerraformData } from '../terraform-data';
import { addPrecondition } from './birth';
import type { CloudEnvironment } from './operation';
import { operation } from './operation';

export interface SettleClusterOptions {
  readonly cloud: CloudEnvironment;
  readonly timeoutMinutes: number;
  /** Whether something in the cluster decides how many nodes it has. */
  readonly isAutoscaled: boolean;
  /** The Kubernetes version wanted, where it is known. */
  readonly kubernetesVersion: string | undefined;
}

/**
 * Waits after every change of a cluster until Magnum is done with it, and says why when it failed. The provider looks
 * before Magnum has begun, and of two changes at a time Magnum drops one without a word.
 */
export function settleCluster(
  scope: Construct,
  resource: ContainerinfraClusterV1,
  { nodeCount }: ResolvedCluster,
  { cloud, timeoutMinutes, isAutoscaled, kubernetesVersion }: SettleClusterOptions,
): TerraformData {
  const wanted = isAutoscaled ? '' : Fn.tostring(nodeCount);
  const settled = new TerraformData(scope, 'settled', {
    triggersReplace: { cluster: resource.id, template: resource.clusterTemplateId, nodes: wanted },
    provisioners: [
      operation(scope, 'settle', {
        ...cloud,
        MAGNUM_CLUSTER_ID: resource.id,
        MAGNUM_CLUSTER_TEMPLATE_ID: resource.clusterTemplateId,
        MAGNUM_NODE_COUNT: wanted,
        MAGNUM_TIMEOUT_MINUTES: String(timeoutMinutes),
      }),
    ],
  });
  if (kubernetesVersion !== undefined) {
    refuseImpossibleUpgrade(settled, resource, kubernetesVersion);
  }
  return settled;
}

/** Magnum takes a downgrade, and a skipped minor version, without a word; Kubernetes supports neither. */
function refuseImpossibleUpgrade(settled: TerraformData, resource: ContainerinfraClusterV1, wanted: string): void {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(wanted) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    return;
  }
  // Before an upgrade, that is the version that the cluster has.
  const now = `${resource.terraformResourceType}.${resource.friendlyUniqueId}.coe_version`;
  const part = (index: number): string => `tonumber(regex("^v?([0-9]+)[.]([0-9]+)[.]([0-9]+)", ${now})[${index}])`;
  const isPatch = `${part(1)} == ${minor} && ${part(2)} <= ${patch}`;
  const isNext = `${part(1)} == ${Number(minor) - 1}`;
  addPrecondition(settled, {
    condition: `\${try(${part(0)} == ${major} && (${isNext} || ${isPatch}), true)}`,
    errorMessage:
      `CL-21 kubernetesVersion must be the next minor version or a later patch of the cluster's \${${now}}, got ${wanted}; ` +
      'Kubernetes supports no downgrade and no skipped minor version, and Magnum would try: go one minor version at a time',
  });
}
