import { App } from 'cdktf';
import type { ClusterStackProps } from 'cdktf-magnum';
import { ClusterStack, MagnumPlatform } from 'cdktf-magnum';

/** A fleet from one map. Every cluster is a stack of its own: it is planned, deployed and reviewed by itself. */
const FLEET: Record<string, Partial<ClusterStackProps>> = {
  dev: {},
  staging: { nodeCount: 2 },
  production: { masterCount: 3, nodeCount: 5, nodeGroups: { gpu: { flavor: 'm1.medium' } } },
};

const app = new App();

for (const [name, size] of Object.entries(FLEET)) {
  new ClusterStack(app, name, {
    platform: MagnumPlatform.heat('2023.1'),
    template: { image: 'fedora-coreos', externalNetwork: 'public', kubernetesVersion: 'v1.23.3-rancher1' },
    keypair: 'kubekey',
    // To be tried and destroyed; without this, Terraform refuses to delete the cluster.
    deletionProtection: false,
    kubeconfig: { path: `kubeconfig/${name}` },
    ...size,
  });
}

app.synth();
