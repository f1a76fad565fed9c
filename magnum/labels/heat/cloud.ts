import type { DefaultSince, LabelFacts, LabelTable } from '../label';

/** The parts of Cinder's CSI came with 9.3 and were renewed together in 16.0. */
function csiTag(image: string, defaults: readonly DefaultSince[], since = '9.3.0'): LabelFacts {
  return {
    type: 'string',
    doc: `Tag of the ${image} image of Cinder's CSI.`,
    default: defaults,
    since,
    needs: [{ label: 'cinder_csi_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  };
}

/** What connects the cluster to the cloud it runs on. */
export const CLOUD: LabelTable = {
  cloud_provider_enabled: {
    type: 'bool',
    doc: 'Installs the OpenStack cloud controller. It needs `[trust]cluster_user_trust` in the operator’s magnum.conf.',
    default: [
      ['6.3', 'true'],
      ['8.1', undefined],
    ],
    defaultIs: '`[trust]cluster_user_trust`, which is false unless the operator set it',
    since: '6.3.0',
    rejects: 'the driver, CREATE_FAILED, when the operator does not allow it',
    needs: [
      {
        when: { is: ['false'] },
        attribute: 'volume_driver',
        isNot: ['cinder'],
        otherwise: 'the driver refuses the cluster, CREATE_FAILED',
        rule: 'LB-29',
      },
    ],
  },
  cloud_provider_tag: {
    type: 'string',
    doc: 'Tag of the openstack-cloud-controller-manager image.',
    default: [
      ['7.1', 'v0.2.0'],
      ['9.0', 'v1.14.0'],
      ['9.2', 'v1.15.0'],
      ['10.0', 'v1.18.0'],
      ['14.0', 'v1.23.1'],
    ],
    since: '7.1.0',
  },
  cinder_csi_enabled: {
    type: 'bool',
    doc: "Installs Cinder's CSI, which takes the place of the volume plugin that Kubernetes once had built in.",
    default: [
      ['9.3', 'false'],
      ['11.0', 'true'],
    ],
    since: '9.3.0',
    needs: [
      {
        when: { is: ['true'] },
        attribute: 'volume_driver',
        is: ['cinder'],
        otherwise: 'the CSI is not installed',
        rule: 'LB-30',
      },
    ],
  },
  cinder_csi_plugin_tag: csiTag('cinder-csi-plugin', [
    ['9.3', 'v1.16.0'],
    ['10.0', 'v1.18.0'],
    ['16.0', 'v1.23.0'],
  ]),
  csi_attacher_tag: csiTag('csi-attacher', [
    ['9.3', 'v2.0.0'],
    ['16.0', 'v3.3.0'],
  ]),
  csi_provisioner_tag: csiTag('csi-provisioner', [
    ['9.3', 'v1.4.0'],
    ['16.0', 'v3.0.0'],
  ]),
  csi_snapshotter_tag: csiTag('csi-snapshotter', [
    ['9.3', 'v1.2.2'],
    ['16.0', 'v4.2.1'],
  ]),
  csi_resizer_tag: csiTag('csi-resizer', [
    ['9.3', 'v0.3.0'],
    ['16.0', 'v1.3.0'],
  ]),
  csi_node_driver_registrar_tag: csiTag('csi-node-driver-registrar', [
    ['9.3', 'v1.1.0'],
    ['16.0', 'v2.4.0'],
  ]),
  csi_liveness_probe_tag: csiTag('livenessprobe', [['16.0', 'v2.5.0']], '16.0.0'),
  keystone_auth_enabled: {
    type: 'bool',
    doc: 'Lets users of the cloud log in to the cluster with their Keystone token.',
    default: 'true',
    since: '7.2.0',
  },
  k8s_keystone_auth_tag: {
    type: 'string',
    doc: 'Tag of the k8s-keystone-auth image.',
    default: [
      ['7.2', '1.13.0'],
      ['9.0', 'v1.14.0'],
      ['10.0', 'v1.18.0'],
    ],
    since: '7.2.0',
    needs: [{ label: 'keystone_auth_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
};
