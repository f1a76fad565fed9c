import { App } from 'cdktf';
import { ClusterStack, MagnumPlatform } from 'cdktf-magnum';

/** The smallest cluster there is: an image and a way out. One master and one node, all else by default. */
const app = new App();

new ClusterStack(app, 'smallest', {
  platform: MagnumPlatform.heat('2023.1'),
  template: { image: 'fedora-coreos', externalNetwork: 'public' },
  // To be tried and destroyed; without this, Terraform refuses to delete the cluster.
  deletionProtection: false,
});

app.synth();
