import type { LabelsView } from '../../spec/view';
import type { Thresholds } from '../thresholds';

/** GB of the volume that nodes boot from, 0 where it is the flavor's own disk; undefined where the label is no number. */
export function bootVolumeGb(labels: LabelsView, { defaultBootVolumeSizeGb }: Thresholds): number | undefined {
  const size = labels.label('boot_volume_size');
  if (size === undefined) {
    return defaultBootVolumeSizeGb;
  }
  return /^\d{1,9}$/.test(size) ? Number(size) : undefined;
}
