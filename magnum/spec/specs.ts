import type { Field, Fields } from './field';

/** Labels of one place, as Magnum stores them: strings. */
export type LabelFields = Readonly<Record<string, Field<string>>>;

/**
 * What of labels a template, a cluster or a node group says. Labels in `labels` must be the driver's own; those in
 * `extraLabels` are handed over as they are.
 */
export interface Labelled {
  readonly labels: LabelFields;
  readonly extraLabels: LabelFields;
}

/**
 * A cluster template as it is sent to Magnum. The fields have the names of the constructs' props; what is absent is not
 * sent. Image, flavors, networks and keypair are names or IDs.
 */
export interface TemplateValues {
  readonly name: string;
  readonly coe: string;
  readonly image: string;
  readonly externalNetwork: string;
  readonly masterFlavor: string;
  readonly flavor: string;
  readonly keypair: string;
  readonly dnsNameservers: readonly string[];
  readonly networkDriver: string;
  readonly volumeDriver: string;
  /** GB. */
  readonly dockerVolumeSizeGb: number;
  readonly dockerStorageDriver: string;
  readonly masterLbEnabled: boolean;
  readonly floatingIpEnabled: boolean;
  /** As the caller wrote it; the label `kube_tag` that comes of it is among the labels. */
  readonly kubernetesVersion: string;
  readonly fixedNetwork: string;
  readonly fixedSubnet: string;
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
  readonly insecureRegistry: string;
  readonly registryEnabled: boolean;
  readonly tlsDisabled: boolean;
  readonly public: boolean;
  readonly hidden: boolean;
  readonly serverType: string;
  readonly apiserverPort: number;
  readonly clusterDistro: string;
  readonly region: string;
  /** Names of the other templates in the same place that were written before this one. */
  readonly siblings: readonly string[];
}

/** A cluster as it is sent to Magnum; what is absent is the template's. */
export interface ClusterValues {
  readonly name: string;
  /** The template's UUID, known only where it was written into the program. */
  readonly templateId: string;
  readonly masterCount: number;
  readonly nodeCount: number;
  readonly keypair: string;
  readonly masterFlavor: string;
  readonly flavor: string;
  readonly mergeLabels: boolean;
  /** GB. */
  readonly dockerVolumeSizeGb: number;
  readonly masterLbEnabled: boolean;
  readonly floatingIpEnabled: boolean;
  readonly fixedNetwork: string;
  readonly fixedSubnet: string;
  readonly createTimeoutMinutes: number;
  readonly discoveryUrl: string;
  readonly region: string;
  /** How long Terraform waits, in minutes. */
  readonly timeouts: TimeoutValues;
}

export interface TimeoutValues {
  readonly createMinutes?: number;
  readonly updateMinutes?: number;
  readonly deleteMinutes?: number;
}

/** A node group as it is sent to Magnum; what is absent is the cluster's. */
export interface NodeGroupValues {
  readonly name: string;
  readonly role: string;
  readonly nodeCount: number;
  readonly minNodeCount: number;
  readonly maxNodeCount: number;
  readonly flavor: string;
  readonly image: string;
  readonly mergeLabels: boolean;
  /** GB. */
  readonly dockerVolumeSizeGb: number;
  readonly region: string;
  /** How long Terraform waits, in minutes. */
  readonly timeouts: TimeoutValues;
  /** Names of the cluster's other groups that were written before this one. */
  readonly siblings: readonly string[];
}

/** A template, each field known, unknown until apply, or absent. */
export type TemplateSpec = Fields<TemplateValues & Labelled>;

/** A cluster and its template; `UNKNOWN` where the template was made elsewhere. */
export type ClusterSpec = Fields<ClusterValues & Labelled> & { readonly template: Field<TemplateSpec> };

/** A node group and its cluster; `UNKNOWN` where the cluster was made elsewhere. */
export type NodeGroupSpec = Fields<NodeGroupValues & Labelled> & { readonly cluster: Field<ClusterSpec> };

/** What a rule can judge. */
export type Subject =
  | { readonly kind: 'template'; readonly spec: TemplateSpec }
  | { readonly kind: 'cluster'; readonly spec: ClusterSpec }
  | { readonly kind: 'nodeGroup'; readonly spec: NodeGroupSpec };

export type SubjectKind = Subject['kind'];
