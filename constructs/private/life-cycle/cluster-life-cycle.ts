import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

import type { ICluster } from '../../references';
import { isLate } from '../check';
import { TerraformData } from '../terraform-data';
import type { CloudEnvironment } from './operation';
import { cloudOf, operation, operationAtDestroy } from './operation';

/** A node group as its cluster's life cycle sees it. */
export interface LivingGroup {
  /** Names it among the cluster's groups for as long as it lives. */
  readonly key: string;
  /** `CLUSTER/GROUP`, known only after apply. */
  readonly nodeGroupId: string;
  /** What is there when Magnum is done with it. */
  readonly settled: ITerraformDependable;
}

export interface ClusterLifeCycleProps {
  readonly cluster: ICluster;
  readonly provider?: TerraformProvider;
  readonly region?: string;
  /** How long a step may take, in minutes. */
  readonly timeoutMinutes: number;
  /** Nodes upgraded at a time, in the groups that follow an upgrade of the cluster. */
  readonly maxBatchSize?: number;
  /** Template of the cluster, where the cluster is made in this app: when it changes, the groups follow. */
  readonly templateId?: string;
}

/**
 * What has to happen around a cluster so that every deploy ends well the first time: Terraform's provider looks before
 * Magnum has begun, and Magnum's upgrade leaves the groups behind that were added to a cluster.
 *
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/issues/2066
 */
export class ClusterLifeCycle extends Construct {
  /** Which cloud the scripts talk to. */
  public readonly cloud: CloudEnvironment;
  /** What the next change of the cluster must wait for: Magnum refuses two at a time. */
  public last?: ITerraformDependable;
  private readonly groups: LivingGroup[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ClusterLifeCycleProps,
  ) {
    super(scope, id);
    this.cloud = cloudOf(this, props.provider, props.region);
    this.createJanitor();
  }

  public add(group: LivingGroup): void {
    this.groups.push(group);
    this.last = group.settled;
    if (this.groups.length === 1 && this.props.templateId !== undefined) {
      this.createFollower(this.props.templateId);
    }
  }

  /**
   * Deletes groups before the provider does, which then finds them gone: its own look comes too early and ends in an
   * error. There also while there are no groups: what is not in the configuration runs no script when it is destroyed.
   */
  private createJanitor(): void {
    const { OS_CLOUD, OS_REGION_NAME } = this.cloud;
    new TerraformData(this, 'janitor', {
      forEach: () => Object.fromEntries(this.groups.map(({ key, nodeGroupId }) => [key, nodeGroupId])),
      triggersReplace: '${each.value}',
      // Only what the resource keeps can be read when it is destroyed.
      input: { cloud: OS_CLOUD, region: OS_REGION_NAME, cluster: this.props.cluster.clusterId },
      provisioners: [
        operationAtDestroy(this, 'delete-group', {
          OS_CLOUD: OS_CLOUD && '${self.input.cloud}',
          OS_REGION_NAME: OS_REGION_NAME && '${self.input.region}',
          MAGNUM_CLUSTER_ID: '${self.input.cluster}',
          MAGNUM_NODE_GROUP_ID: '${self.triggers_replace}',
        }),
      ],
    });
  }

  /** Upgrades the groups that the cluster's own upgrade left behind, one after another. */
  private createFollower(templateId: string): void {
    const { cluster, timeoutMinutes, maxBatchSize = 1 } = this.props;
    new TerraformData(this, 'groups-upgraded', {
      triggersReplace: { template: templateId },
      dependsOn: () => this.groups.map(({ settled }) => settled),
      provisioners: [
        operation(this, 'upgrade-groups', {
          ...this.cloud,
          MAGNUM_CLUSTER_ID: cluster.clusterId,
          MAGNUM_CLUSTER_TEMPLATE_ID: templateId,
          MAGNUM_MAX_BATCH_SIZE: String(maxBatchSize),
          MAGNUM_TIMEOUT_MINUTES: String(timeoutMinutes),
        }),
      ],
    });
  }
}

/** By cluster; undefined for one whose props say that nothing is to be run. */
const lifeCycles = new WeakMap<ICluster, ClusterLifeCycle | undefined>();

export function rememberLifeCycle(cluster: ICluster, lifeCycle: ClusterLifeCycle | undefined): void {
  lifeCycles.set(cluster, lifeCycle);
}

/** The life cycle of a group's cluster; of one that is made elsewhere, the first group that asks makes it. */
export function lifeCycleOf(
  group: Construct,
  cluster: ICluster,
  props: Omit<ClusterLifeCycleProps, 'cluster'>,
): ClusterLifeCycle | undefined {
  if (!lifeCycles.has(cluster)) {
    const name = isLate(cluster.clusterId) ? group.node.id : cluster.clusterId;
    const lifeCycle = new ClusterLifeCycle(TerraformStack.of(group), `groups-of-${name}`, { ...props, cluster });
    lifeCycles.set(cluster, lifeCycle);
  }
  return lifeCycles.get(cluster);
}
