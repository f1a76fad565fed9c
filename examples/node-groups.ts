import { App } from 'cdktf';
import { ClusterStack, MagnumPlatform } from 'cdktf-magnum';

/** Three masters behind a load balancer, and two groups of nodes beside the default one. */
const app = new App();

new ClusterStack(app, 'node-groups', {
  platform: MagnumPlatform.heat('2023.1'),
  template: {
    image: 'fedora-coreos',
    externalNetwork: 'public',
    kubernetesVersion: 'v1.23.3-rancher1',
  },
  keypair: 'kubekey',
  masterCount: 3,
  nodeCount: 2,
  nodeGroups: {
    gpu: { flavor: 'm1.medium', role: 'gpu', nodeCount: 1, minNodeCount: 1, maxNodeCount: 3 },
    batch: { flavor: 'm1.small', role: 'batch', nodeCount: 0 },
  },
  // To be tried and destroyed; without this, Terraform refuses to delete the cluster.
  deletionProtection: false,
  kubeconfig: { path: 'kubeconfig/node-groups' },
});

app.synth();
