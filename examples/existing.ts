import { App } from 'cdktf';
import { ClusterStack, ClusterTemplate, MagnumPlatform } from 'cdktf-magnum';

/** A cluster from an operator's template in a network that exists, all by ID: nothing is looked up. */
const app = new App();

new ClusterStack(app, 'existing', {
  platform: MagnumPlatform.heat('2023.1'),
  template: ClusterTemplate.fromTemplateId('b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a11'),
  fixedNetwork: '5f7b0a6e-31a8-4c9f-9a5e-7a1f0c2d9b42',
  fixedSubnet: '0d9a6f2c-8e17-4f0b-b7c4-2b8e5d1a6c73',
  keypair: { id: 'kubekey' },
  // To be tried and destroyed; without this, Terraform refuses to delete the cluster.
  deletionProtection: false,
  kubeconfig: { path: 'kubeconfig/existing' },
});

app.synth();
