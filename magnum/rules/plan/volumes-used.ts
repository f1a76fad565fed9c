import type { ClusterView, LabelsView, TemplateView } from '../../spec/view';
import type { Thresholds } from '../thresholds';
import { bootVolumeGb } from './boot-volume';

/** Whether nodes get volumes of Cinder beside what runs in them. */
export function usesVolumes(
  labels: LabelsView,
  dockerVolumeSizeGb: number | undefined,
  thresholds: Thresholds,
): boolean {
  return (
    (dockerVolumeSizeGb ?? 0) > 0 ||
    (bootVolumeGb(labels, thresholds) ?? 0) > 0 ||
    Number(labels.label('etcd_volume_size') ?? 0) > 0
  );
}

/** What a cluster gives itself changes which volumes it has. */
export function volumesOfTemplate(template: TemplateView, thresholds: Thresholds): boolean {
  return usesVolumes(template, template.dockerVolumeSizeGb, thresholds);
}

export function volumesOfCluster(cluster: ClusterView, thresholds: Thresholds): boolean {
  return usesVolumes(cluster, cluster.dockerVolumeSizeGb ?? cluster.template.dockerVolumeSizeGb, thresholds);
}
