import { ContainerinfraClusterV1 } from '@cdktf/provider-openstack/lib/containerinfra-cluster-v1';
import { Construct } from 'constructs';

import { isAutoscaled } from '../magnum/spec/scaled';
import type { ClusterProps } from './cluster-props';
import { checkClusterProps } from './cluster-props';
import { flavorName, keypairName, networkId, subnetId } from './lookups';
import { NodeGroup } from './node-group';
import type { NodeGroupOptions } from './node-group-props';
import type { ResolvedCluster } from './private/cluster-spec';
import { resolveCluster, toClusterSpec } from './private/cluster-spec';
import { ClusterLifeCycle, rememberLifeCycle } from './private/life-cycle/cluster-life-cycle';
import { protectCluster } from './private/life-cycle/protect-cluster';
import { settleCluster } from './private/life-cycle/settle-cluster';
import { judgeAtSynth } from './private/judge-at-synth';
import { knownVersionOf, rememberCluster } from './private/known-specs';
import { allLabels } from './private/labels';
import { applyOverrides } from './private/overrides';
import { askAtPlan } from './private/plan/ask-at-plan';
import { adoptPlatform, ruleSettingsOf } from './private/rule-settings';
import { revisionOf } from './private/template-revision';
import { toTimeouts } from './private/timeouts';
import type { ICluster } from './references';

/** What is known of a cluster that is made elsewhere. */
export interface ClusterAttributes {
  /** UUID. */
  readonly clusterId: string;
}

/**
 * A Kubernetes cluster on Magnum: masters and a default group of nodes, made from a template.
 *
 * Terraform's state holds the cluster's administrator credentials (the provider fetches them), so keep it encrypted.
 *
 * @example
 * const template = new ClusterTemplate(stack, 'mytemplate', { image: 'fedora-coreos', externalNetwork: 'public' });
 * const cluster = new Cluster(stack, 'mycluster', { template, keypair: 'kubekey', nodeCount: 2 });
 * cluster.addNodeGroup('gpu', { flavor: 'm1.medium' });
 */
export class Cluster extends Construct implements ICluster {
  /** A cluster that exists already, to add node groups to. Nothing is looked up. */
  public static fromClusterAttributes(attributes: ClusterAttributes): ICluster {
    return { clusterId: attributes.clusterId };
  }

  /** UUID, known only after apply. */
  public readonly clusterId: string;
  /** Name in Magnum. */
  public readonly clusterName: string;
  /** Address of the Kubernetes API, `https://ADDRESS:6443`, known only after apply. */
  public readonly apiAddress: string;
  /**
   * The administrator's kubeconfig as the provider made it, known only after apply. Sensitive: Terraform masks it in
   * plans, and keeps it in state. The provider never renews it, also when the cluster's address changes.
   */
  public readonly rawKubeconfig: string;
  /** What Terraform manages, for what this construct has no prop for. */
  public readonly resource: ContainerinfraClusterV1;

  public constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id);
    const { problems, usable, unusable } = checkClusterProps(props);
    adoptPlatform(this, usable.template);
    const { platform } = ruleSettingsOf(this);
    const resolved = resolveCluster(id, usable, platform);
    const spec = rememberCluster(this, toClusterSpec(resolved, unusable, platform));
    judgeAtSynth(this, problems, () => ({ kind: 'cluster', spec }));

    this.resource = this.createResource(resolved);
    const scaled = isAutoscaled(spec, ruleSettingsOf(this).platform);
    this.protect(resolved, scaled);
    askAtPlan(this, this.resource, { kind: 'cluster', spec }, { names: resolved, from: usable.template });
    this.clusterId = this.resource.id;
    if (resolved.settle ?? true) {
      this.live(resolved, scaled, knownVersionOf(spec));
    } else {
      rememberLifeCycle(this, undefined);
    }
    applyOverrides(this.resource, usable.overrides);
    this.clusterName = resolved.name;
    this.apiAddress = this.resource.apiAddress;
    this.rawKubeconfig = this.resource.kubeconfig.lookup('raw_config');
  }

  /**
   * Adds a group of nodes beside the default one.
   *
   * @param id names the group in Magnum too, unless `options.name` does
   */
  public addNodeGroup(id: string, options: NodeGroupOptions = {}): NodeGroup {
    return new NodeGroup(this, id, { ...options, cluster: this });
  }

  private createResource(props: ResolvedCluster): ContainerinfraClusterV1 {
    return new ContainerinfraClusterV1(this, 'Resource', {
      ...this.lookUp(props),
      name: props.name,
      clusterTemplateId: props.template?.templateId ?? '',
      masterCount: props.masterCount,
      nodeCount: props.nodeCount,
      labels: allLabels(props, ruleSettingsOf(this).platform),
      mergeLabels: props.mergeLabels,
      dockerVolumeSize: props.dockerVolumeSizeGb,
      masterLbEnabled: props.masterLbEnabled,
      floatingIpEnabled: props.floatingIpEnabled,
      createTimeout: props.createTimeoutMinutes,
      discoveryUrl: props.discoveryUrl,
      region: props.region,
      provider: props.provider,
      timeouts: toTimeouts(props.timeouts),
    });
  }

  private protect(cluster: ResolvedCluster, scaled: boolean): void {
    const { platform } = ruleSettingsOf(this);
    const revision = revisionOf(cluster.template);
    protectCluster(new Construct(this, 'Protection'), this.resource, cluster, {
      platform,
      revision: revision?.digits ?? cluster.template?.templateId ?? '',
      revisionAddress: revision?.address,
      isAutoscaled: scaled,
    });
  }

  /** What has to be done beside Terraform, so that every deploy ends well the first time. */
  private live(cluster: ResolvedCluster, scaled: boolean, kubernetesVersion: string | undefined): void {
    const { region, provider, createTimeoutMinutes, maxBatchSize, timeouts } = cluster;
    const timeoutMinutes = timeouts.updateMinutes ?? createTimeoutMinutes;
    const { clusterTemplateId: templateId } = this.resource;
    const props = { cluster: this, provider, region, timeoutMinutes, maxBatchSize, templateId };
    const lifeCycle = new ClusterLifeCycle(this, 'LifeCycle', props);
    lifeCycle.last = settleCluster(lifeCycle, this.resource, cluster, {
      cloud: lifeCycle.cloud,
      timeoutMinutes,
      isAutoscaled: scaled,
      kubernetesVersion,
    });
    rememberLifeCycle(this, lifeCycle);
  }

  /** The arguments that name something in the cloud; what is left out is the template's. */
  private lookUp(props: Partial<ClusterProps>) {
    const { keypair, flavor, masterFlavor, fixedNetwork, fixedSubnet } = props;
    return {
      keypair: keypair === undefined ? undefined : keypairName(this, keypair, props),
      flavor: flavor === undefined ? undefined : flavorName(this, flavor, props),
      masterFlavor: masterFlavor === undefined ? undefined : flavorName(this, masterFlavor, props),
      fixedNetwork: fixedNetwork === undefined ? undefined : networkId(this, fixedNetwork, props),
      fixedSubnet: fixedSubnet === undefined ? undefined : subnetId(this, fixedSubnet, props),
    };
  }
}
