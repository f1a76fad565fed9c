import type { MagnumDriver } from '../../platform';
import type { CapiHelmLabels } from './capi-helm';
import type { ClusterApiLabels } from './cluster-api';
import type { HeatLabels } from './heat';

export type { CapiHelmLabels, ClusterApiLabels, HeatLabels };

/** The labels of each driver. */
export interface LabelsByDriver {
  readonly heat: HeatLabels;
  readonly 'capi-helm': CapiHelmLabels;
  readonly 'cluster-api': ClusterApiLabels;
}

/** Labels that a driver reads: a name that it does not know does not compile. */
export type Labels<D extends MagnumDriver = MagnumDriver> = LabelsByDriver[D];
