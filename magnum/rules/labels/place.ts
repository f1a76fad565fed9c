import type { MagnumDriver } from '../../platform';
import type { SubjectKind } from '../../spec/specs';
import type { ClusterView, LabelsView, NodeGroupView, TemplateView } from '../../spec/view';
import type { Check, Problem, Problems, RuleContext } from '../rule';
import { got } from '../words';

/** Where labels are given, and what is above it. */
export interface LabelPlace {
  readonly kind: SubjectKind;
  readonly labels: LabelsView;
  readonly template: TemplateView;
  /** The cluster itself, or that of the node group. */
  readonly cluster?: ClusterView;
}

/** Judges the labels of a place. */
export type LabelCheck = (place: LabelPlace, context: RuleContext) => Problems;

/** One check for each kind of place. */
export interface PlaceChecks {
  readonly template: Check<TemplateView>;
  readonly cluster: Check<ClusterView>;
  readonly nodeGroup: Check<NodeGroupView>;
}

/** How a person calls the drivers. */
export const DRIVER_NAMES: Readonly<Record<MagnumDriver, string>> = {
  heat: 'the Heat driver',
  'capi-helm': 'magnum-capi-helm',
  'cluster-api': 'magnum-cluster-api',
};

/** Labels that are judged wherever they are given, each by itself. */
export function everywhere(check: LabelCheck): PlaceChecks {
  return {
    template: (view, context) => check(templatePlace(view), context),
    cluster: (view, context) => check(clusterPlace(view), context),
    nodeGroup: (view, context) => check(nodeGroupPlace(view), context),
  };
}

/**
 * Labels that are judged together, on a template and on a cluster. On a cluster only where it gives one of them, since
 * what comes from the template was judged there.
 */
export function onCluster(names: readonly string[], check: LabelCheck): Omit<PlaceChecks, 'nodeGroup'> {
  const { template, cluster } = everywhere(check);
  return {
    template,
    cluster: (view, context) => (givesOne(view, names) ? cluster(view, context) : undefined),
  };
}

/** The same for labels that drivers read of node groups too. */
export function onNodes(names: readonly string[], check: LabelCheck): PlaceChecks {
  const { nodeGroup } = everywhere(check);
  return {
    ...onCluster(names, check),
    nodeGroup: (view, context) => (givesOne(view, names) ? nodeGroup(view, context) : undefined),
  };
}

function givesOne(labels: LabelsView, names: readonly string[]): boolean {
  return labels.labelNames().some((name) => names.includes(name));
}

function templatePlace(template: TemplateView): LabelPlace {
  return { kind: 'template', labels: template, template };
}

export function clusterPlace(cluster: ClusterView): LabelPlace {
  return { kind: 'cluster', labels: cluster, template: cluster.template, cluster };
}

function nodeGroupPlace(nodeGroup: NodeGroupView): LabelPlace {
  const { cluster } = nodeGroup;
  return { kind: 'nodeGroup', labels: nodeGroup, template: cluster.template, cluster };
}

/** Names of the labels given here whose spelling is not the caller's own affair. */
export function judgedNames({ labels }: LabelPlace): readonly string[] {
  const extra = labels.extraLabelNames();
  return labels.labelNames().filter((name) => !extra.includes(name));
}

/** A label in the caller's spelling. */
export function fieldOf(place: LabelPlace, name: string): string {
  const { kind, labels, template } = place;
  if (labels.extraLabelNames().includes(name)) {
    return `extraLabels.${name}`;
  }
  const isProp = name === 'kube_tag' && kind === 'template' && template.kubernetesVersion !== undefined;
  return isProp ? 'kubernetesVersion' : `labels.${name}`;
}

/** A problem of a label, with the value that it has here. */
export function wrong(place: LabelPlace, name: string, must: string, fix?: string): Problem {
  const value = place.labels.label(name);
  const given = value !== undefined && /passw|secret/.test(name) ? 'got another text' : got(value);
  return { field: fieldOf(place, name), says: `${must}, ${given}`, ...(fix && { fix }) };
}
