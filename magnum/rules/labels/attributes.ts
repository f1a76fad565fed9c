import type { NeededAttribute } from '../../labels';
import type { ClusterView } from '../../spec/view';
import type { LabelPlace } from './place';

/** An attribute that labels depend on. */
export interface Attribute {
  /** In the caller's spelling. */
  readonly field: string;
  /** Its value as text; undefined where the operator decides. */
  readonly valueOf: (place: LabelPlace) => string | undefined;
  /** What the cluster itself says of it. */
  readonly own?: (cluster: ClusterView) => unknown;
}

export const ATTRIBUTES: Readonly<Record<NeededAttribute, Attribute>> = {
  coe: { field: 'coe', valueOf: ({ template }) => template.coe ?? 'kubernetes' },
  docker_volume_size: {
    field: 'dockerVolumeSizeGb',
    valueOf: ({ cluster, template }) => String(cluster?.dockerVolumeSizeGb ?? template.dockerVolumeSizeGb ?? 0),
    own: ({ dockerVolumeSizeGb }) => dockerVolumeSizeGb,
  },
  fixed_subnet: {
    field: 'fixedSubnet',
    valueOf: ({ cluster, template }) => cluster?.fixedSubnet ?? template.fixedSubnet ?? '',
    own: ({ fixedSubnet }) => fixedSubnet,
  },
  master_lb_enabled: {
    field: 'masterLbEnabled',
    // The provider sends false for one that is left out.
    valueOf: ({ cluster, template }) => String(cluster?.masterLbEnabled ?? template.masterLbEnabled ?? false),
    own: ({ masterLbEnabled }) => masterLbEnabled,
  },
  network_driver: { field: 'networkDriver', valueOf: ({ template }) => template.networkDriver },
  node_count: { field: 'nodeCount', valueOf: ({ cluster }) => cluster?.nodeCount?.toString() },
  volume_driver: { field: 'volumeDriver', valueOf: ({ template }) => template.volumeDriver ?? '' },
};
