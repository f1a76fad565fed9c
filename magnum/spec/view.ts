import type { Field, Fields } from './field';
import { NotKnown, UNKNOWN } from './field';
import type { ClusterSpec, ClusterValues, LabelFields, NodeGroupSpec, NodeGroupValues, TemplateSpec } from './specs';
import type { Labelled, TemplateValues } from './specs';

/** The labels of one place as a rule reads them. */
export interface LabelsView {
  /** Names of the labels that are given here, `extraLabels` among them. */
  labelNames(): readonly string[];
  /** Names of those in `extraLabels`, whose spelling is the caller's own affair. */
  extraLabelNames(): readonly string[];
  /** A label that is given here. */
  ownLabel(name: string): string | undefined;
  /** The label as the driver reads it: given here, or come from the template or the cluster. */
  label(name: string): string | undefined;
}

/*
 * What rules read: plain values, undefined where a field is absent. Reading a field that is unknown until apply throws
 * `NotKnown`, so that a rule need not think of it: what it could not read it has not judged.
 */
export type TemplateView = Readonly<Partial<TemplateValues>> & LabelsView;
export type ClusterView = Readonly<Partial<ClusterValues>> & LabelsView & { readonly template: TemplateView };
export type NodeGroupView = Readonly<Partial<NodeGroupValues>> & LabelsView & { readonly cluster: ClusterView };

export function viewTemplate(spec: Field<TemplateSpec>): TemplateView {
  return viewFields(spec, 'template', viewLabels(spec)) as TemplateView;
}

/**
 * @param mergesAlways whether the driver adds a cluster's labels to the template's whatever `mergeLabels` says
 */
export function viewCluster(spec: Field<ClusterSpec>, mergesAlways: boolean): ClusterView {
  const template = viewTemplate(isKnown(spec) ? spec.template : UNKNOWN);
  const labels = viewLabels(spec, { from: template, mergesAlways });
  return viewFields(spec, 'cluster', { ...labels, template }) as ClusterView;
}

export function viewNodeGroup(spec: NodeGroupSpec, mergesAlways: boolean): NodeGroupView {
  const cluster = viewCluster(spec.cluster, mergesAlways);
  const labels = viewLabels(spec, { from: cluster, mergesAlways });
  return viewFields(spec, 'node group', { ...labels, cluster }) as NodeGroupView;
}

function isKnown<T>(field: Field<T>): field is T {
  return field !== UNKNOWN && field !== undefined;
}

function viewFields(spec: Field<Fields<object>>, what: string, more: object): object {
  if (!isKnown(spec)) {
    return new Proxy(more, {
      get: (target, name) =>
        name in target ? (Reflect.get(target, name) as unknown) : unknown(`the ${what}'s ${String(name)}`),
    });
  }
  const view = Object.create(more) as object;
  for (const [name, value] of Object.entries(spec)) {
    // What has a view of its own is not what stands in the spec.
    if (!(name in more)) {
      defineField(view, name, value as Field<unknown>);
    }
  }
  return view;
}

function defineField(view: object, name: string, value: Field<unknown>): void {
  const how = value === UNKNOWN ? { get: () => unknown(name) } : { value };
  Object.defineProperty(view, name, { enumerable: true, ...how });
}

function unknown(field: string): never {
  throw new NotKnown(field);
}

interface Inherited {
  readonly from: LabelsView;
  readonly mergesAlways: boolean;
}

type LabelledSpec = Fields<Labelled> & { readonly mergeLabels?: Field<boolean> };

function viewLabels(spec: Field<LabelledSpec>, inherited?: Inherited): LabelsView {
  const labels: Field<LabelFields> = isKnown(spec) ? spec.labels : UNKNOWN;
  const extra: Field<LabelFields> = isKnown(spec) ? spec.extraLabels : UNKNOWN;
  const own = mergeFields(labels, extra);
  const ownLabel = (name: string): string | undefined => readLabel(own, name);
  const [names, extraNames] = [namesOf(own), namesOf(extra)];
  return {
    labelNames: () => names ?? unknown('labels'),
    extraLabelNames: () => extraNames ?? unknown('extraLabels'),
    ownLabel,
    label: (name) => {
      const value = ownLabel(name);
      return value === undefined && inherits(spec, own, inherited) ? inherited?.from.label(name) : value;
    },
  };
}

function mergeFields(labels: Field<LabelFields>, extra: Field<LabelFields>): Field<LabelFields> {
  return labels === UNKNOWN || extra === UNKNOWN ? UNKNOWN : { ...labels, ...extra };
}

/** Undefined where they are unknown. */
function namesOf(labels: Field<LabelFields>): readonly string[] | undefined {
  return labels === UNKNOWN ? undefined : Object.keys(labels ?? {});
}

function readLabel(labels: Field<LabelFields>, name: string): string | undefined {
  const value = labels === UNKNOWN ? UNKNOWN : labels?.[name];
  return value === UNKNOWN ? unknown(`labels.${name}`) : value;
}

/** Labels that are given without `mergeLabels` take the place of all that come from above. */
function inherits(spec: Field<LabelledSpec>, own: Field<LabelFields>, inherited: Inherited | undefined): boolean {
  if (inherited === undefined || !isKnown(spec)) {
    return inherited !== undefined;
  }
  if (inherited.mergesAlways || own === undefined || (own !== UNKNOWN && Object.keys(own).length === 0)) {
    return true;
  }
  return spec.mergeLabels === UNKNOWN ? unknown('mergeLabels') : spec.mergeLabels === true;
}
