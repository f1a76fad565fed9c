import { ContainerinfraClusterV1 } from '@cdktf/provider-openstack/lib/containerinfra-cluster-v1';
import { ContainerinfraClustertemplateV1 } from '@cdktf/provider-openstack/lib/containerinfra-clustertemplate-v1';
import { DataOpenstackComputeFlavorV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-flavor-v2';
import { DataOpenstackComputeKeypairV2 } from '@cdktf/provider-openstack/lib/data-openstack-compute-keypair-v2';
import { DataOpenstackImagesImageV2 } from '@cdktf/provider-openstack/lib/data-openstack-images-image-v2';
import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { Fn, LocalBackend, TerraformLocal, TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import { BareData, scriptCommand } from './bare-data';
import { protectCluster, settleCluster } from './bare-guards';

const PROJECT = '../../..';

/** What `ClusterStack` makes of `clusterProps`, written by hand with nothing but the provider's bindings: the baseline. */
export class BareStack extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.addOverride('terraform.required_version', '>= 1.5.0');
    new OpenstackProvider(this, 'openstack', {});
    new LocalBackend(this, { path: `${PROJECT}/terraform.${id}.tfstate` });

    const cluster = this.createCluster(id, this.createTemplate(id));
    this.createKubeconfig(id, cluster);
    this.createOutputs(id, cluster);
  }

  private createTemplate(id: string): ContainerinfraClustertemplateV1 {
    const image = new DataOpenstackImagesImageV2(this, 'image', { name: 'fedora-coreos' });
    const flavor = new DataOpenstackComputeFlavorV2(this, 'flavor', { name: 'm1.small' });
    const network = new DataOpenstackNetworkingNetworkV2(this, 'network', { name: 'public' });
    const content = {
      image: image.id,
      flavor: flavor.name,
      masterFlavor: flavor.name,
      externalNetworkId: network.id,
      coe: 'kubernetes',
      networkDriver: 'flannel',
      volumeDriver: 'cinder',
      dockerVolumeSize: 5,
      dnsNameserver: '192.168.1.16',
      labels: { auto_healing_enabled: 'true' },
      masterLbEnabled: true,
      floatingIpEnabled: true,
      registryEnabled: false,
      tlsDisabled: false,
      public: false,
      hidden: false,
    };
    const hash = Fn.substr(Fn.sha256(Fn.jsonencode({ defaultsVersion: 1, ...content })), 0, 8);
    const digits = new TerraformLocal(this, 'revision-digits', hash).asString;
    const revision = new BareData(this, 'revision', { input: digits });
    return new ContainerinfraClustertemplateV1(this, 'template', {
      ...content,
      name: `${id}-template-${digits}`,
      lifecycle: { createBeforeDestroy: true, replaceTriggeredBy: [revision.address] },
    });
  }

  private createCluster(id: string, template: ContainerinfraClustertemplateV1): ContainerinfraClusterV1 {
    const keypair = new DataOpenstackComputeKeypairV2(this, 'keypair', { name: 'kubekey' });
    const cluster = new ContainerinfraClusterV1(this, 'cluster', {
      name: id,
      clusterTemplateId: template.id,
      keypair: keypair.name,
      masterCount: 3,
      nodeCount: 2,
      createTimeout: 60,
      timeouts: { create: '70m', update: '70m', delete: '70m' },
    });
    protectCluster(this, cluster, keypair.name);
    settleCluster(this, cluster);
    return cluster;
  }

  private createKubeconfig(id: string, cluster: ContainerinfraClusterV1): void {
    const script = scriptCommand(this, 'kubeconfig');
    const path = `kubeconfig/${id}`;
    const triggers = { path, cluster: cluster.id, address: cluster.apiAddress, name: id };
    const provisioners = [
      { type: 'local-exec', command: `${script} write`, environment: writeEnvironment(id, path, cluster) },
      { type: 'local-exec', command: `${script} remove`, environment: REMOVE_ENVIRONMENT, ...WHEN_DESTROYED },
    ] as const;
    new BareData(this, 'kubeconfig', { triggers_replace: triggers }, { provisioners: [...provisioners] });
  }

  private createOutputs(id: string, { id: uuid, apiAddress }: ContainerinfraClusterV1): void {
    const outputs = {
      cluster_id: { value: uuid, description: 'UUID of the cluster' },
      api_address: { value: apiAddress, description: 'Address of its Kubernetes API' },
      kubeconfig_path: { value: `kubeconfig/${id}`, description: 'Kubeconfig of the cluster' },
      kubeconfig_export: {
        value: `export KUBECONFIG="$PWD/kubeconfig/${id}"`,
        description: 'Makes kubectl use it',
      },
    };
    for (const [name, output] of Object.entries(outputs)) {
      new TerraformOutput(this, name, output);
    }
  }
}

function writeEnvironment(id: string, path: string, cluster: ContainerinfraClusterV1): Record<string, string> {
  return {
    MAGNUM_KUBECONFIG_PROJECT: `\${path.module}/${PROJECT}`,
    MAGNUM_KUBECONFIG_PATH: path,
    MAGNUM_KUBECONFIG_OVERWRITE: 'false',
    MAGNUM_KUBECONFIG_CONTEXT: '',
    MAGNUM_CLUSTER_ID: cluster.id,
    MAGNUM_CLUSTER_NAME: id,
    MAGNUM_CLUSTER_ADDRESS: cluster.apiAddress,
    MAGNUM_CLUSTER_KUBECONFIG: cluster.kubeconfig.lookup('raw_config'),
  };
}

const REMOVE_ENVIRONMENT = {
  MAGNUM_KUBECONFIG_PROJECT: `\${path.module}/${PROJECT}`,
  MAGNUM_KUBECONFIG_PATH: '${self.triggers_replace.path}',
  MAGNUM_CLUSTER_ID: '${self.triggers_replace.cluster}',
};

/** cdktf has no type for `onFailure`. */
const WHEN_DESTROYED = { when: 'destroy', onFailure: 'continue' } as const;
