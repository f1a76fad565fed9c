import { randomUUID } from 'node:crypto';

import type { Delays } from '../settings';
import { fails, HEAT_REJECTS, HEAT_SAYS } from './failures';
import { KubernetesApis } from './kubernetes-apis';
import type { Action, Cluster, NodeGroup } from './model';
import type { NodeMaker } from './nodes';
import { fitNodes } from './nodes';
import { Schedule } from './schedule';

export interface ConductorOptions {
  readonly delays: Delays;
  readonly nodeMaker: NodeMaker;
  readonly log: (line: string) => void;
  /** A cluster is gone for good. */
  readonly onDeleted: (cluster: Cluster) => void;
}

/**
 * Does what the API only took down. As in Magnum it writes its first status some time after the API's answer, works on
 * a cluster's groups one by one, and takes the cluster's status from theirs.
 */
export class Conductor {
  private readonly schedule = new Schedule<Cluster>();
  private readonly apis: KubernetesApis;

  public constructor(private readonly options: ConductorOptions) {
    this.apis = new KubernetesApis(options.log);
  }

  public create(cluster: Cluster): void {
    const { conductorMs, createMs } = this.options.delays;
    this.schedule.after(conductorMs, cluster, () => {
      if (fails(cluster.labels, 'create_reject')) {
        this.finish(cluster, 'CREATE', HEAT_REJECTS);
        return;
      }
      cluster.stackId = randomUUID();
      cluster.updatedAt = new Date();
      for (const group of cluster.groups) {
        group.stackId = cluster.stackId;
      }
      if (!fails(cluster.labels, 'stuck')) {
        this.work(cluster, cluster.groups, 'CREATE', createMs);
      }
    });
  }

  public addGroup(cluster: Cluster, group: NodeGroup): void {
    const { conductorMs, createMs } = this.options.delays;
    cluster.status = 'UPDATE_IN_PROGRESS';
    this.schedule.after(conductorMs, cluster, () => {
      group.stackId = randomUUID();
      this.work(cluster, [group], 'CREATE', createMs);
    });
  }

  /**
   * Dropped without a word where the cluster's status does not allow it.
   *
   * @param mustRest as Magnum has it with a PATCH: an update that goes on, or failed, does not allow it either
   */
  public resize(cluster: Cluster, group: NodeGroup, nodeCount: number, mustRest = false): void {
    const { conductorMs, resizeMs } = this.options.delays;
    this.schedule.after(conductorMs, cluster, () => {
      const isAllowed = cluster.status.endsWith('_COMPLETE') || (!mustRest && cluster.status.startsWith('UPDATE_'));
      if (!isAllowed) {
        return;
      }
      group.nodeCount = nodeCount;
      this.begin(cluster, this.stackOf(cluster, group), 'UPDATE', resizeMs);
    });
  }

  /** Its template, labels and version were set before: Magnum's API waits for that. */
  public upgrade(cluster: Cluster, group: NodeGroup): void {
    this.begin(cluster, this.stackOf(cluster, group), 'UPDATE', this.options.delays.upgradeMs);
  }

  public deleteGroup(cluster: Cluster, group: NodeGroup): void {
    const { conductorMs, deleteMs } = this.options.delays;
    this.schedule.after(conductorMs, cluster, () => {
      cluster.status = 'UPDATE_IN_PROGRESS';
      group.status = 'DELETE_IN_PROGRESS';
      this.schedule.after(deleteMs, cluster, () => {
        if (fails(group.labels, 'delete')) {
          this.end([group], 'DELETE', HEAT_SAYS.DELETE);
        } else {
          group.nodeCount = 0;
          fitNodes(cluster, group, this.options.nodeMaker);
          cluster.groups = cluster.groups.filter((other) => other !== group);
        }
        this.settle(cluster);
      });
    });
  }

  public delete(cluster: Cluster): void {
    const { conductorMs, deleteMs } = this.options.delays;
    this.schedule.forget(cluster);
    this.schedule.after(conductorMs, cluster, () => {
      cluster.status = 'DELETE_IN_PROGRESS';
      this.schedule.after(deleteMs, cluster, () => {
        if (fails(cluster.labels, 'delete')) {
          this.end(cluster.groups, 'DELETE', HEAT_SAYS.DELETE);
          this.finish(cluster, 'DELETE');
          return;
        }
        this.remove(cluster);
      });
    });
  }

  /** Stops everything that is going on, and closes the Kubernetes API of every cluster. */
  public async close(): Promise<void> {
    this.schedule.close();
    await this.apis.close();
  }

  private remove(cluster: Cluster): void {
    for (const group of cluster.groups) {
      group.nodeCount = 0;
      fitNodes(cluster, group, this.options.nodeMaker);
    }
    this.schedule.forget(cluster);
    void this.apis.end(cluster);
    this.options.onDeleted(cluster);
  }

  /** The two default groups are one stack of Heat's: what happens to one happens to both. */
  private stackOf(cluster: Cluster, group: NodeGroup): readonly NodeGroup[] {
    return group.isDefault ? cluster.groups.filter((other) => other.isDefault) : [group];
  }

  private begin(cluster: Cluster, groups: readonly NodeGroup[], action: Action, duration: number): void {
    cluster.status = 'UPDATE_IN_PROGRESS';
    cluster.statusReason = null;
    for (const group of groups) {
      group.status = `${action}_IN_PROGRESS`;
    }
    this.work(cluster, groups, action, duration);
  }

  private work(cluster: Cluster, groups: readonly NodeGroup[], action: Action, duration: number): void {
    this.schedule.after(duration, cluster, () => {
      const failed = groups.some(({ labels }) => fails(labels, action === 'CREATE' ? 'create' : 'update'));
      this.end(groups, action, failed ? HEAT_SAYS[action] : undefined);
      if (!failed) {
        for (const group of groups) {
          fitNodes(cluster, group, this.options.nodeMaker);
        }
      }
      const api = failed ? Promise.resolve() : this.apis.start(cluster);
      void api.then(() => {
        this.settle(cluster);
      });
    });
  }

  private end(groups: readonly NodeGroup[], action: Action, fault?: string): void {
    for (const group of groups) {
      group.status = `${action}_${fault === undefined ? 'COMPLETE' : 'FAILED'}`;
      group.statusReason = fault ?? `Stack ${action} completed successfully`;
      group.updatedAt = new Date();
    }
  }

  /** When the last group is done, the cluster is. */
  private settle(cluster: Cluster): void {
    cluster.coeVersion = cluster.groups.at(-1)?.kubeVersion ?? cluster.coeVersion;
    this.apis.showNodes(cluster);
    if (cluster.groups.some(({ status }) => status.endsWith('_IN_PROGRESS'))) {
      return;
    }
    this.finish(cluster, cluster.status.startsWith('CREATE') ? 'CREATE' : 'UPDATE');
  }

  private finish(cluster: Cluster, action: Action, rejection?: string): void {
    const failed = cluster.groups.filter(({ status }) => status.endsWith('_FAILED'));
    const reason = failed.map(({ name }) => `${name} failed`).join(', ');
    const isFailed = rejection !== undefined || failed.length > 0;
    cluster.status = `${action}_${isFailed ? 'FAILED' : 'COMPLETE'}`;
    cluster.statusReason = rejection ?? (isFailed ? reason : null);
    cluster.isHealthy ||= !isFailed;
    cluster.updatedAt = new Date();
  }
}
