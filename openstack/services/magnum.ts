import type { Call, ServiceClient } from '../service-client';
import type { Shape } from '../shape';
import type {
  CaCertType,
  ClusterSummary,
  MagnumCertificate,
  MagnumCluster,
  MagnumClusterTemplate,
  MagnumNodeGroup,
  MagnumQuota,
  MagnumStats,
  NodeGroupSummary,
  PatchOperation,
  ResizeRequest,
  UpgradeRequest,
} from './magnum-types';

const NAMED: Shape<{ readonly uuid: string }> = { uuid: 'text' };
const GROUP: Shape<NodeGroupSummary> = { uuid: 'text', name: 'text', role: 'text', node_count: 'number' };

/**
 * Magnum. Clusters, templates and groups are named by UUID, or by name where only one has it. Its answers to a change
 * come before the change: the status is the old one until the conductor acts.
 *
 * @see https://docs.openstack.org/api-ref/container-infrastructure-management/
 */
export class Magnum {
  /** @param microversion for every request; those that need another say so */
  public constructor(
    private readonly client: ServiceClient,
    private readonly microversion: () => Promise<string>,
  ) {}

  public async listClusters(): Promise<ClusterSummary[]> {
    return await this.list<ClusterSummary>('/clusters', 'clusters', { uuid: 'text', name: 'text' });
  }

  public async getCluster(cluster: string): Promise<MagnumCluster> {
    return await this.get<MagnumCluster>(`/clusters/${id(cluster)}`, {
      uuid: 'text',
      name: 'text',
      cluster_template_id: 'text',
    });
  }

  /** @returns the UUID of what is not there yet */
  public async createCluster(cluster: Readonly<Record<string, unknown>>): Promise<string> {
    return await this.uuidOf('/clusters', { method: 'POST', body: cluster });
  }

  /** Only the number of nodes can really be changed so; see {@link resizeCluster}. */
  public async updateCluster(cluster: string, changes: readonly PatchOperation[]): Promise<void> {
    await this.uuidOf(`/clusters/${id(cluster)}`, { method: 'PATCH', body: changes });
  }

  public async deleteCluster(cluster: string): Promise<void> {
    await this.send(`/clusters/${id(cluster)}`, { method: 'DELETE' });
  }

  public async resizeCluster(cluster: string, request: ResizeRequest): Promise<void> {
    await this.uuidOf(`/clusters/${id(cluster)}/actions/resize`, { method: 'POST', body: request });
  }

  /** Moves the cluster's default groups, or one further group, to a template. */
  public async upgradeCluster(cluster: string, request: UpgradeRequest): Promise<void> {
    const body = { max_batch_size: 1, ...request };
    await this.uuidOf(`/clusters/${id(cluster)}/actions/upgrade`, { method: 'POST', body });
  }

  public async listNodeGroups(cluster: string): Promise<NodeGroupSummary[]> {
    return await this.list<NodeGroupSummary>(`/clusters/${id(cluster)}/nodegroups`, 'nodegroups', GROUP);
  }

  public async getNodeGroup(cluster: string, group: string): Promise<MagnumNodeGroup> {
    return await this.get<MagnumNodeGroup>(`/clusters/${id(cluster)}/nodegroups/${id(group)}`, GROUP);
  }

  public async createNodeGroup(cluster: string, group: Readonly<Record<string, unknown>>): Promise<string> {
    return await this.uuidOf(`/clusters/${id(cluster)}/nodegroups`, { method: 'POST', body: group });
  }

  /** Only `min_node_count` and `max_node_count` can be changed. */
  public async updateNodeGroup(cluster: string, group: string, changes: readonly PatchOperation[]): Promise<void> {
    await this.uuidOf(`/clusters/${id(cluster)}/nodegroups/${id(group)}`, { method: 'PATCH', body: changes });
  }

  public async deleteNodeGroup(cluster: string, group: string): Promise<void> {
    await this.send(`/clusters/${id(cluster)}/nodegroups/${id(group)}`, { method: 'DELETE' });
  }

  public async listClusterTemplates(): Promise<MagnumClusterTemplate[]> {
    return await this.list<MagnumClusterTemplate>('/clustertemplates/detail', 'clustertemplates', {
      uuid: 'text',
      coe: 'text',
    });
  }

  public async getClusterTemplate(template: string): Promise<MagnumClusterTemplate> {
    return await this.get<MagnumClusterTemplate>(`/clustertemplates/${id(template)}`, { uuid: 'text', coe: 'text' });
  }

  public async createClusterTemplate(template: Readonly<Record<string, unknown>>): Promise<string> {
    return await this.uuidOf('/clustertemplates', { method: 'POST', body: template });
  }

  public async updateClusterTemplate(template: string, changes: readonly PatchOperation[]): Promise<void> {
    await this.uuidOf(`/clustertemplates/${id(template)}`, { method: 'PATCH', body: changes });
  }

  public async deleteClusterTemplate(template: string): Promise<void> {
    await this.send(`/clustertemplates/${id(template)}`, { method: 'DELETE' });
  }

  /** The certificate of one of the cluster's authorities. */
  public async getCaCertificate(cluster: string, type?: CaCertType): Promise<MagnumCertificate> {
    return await this.get<MagnumCertificate>(
      `/certificates/${id(cluster)}`,
      { pem: 'text' },
      { query: { ca_cert_type: type } },
    );
  }

  /** Has the cluster's authority sign a request for a certificate. It keeps no list, so doing it again does no harm. */
  public async signCertificate(cluster: string, csr: string, type?: CaCertType): Promise<MagnumCertificate> {
    const body = { cluster_uuid: cluster, csr, ca_cert_type: type };
    return await this.get<MagnumCertificate>(
      '/certificates',
      { pem: 'text' },
      { method: 'POST', body, repeatable: true },
    );
  }

  /** Replaces the cluster's authorities, and with them every certificate that they signed. */
  public async rotateCa(cluster: string): Promise<void> {
    await this.send(`/certificates/${id(cluster)}`, { method: 'PATCH' });
  }

  /** Replaces the credential that the cluster uses OpenStack with. Since Magnum 20. */
  public async rotateCredential(cluster: string): Promise<void> {
    await this.send(`/credentials/${id(cluster)}`, { method: 'PATCH', microversion: '1.12' });
  }

  /** How much there is of a project's. */
  public async getStats(projectId: string): Promise<MagnumStats> {
    return await this.get<MagnumStats>(
      '/stats',
      { clusters: 'number', nodes: 'number' },
      { query: { project_id: projectId } },
    );
  }

  public async getQuota(projectId: string, resource = 'Cluster'): Promise<MagnumQuota> {
    return await this.get<MagnumQuota>(`/quotas/${id(projectId)}/${id(resource)}`, { hard_limit: 'number' });
  }

  private async list<T>(path: string, key: string, shape: Shape<T>): Promise<T[]> {
    return await this.client.list<T>(path, key, shape, { microversion: await this.microversion() });
  }

  private async get<T>(path: string, shape: Shape<T>, call: Call = {}): Promise<T> {
    return await this.client.get<T>(path, shape, undefined, { microversion: await this.microversion(), ...call });
  }

  private async uuidOf(path: string, call: Call): Promise<string> {
    return (await this.get<{ readonly uuid: string }>(path, NAMED, call)).uuid;
  }

  private async send(path: string, call: Call): Promise<void> {
    await this.client.send(path, { microversion: await this.microversion(), ...call });
  }
}

function id(value: string): string {
  return encodeURIComponent(value);
}
