import type { ContainerinfraClusterV1 } from '@cdktf/provider-openstack/lib/containerinfra-cluster-v1';
import type { Construct } from 'constructs';

import type { MagnumPlatform } from '../../../magnum/platform';
import type { ReplacingProp } from '../../cluster-props';
import { isLate } from '../check';
import type { ResolvedCluster } from '../cluster-spec';
import { refuseReplacement } from './birth';

/** Magnum of 2024.1, in which the Heat driver no longer upgrades. */
const NO_HEAT_UPGRADE = '18.0';

export interface ProtectClusterOptions {
  readonly platform: MagnumPlatform | undefined;
  /** Address of the template's revision, where the template is made in this app. */
  readonly revisionAddress: string | undefined;
  /** What changes with the template. */
  readonly revision: string;
  /** Whether something in the cluster decides how many nodes it has. */
  readonly isAutoscaled: boolean;
}

/** Has a change refused that would replace or delete the cluster, unless the props say that it may. */
export function protectCluster(
  scope: Construct,
  resource: ContainerinfraClusterV1,
  cluster: ResolvedCluster,
  { platform, revision, revisionAddress, isAutoscaled }: ProtectClusterOptions,
): void {
  const { allowReplace = [], deletionProtection = true } = cluster;
  const cannotUpgrade = platform?.driver === 'heat' && platform.isMagnumAtLeast(NO_HEAT_UPGRADE);
  refuseReplacement(scope, resource, {
    values: { ...replacingValues(resource, cluster), ...(cannotUpgrade ? { template: revision } : {}) },
    allowReplace,
    loses: `the cluster: ${nodesOf(cluster)} and every pod on them`,
    name: `cluster ${cluster.name}`,
  });
  const replacesWithTemplate = cannotUpgrade && allowReplace.includes('template') && revisionAddress !== undefined;
  resource.lifecycle = {
    ...resource.lifecycle,
    // A protected resource cannot be replaced either, and whoever allowed that meant it.
    preventDestroy: deletionProtection && allowReplace.length === 0 ? true : undefined,
    replaceTriggeredBy: replacesWithTemplate ? [revisionAddress] : undefined,
    ignoreChanges: ignoredChanges(resource, cluster, platform, isAutoscaled),
  };
}

/** What Terraform must not compare: others change it, or it is refused, or done, elsewhere. */
function ignoredChanges(
  { labelsInput }: ContainerinfraClusterV1,
  { allowReplace = [] }: ResolvedCluster,
  platform: MagnumPlatform | undefined,
  isAutoscaled: boolean,
): string[] | undefined {
  // After an upgrade Magnum says other labels than those that were asked for.
  const labels = labelsInput !== undefined && !allowReplace.includes('labels');
  // magnum-cluster-api cannot do what the provider asks for; the script resizes the default group.
  const nodeCount = isAutoscaled || platform?.driver === 'cluster-api';
  const ignored = [...(labels ? ['labels'] : []), ...(nodeCount ? ['node_count'] : [])];
  return ignored.length > 0 ? ignored : undefined;
}

/** Every argument that Terraform replaces the cluster for, by the name of its prop. */
function replacingValues(
  resource: ContainerinfraClusterV1,
  cluster: ResolvedCluster,
): Readonly<Record<Exclude<ReplacingProp, 'template'>, unknown>> {
  return {
    name: cluster.name,
    masterCount: cluster.masterCount,
    keypair: resource.keypairInput,
    masterFlavor: resource.masterFlavorInput,
    flavor: resource.flavorInput,
    labels: resource.labelsInput,
    mergeLabels: cluster.mergeLabels,
    dockerVolumeSizeGb: cluster.dockerVolumeSizeGb,
    masterLbEnabled: cluster.masterLbEnabled,
    floatingIpEnabled: cluster.floatingIpEnabled,
    fixedNetwork: resource.fixedNetworkInput,
    fixedSubnet: resource.fixedSubnetInput,
    createTimeoutMinutes: cluster.createTimeoutMinutes,
    discoveryUrl: cluster.discoveryUrl,
    region: cluster.region,
  };
}

function nodesOf({ masterCount, nodeCount }: ResolvedCluster): string {
  return isLate(masterCount) || isLate(nodeCount) ? 'its nodes' : `${masterCount + nodeCount} nodes`;
}
