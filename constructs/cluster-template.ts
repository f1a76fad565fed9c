import { ContainerinfraClustertemplateV1 } from '@cdktf/provider-openstack/lib/containerinfra-clustertemplate-v1';
import { DataOpenstackContainerinfraClustertemplateV1 } from '@cdktf/provider-openstack/lib/data-openstack-containerinfra-clustertemplate-v1';
import { Construct } from 'constructs';

import type { MagnumPlatform } from '../magnum/platform';
import type { ClusterTemplateProps, ContainerOrchestrationEngine } from './cluster-template-props';
import { checkClusterTemplateProps } from './cluster-template-props';
import { flavorName, imageId, keypairName, networkId, subnetId } from './lookups';
import { toLabelStrings } from './private/labels';
import { applyOverrides } from './private/overrides';
import { toTimeouts } from './private/timeouts';
import type { IClusterTemplate } from './references';
import { checkAtSynth } from './private/problems';

/**
 * A Magnum cluster template: image, flavors, network and labels that clusters are made from. The number of masters and
 * nodes is not part of it.
 *
 * While a cluster uses it, Magnum refuses every change but that of its name.
 *
 * @example
 * new ClusterTemplate(stack, 'mytemplate', { image: 'fedora-coreos', externalNetwork: 'public' });
 */
export class ClusterTemplate extends Construct implements IClusterTemplate {
  /** A template that exists already, by its UUID. Nothing is looked up. */
  public static fromTemplateId(templateId: string): IClusterTemplate {
    return { templateId };
  }

  /**
   * A template that exists already, by its name. Looked up when Terraform plans; fails when several have the name,
   * which Magnum allows.
   */
  public static fromTemplateName(scope: Construct, id: string, name: string): IClusterTemplate {
    return { templateId: new DataOpenstackContainerinfraClustertemplateV1(scope, id, { name }).id };
  }

  /** UUID, known only after apply. */
  public readonly templateId: string;
  /** Name in Magnum. */
  public readonly templateName: string;
  /** What Terraform manages, for what this construct has no prop for. */
  public readonly resource: ContainerinfraClustertemplateV1;

  public constructor(scope: Construct, id: string, props: ClusterTemplateProps) {
    super(scope, id);
    const { problems, usable } = checkClusterTemplateProps(props);
    checkAtSynth(this, () => problems);

    this.resource = this.createResource(usable.name ?? id, usable);
    applyOverrides(this.resource, usable.overrides);
    this.templateId = this.resource.id;
    this.templateName = this.resource.name;
  }

  private createResource(name: string, props: Partial<ClusterTemplateProps>): ContainerinfraClustertemplateV1 {
    const coe = props.coe ?? 'kubernetes';
    return new ContainerinfraClustertemplateV1(this, 'Resource', {
      ...this.lookUp(props),
      name,
      coe,
      region: props.region,
      provider: props.provider,
      networkDriver: props.networkDriver ?? defaultNetworkDriver(coe, props.platform),
      volumeDriver: props.volumeDriver,
      dockerVolumeSize: props.dockerVolumeSizeGb,
      dockerStorageDriver: props.dockerStorageDriver,
      dnsNameserver: (props.dnsNameservers ?? ['8.8.8.8']).join(','),
      labels: toLabelStrings(labelsOf(props)),
      // The provider sends false for a boolean that is left out, whatever Magnum's default is.
      masterLbEnabled: props.masterLbEnabled ?? false,
      floatingIpEnabled: props.floatingIpEnabled ?? true,
      registryEnabled: props.registryEnabled ?? false,
      tlsDisabled: props.tlsDisabled ?? false,
      public: props.public ?? false,
      hidden: props.hidden ?? false,
      serverType: props.serverType,
      clusterDistro: props.clusterDistro,
      apiserverPort: props.apiserverPort,
      insecureRegistry: props.insecureRegistry,
      httpProxy: props.httpProxy,
      httpsProxy: props.httpsProxy,
      noProxy: props.noProxy,
      timeouts: toTimeouts(props.timeouts),
    });
  }

  /** The arguments that name something in the cloud. */
  private lookUp(props: Partial<ClusterTemplateProps>) {
    const { keypair, fixedNetwork, fixedSubnet } = props;
    return {
      image: imageId(this, props.image ?? '', props),
      flavor: flavorName(this, props.flavor ?? 'm1.small', props),
      masterFlavor: flavorName(this, props.masterFlavor ?? 'm1.small', props),
      externalNetworkId: networkId(this, props.externalNetwork ?? '', props),
      keypairId: keypair === undefined ? undefined : keypairName(this, keypair, props),
      fixedNetwork: fixedNetwork === undefined ? undefined : networkId(this, fixedNetwork, props),
      fixedSubnet: fixedSubnet === undefined ? undefined : subnetId(this, fixedSubnet, props),
    };
  }
}

/** Kubernetes on Cluster API has no flannel; the engines of old had Docker's own network. */
function defaultNetworkDriver(coe: ContainerOrchestrationEngine, platform?: MagnumPlatform): string {
  if (coe !== 'kubernetes') {
    return 'docker';
  }
  return platform === undefined || platform.driver === 'heat' ? 'flannel' : 'calico';
}

/** The labels as given, and the one that says the version. magnum-capi-helm reads it from the image instead. */
function labelsOf({ labels, kubernetesVersion, platform }: Partial<ClusterTemplateProps>) {
  if (kubernetesVersion === undefined || platform?.driver === 'capi-helm') {
    return labels;
  }
  return { ...labels, kube_tag: kubernetesVersion };
}
