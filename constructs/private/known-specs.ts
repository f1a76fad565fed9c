import type { Field } from '../../magnum/spec/field';
import { UNKNOWN } from '../../magnum/spec/field';
import type { ClusterSpec, TemplateSpec } from '../../magnum/spec/specs';

const templates = new WeakMap<object, TemplateSpec>();
const clusters = new WeakMap<object, ClusterSpec>();

export function rememberTemplate(template: object, spec: TemplateSpec): TemplateSpec {
  templates.set(template, spec);
  return spec;
}

export function rememberCluster(cluster: object, spec: ClusterSpec): ClusterSpec {
  clusters.set(cluster, spec);
  return spec;
}

/** What a template says; unknown of one that is made elsewhere. */
export function templateSpecOf(template: object | undefined): Field<TemplateSpec> {
  return (template && templates.get(template)) ?? UNKNOWN;
}

/** What a cluster says; unknown of one that is made elsewhere. */
export function clusterSpecOf(cluster: object | undefined): Field<ClusterSpec> {
  return (cluster && clusters.get(cluster)) ?? UNKNOWN;
}

/** The Kubernetes version that a cluster is to have, where that is known at synth. */
export function knownVersionOf({ template }: ClusterSpec): string | undefined {
  const version = template === UNKNOWN ? UNKNOWN : template?.kubernetesVersion;
  return version === UNKNOWN ? undefined : version;
}
