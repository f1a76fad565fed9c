import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { Annotations, Lazy, LocalBackend, TerraformBackend, TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import type { MagnumDriver, MagnumPlatform } from '../magnum/platform';
import { Cluster } from './cluster';
import type { ClusterOptions } from './cluster-props';
import { CLUSTER_OPTIONS } from './cluster-props';
import type { ClusterStackProps } from './cluster-stack-props';
import { checkClusterStackProps } from './cluster-stack-props';
import { ClusterTemplate } from './cluster-template';
import type { KubeconfigOptions } from './kubeconfig';
import { Kubeconfig } from './kubeconfig';
import type { NodeGroup } from './node-group';
import { isLate } from './private/check';
import { checkAtSynth } from './private/problems';
import { projectFromStack } from './private/project-path';
import { setRuleSettings } from './private/rule-settings';
import type { IClusterTemplate } from './references';

/**
 * A Terraform stack of one Magnum cluster: provider, look-ups, template, cluster, node groups and kubeconfig.
 *
 * @example
 * new ClusterStack(app, 'mycluster', {
 *   platform: MagnumPlatform.heat('2023.1'),
 *   template: { image: 'fedora-coreos', externalNetwork: 'public' },
 * });
 */
export class ClusterStack<D extends MagnumDriver = MagnumDriver> extends TerraformStack {
  public readonly template: IClusterTemplate;
  public readonly cluster: Cluster;
  public readonly nodeGroups: Readonly<Record<string, NodeGroup>>;
  public readonly kubeconfig?: Kubeconfig;

  public constructor(scope: Construct, id: string, props: ClusterStackProps<D>) {
    super(scope, id);
    const { problems, usable } = checkClusterStackProps(props);
    const { platform, thresholds, planChecks } = usable;
    setRuleSettings(this, { platform, thresholds, planChecks });
    checkAtSynth(this, () => problems);
    this.notePlatform(usable.platform);

    this.addOverride('terraform.required_version', '>= 1.5.0');
    new OpenstackProvider(this, 'openstack', { ...usable.providerConfig, cloud: usable.cloud });
    this.template = this.createTemplate(usable);
    this.cluster = new Cluster(this, 'cluster', { name: id, ...clusterOptions(usable), template: this.template });
    this.nodeGroups = Object.fromEntries(
      Object.entries(usable.nodeGroups ?? {}).map(([name, options]) => [
        name,
        this.cluster.addNodeGroup(name, options),
      ]),
    );
    this.kubeconfig = usable.kubeconfig && this.createKubeconfig(usable.kubeconfig);
    this.createOutput('cluster_id', this.cluster.clusterId, 'UUID of the cluster');
    this.createOutput('api_address', this.cluster.apiAddress, 'Address of its Kubernetes API');
  }

  /** State beside the project, where cdktf keeps it too, but by a path that holds on every machine. */
  public override ensureBackendExists(): TerraformBackend {
    const [backend] = this.node.findAll().filter((construct) => TerraformBackend.isBackend(construct));
    return backend ?? new LocalBackend(this, { path: `${projectFromStack(this)}/terraform.${this.node.id}.tfstate` });
  }

  /** Beside the resources, where Terraform does not look and a reviewer does. */
  private notePlatform(platform: MagnumPlatform | undefined): void {
    this.addOverride('//.magnum.platform', platform?.toString());
    if (platform?.warning !== undefined) {
      Annotations.of(this).addWarning(`platform ${platform.warning}`);
    }
  }

  private createTemplate(props: Partial<ClusterStackProps>): IClusterTemplate {
    const { template = UNUSABLE_TEMPLATE, masterCount = 1, platform } = props;
    if ('templateId' in template) {
      return template;
    }
    return new ClusterTemplate(this, 'template', {
      name: `${this.node.id}-template`,
      masterLbEnabled: isLate(masterCount) || masterCount > 1 || platform?.driver === 'capi-helm',
      ...template,
    });
  }

  private createKubeconfig(options: KubeconfigOptions): Kubeconfig {
    const kubeconfig = new Kubeconfig(this, 'kubeconfig', { ...options, cluster: this.cluster });
    kubeconfig.outputs.path.overrideLogicalId('kubeconfig_path');
    kubeconfig.outputs.export.overrideLogicalId('kubeconfig_export');
    return kubeconfig;
  }

  private createOutput(id: string, value: string, description: string): void {
    new TerraformOutput(this, id, { value, description, staticId: true });
  }
}

/** In place of one that is missing or wrong, which is said already: nothing more is to be said of its ID. */
const UNUSABLE_TEMPLATE: IClusterTemplate = { templateId: Lazy.stringValue({ produce: () => '' }) };

/** What of a stack's props is the cluster's own. */
function clusterOptions(props: Partial<ClusterStackProps>): ClusterOptions {
  return Object.fromEntries(Object.entries(props).filter(([name]) => Object.hasOwn(CLUSTER_OPTIONS, name)));
}
