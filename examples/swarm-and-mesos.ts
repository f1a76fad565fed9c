import { App, LocalBackend, TerraformStack } from 'cdktf';
import { ClusterTemplate, MagnumPlatform, OpenstackProvider } from 'cdktf-magnum';

/** Templates of the engines that Magnum had beside Kubernetes, for a cloud of that age. */
const app = new App();
const stack = new TerraformStack(app, 'swarm-and-mesos');
new OpenstackProvider(stack, 'openstack', {});
// A ClusterStack does this by itself: state beside the project, by a path that holds on every machine.
new LocalBackend(stack, { path: '../../../terraform.swarm-and-mesos.tfstate' });

const common = {
  platform: MagnumPlatform.heat('ussuri'),
  externalNetwork: 'public',
  dnsNameservers: ['192.168.1.16'],
  keypair: 'kubekey',
  dockerVolumeSizeGb: 5,
};
new ClusterTemplate(stack, 'swarm', {
  ...common,
  coe: 'swarm-mode',
  image: 'Fedora-AtomicHost-29-20190820.0.x86_64',
  volumeDriver: 'rexray',
});
new ClusterTemplate(stack, 'mesos', { ...common, coe: 'mesos', image: 'ubuntu-mesos', volumeDriver: 'rexray' });

app.synth();
