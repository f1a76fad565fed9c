import type { LabelFacts, LabelTable } from '../label';

function csiTag(image: string, tag: string): LabelFacts {
  return { type: 'string', doc: `Tag of the ${image} image of the CSI drivers.`, default: tag, since: '0.30.0' };
}

/** What connects the cluster to the cloud's volumes and shares. */
export const STORAGE: LabelTable = {
  cloud_provider_tag: {
    type: 'string',
    doc: 'Tag of the openstack-cloud-controller-manager image.',
    defaultIs: 'the one for `kube_tag`',
    since: '0.1.0',
  },
  cinder_csi_enabled: {
    type: 'bool',
    doc: "Installs Cinder's CSI, if the cloud has Cinder. From Terraform it can be set from 0.37 on.",
    default: 'true',
    allowed: ['true', 'false'],
    since: '0.1.0',
  },
  cinder_csi_plugin_tag: {
    type: 'string',
    doc: 'Tag of the cinder-csi-plugin image.',
    default: [['0.30', 'v1.32.0']],
    defaultIs: 'before 0.30 the one for `kube_tag`',
    since: '0.1.0',
    needs: [{ label: 'cinder_csi_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
  manila_csi_enabled: {
    type: 'bool',
    doc: "Installs Manila's CSI, if the cloud has Manila. From Terraform it can be set from 0.37 on.",
    default: 'true',
    allowed: ['true', 'false'],
    since: '0.6.0',
  },
  manila_csi_plugin_tag: {
    type: 'string',
    doc: 'Tag of the manila-csi-plugin image.',
    default: [['0.30', 'v1.32.0']],
    defaultIs: 'before 0.30 the one for `kube_tag`',
    since: '0.6.0',
    needs: [{ label: 'manila_csi_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
  manila_csi_share_network_id: {
    type: 'string',
    doc: 'Share network of the StorageClasses for Manila. Without it there are none.',
    default: '',
    pattern: /^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    must: 'be a UUID',
    since: '0.6.0',
    needs: [{ label: 'manila_csi_enabled', isNot: ['false'], otherwise: 'it does nothing' }],
  },
  csi_attacher_tag: csiTag('csi-attacher', 'v4.7.0'),
  csi_liveness_probe_tag: csiTag('livenessprobe', 'v2.14.0'),
  csi_node_driver_registrar_tag: csiTag('csi-node-driver-registrar', 'v2.12.0'),
  csi_provisioner_tag: csiTag('csi-provisioner', 'v5.1.0'),
  csi_resizer_tag: csiTag('csi-resizer', 'v1.12.0'),
  csi_snapshotter_tag: csiTag('csi-snapshotter', 'v8.1.0'),
};
