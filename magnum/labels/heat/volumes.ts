import type { LabelNeed, LabelTable } from '../label';

/** The type of a volume says nothing without its size. */
const sized = (label: string): LabelNeed => ({ label, above: 0, otherwise: 'there is no such volume' });

/** Without a type and an operator's default Magnum takes the first that Cinder lists. */
const typed = (label: string): LabelNeed => ({
  when: { above: 0 },
  label,
  otherwise: "Magnum takes the operator's default, or else the first type that Cinder lists",
  rule: 'LB-45',
});

export const VOLUMES: LabelTable = {
  availability_zone: {
    type: 'string',
    doc: "Availability zone of servers; their volumes are made in Cinder's zone of the same name.",
    default: '',
    since: '6.0.0',
    rejects: 'Nova or Cinder, CREATE_FAILED',
    onNodeGroup: true,
  },
  boot_volume_size: {
    type: 'int',
    doc: 'Size of the root volume; nodes boot from their flavor’s own disk without one. Magnum 21.0.0 and 21.0.1 cannot read it from Terraform.',
    unit: 'GB',
    defaultIs: '`[cinder]default_boot_volume_size`, else 0',
    min: 0,
    since: '9.0.0',
    rejects: 'the driver, CREATE_FAILED; from 20.0.2 and 22.0 on the API, 500',
    needs: [typed('boot_volume_type')],
  },
  boot_volume_type: {
    type: 'string',
    doc: 'Cinder type of the root volume.',
    defaultIs: '`[cinder]default_boot_volume_type`, else the first type there is',
    since: '9.0.0',
    needs: [sized('boot_volume_size')],
  },
  etcd_volume_size: {
    type: 'int',
    doc: "Size of a volume for etcd's data on each master; 0 for none.",
    unit: 'GB',
    default: '0',
    min: 0,
    since: '5.0.0',
    rejects: 'the driver, CREATE_FAILED',
    needs: [typed('etcd_volume_type')],
  },
  etcd_volume_type: {
    type: 'string',
    doc: "Cinder type of etcd's volume.",
    defaultIs: '`[cinder]default_etcd_volume_type`, else the first type there is',
    since: '9.0.0',
    needs: [sized('etcd_volume_size')],
  },
  docker_volume_type: {
    type: 'string',
    doc: "Cinder type of the containers' volume, whose size is the attribute docker_volume_size.",
    defaultIs: '`[cinder]default_docker_volume_type`, else the first type there is',
    since: '5.0.0',
    needs: [{ attribute: 'docker_volume_size', above: 0, otherwise: 'there is no such volume' }],
  },
};
