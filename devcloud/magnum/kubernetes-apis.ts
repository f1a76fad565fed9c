import type { KubernetesApi } from '../kubernetes/api';
import { startKubernetesApi } from '../kubernetes/api';
import type { Cluster, NodeGroup } from './model';
import { defaultGroup } from './model';

/** The Kubernetes APIs of all clusters. One that ends while it is only being started ends all the same. */
export class KubernetesApis {
  private readonly started = new Map<Cluster, Promise<KubernetesApi | undefined>>();
  private isClosed = false;

  public constructor(private readonly log: (line: string) => void) {}

  /** Resolves once it answers. A cluster has one, however often this is asked for. */
  public async start(cluster: Cluster): Promise<void> {
    if (this.isClosed || cluster.template.fields.coe !== 'kubernetes') {
      return;
    }
    const started = this.started.get(cluster) ?? this.startFor(cluster);
    this.started.set(cluster, started);
    cluster.api = await started;
  }

  public showNodes(cluster: Cluster): void {
    cluster.api?.setVersion(versionOf(defaultGroup(cluster, 'master')));
    cluster.api?.setNodes(
      cluster.groups.flatMap((group) =>
        group.nodes.map(({ name, internalIp, createdAt }) => ({
          name,
          internalIp,
          createdAt,
          version: versionOf(group),
          nodeGroup: group.name,
          role: group.role === 'master' ? ('master' as const) : ('worker' as const),
        })),
      ),
    );
  }

  public async end(cluster: Cluster): Promise<void> {
    const api = await this.started.get(cluster);
    this.started.delete(cluster);
    await api?.close();
  }

  /** All of them, and none is started any more. */
  public async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(
      [...this.started.keys()].map(async (cluster) => {
        await this.end(cluster);
      }),
    );
  }

  private async startFor(cluster: Cluster): Promise<KubernetesApi | undefined> {
    try {
      const authority = await cluster.authority;
      const version = versionOf(defaultGroup(cluster, 'master'));
      return await startKubernetesApi({ authority, version, log: this.log });
    } catch (error) {
      this.log(`magnum: no Kubernetes API for ${cluster.name}: ${String(error)}`);
      return undefined;
    }
  }
}

/** Without the suffix of the image that the kubelet comes in. */
function versionOf({ kubeVersion }: NodeGroup): string {
  return kubeVersion.replace(/-rancher\d+$/, '');
}
