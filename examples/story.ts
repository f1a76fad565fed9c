import { App } from 'cdktf';
import { acknowledge, ClusterStack, MagnumPlatform } from 'cdktf-magnum';

/** The cluster of `main.ts` with every parameter spelled out, defaults included. */
const app = new App();

const stack = new ClusterStack(app, 'story', {
  cloud: 'kube',
  platform: MagnumPlatform.heat('ussuri'),
  template: {
    name: 'mytemplate',
    coe: 'kubernetes',
    image: 'Fedora-AtomicHost-29-20190820.0.x86_64',
    masterFlavor: 'm1.small',
    flavor: 'm1.small',
    keypair: 'kubekey',
    externalNetwork: 'public',
    dnsNameservers: ['192.168.1.16'],
    networkDriver: 'flannel',
    masterLbEnabled: true,
    floatingIpEnabled: true,
    volumeDriver: 'cinder',
    dockerVolumeSizeGb: 5,
    dockerStorageDriver: 'overlay2',
    serverType: 'vm',
    kubernetesVersion: 'v1.18.2',
    labels: { auto_healing_enabled: true, auto_healing_controller: 'magnum-auto-healer' },
    registryEnabled: false,
    tlsDisabled: false,
    public: false,
    hidden: false,
  },
  name: 'mycluster',
  keypair: 'kubekey',
  masterCount: 2,
  nodeCount: 2,
  createTimeoutMinutes: 60,
  timeouts: { createMinutes: 70, updateMinutes: 70, deleteMinutes: 70 },
  // To be tried and destroyed; without this, Terraform refuses to delete the cluster.
  deletionProtection: false,
  settle: true,
  maxBatchSize: 1,
  kubeconfig: { path: 'kubeconfig/story', contextName: 'mycluster', overwrite: false },
});

acknowledge(stack, 'CL-03', 'a cluster to learn with: it may stop when it loses a master');
acknowledge(stack, 'LB-45', 'the cloud to learn with has one volume type');

app.synth();
