/** What a cluster is made from, made here or elsewhere. */
export interface IClusterTemplate {
  /** UUID. */
  readonly templateId: string;
}

/** A Magnum cluster, made here or elsewhere. */
export interface ICluster {
  /** UUID. */
  readonly clusterId: string;
}
