import { closest, distance } from 'fastest-levenshtein';

import type { MagnumDriver, MagnumPlatform } from '../platform';
import { KubernetesVersion } from '../versions/kubernetes-version';
import { CAPI_HELM_LABELS } from './capi-helm';
import { CLUSTER_API_LABELS } from './cluster-api';
import { HEAT_LABELS } from './heat';
import type { Label, LabelNeed } from './label';

export type { DefaultSince, Label, LabelNeed, LabelType, NeededAttribute } from './label';
export type { CapiHelmLabels, ClusterApiLabels, HeatLabels, Labels, LabelsByDriver } from './types';
export { itemsOf, labelProblem, toBoolean, toLabelValue } from './value';
export type { LabelValue } from './value';

const BY_DRIVER: Readonly<Record<MagnumDriver, readonly Label[]>> = {
  heat: HEAT_LABELS,
  'capi-helm': CAPI_HELM_LABELS,
  'cluster-api': CLUSTER_API_LABELS,
};

const BY_NAME: Readonly<Record<MagnumDriver, ReadonlyMap<string, Label>>> = {
  heat: byName(HEAT_LABELS),
  'capi-helm': byName(CAPI_HELM_LABELS),
  'cluster-api': byName(CLUSTER_API_LABELS),
};

function byName(labels: readonly Label[]): ReadonlyMap<string, Label> {
  return new Map(labels.map((label) => [label.name, label]));
}

/** The drivers, in the order in which documentation lists them. */
export const DRIVERS: readonly MagnumDriver[] = ['heat', 'capi-helm', 'cluster-api'];

/** Every label that some version of the driver reads. */
export function labelsOf(driver: MagnumDriver): readonly Label[] {
  return BY_DRIVER[driver];
}

/** The driver's label of this name. */
export function findLabel(driver: MagnumDriver, name: string): Label | undefined {
  return BY_NAME[driver].get(name);
}

/** The drivers that have a label of this name. */
export function driversThatKnow(name: string): readonly MagnumDriver[] {
  return DRIVERS.filter((driver) => BY_NAME[driver].has(name));
}

/** Whether a version of the driver reads a label. `ignored`: it is documented, but nothing reads it. */
export type LabelState = 'known' | 'not yet' | 'removed' | 'ignored';

/** Whether the platform reads the label. Where that depends on a patch level that nobody told, it does. */
export function labelState(label: Label, platform: MagnumPlatform): LabelState {
  if (!platform.mayDriverBeAtLeast(label.since)) {
    return 'not yet';
  }
  if (label.until !== undefined && platform.driverWithin('0', label.until) === 'no') {
    return 'removed';
  }
  return label.ignored === true ? 'ignored' : 'known';
}

/**
 * What holds when nobody sets the label, as Magnum or the driver is released: the newest patch level where none was
 * told. `undefined` where the operator, the cloud or another value decides (see `defaultIs`).
 */
export function defaultOf(label: Label, platform: MagnumPlatform): string | undefined {
  if (labelState(label, platform) !== 'known') {
    return undefined;
  }
  const found = label.default;
  return typeof found === 'string' ? found : found?.findLast(([since]) => platform.mayDriverBeAtLeast(since))?.[1];
}

/** Whether no cluster comes up without the label. */
export function isRequired(label: Label, platform: MagnumPlatform): boolean {
  return label.requiredSince !== undefined && platform.isDriverAtLeast(label.requiredSince);
}

/** The driver's label that may have been meant, when one is near enough. */
export function suggestLabel(driver: MagnumDriver, name: string): string | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('-', '_');
  const nearest = closest(wanted, [...BY_NAME[driver].keys()]);
  return distance(wanted, nearest) <= Math.min(4, wanted.length / 4) ? nearest : undefined;
}

/** What a label needs beside it when it has this value. */
export function needsOf(label: Label, value: string): readonly LabelNeed[] {
  return (label.needs ?? []).filter(({ when }) => when === undefined || applies(when, value));
}

function applies({ is, above, fromKubernetes }: NonNullable<LabelNeed['when']>, value: string): boolean {
  return (
    (is === undefined || is.includes(value) || is.includes(value.toLowerCase())) &&
    (above === undefined || Number(value) > above) &&
    (fromKubernetes === undefined || KubernetesVersion.tryParse(value)?.isAtLeast(fromKubernetes) === true)
  );
}
