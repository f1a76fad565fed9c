import { App } from 'cdktf';

import { acknowledge, ClusterStack, MagnumPlatform } from './constructs';

// Which cloud: OS_CLOUD names an entry of clouds.yaml, or the other OS_* variables say it all.
const { MAGNUM_RELEASE, MAGNUM_IMAGE, MAGNUM_EXTERNAL_NETWORK } = process.env;

const app = new App();

const stack = new ClusterStack(app, 'mycluster', {
  platform: MagnumPlatform.heat(MAGNUM_RELEASE ?? 'ussuri'),
  template: {
    name: 'mytemplate',
    image: MAGNUM_IMAGE ?? 'Fedora-AtomicHost-29-20190820.0.x86_64',
    masterFlavor: 'm1.small',
    flavor: 'm1.small',
    externalNetwork: MAGNUM_EXTERNAL_NETWORK ?? 'public',
    dnsNameservers: ['192.168.1.16'],
    networkDriver: 'flannel',
    coe: 'kubernetes',
    volumeDriver: 'cinder',
    dockerVolumeSizeGb: 5,
    masterLbEnabled: true,
    keypair: 'kubekey',
  },
  masterCount: 2,
  nodeCount: 2,
  // Meant to be destroyed. A cluster that lives for years leaves this out.
  deletionProtection: false,
  kubeconfig: { path: 'kubeconfig/mycluster' },
});

acknowledge(stack, 'CL-03', 'a cluster to learn with: it may stop when it loses a master');
acknowledge(stack, 'LB-45', 'the cloud to learn with has one volume type');

app.synth();
