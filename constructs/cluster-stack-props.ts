import type { OpenstackProviderConfig } from '@cdktf/provider-openstack/lib/provider';

import type { MagnumDriver, MagnumPlatform } from '../magnum/platform';
import type { Thresholds } from '../magnum/rules/thresholds';
import type { ClusterOptions } from './cluster-props';
import { CLUSTER_OPTIONS } from './cluster-props';
import type { ClusterTemplateProps } from './cluster-template-props';
import type { KubeconfigOptions } from './kubeconfig';
import type { NodeGroupOptions } from './node-group-props';
import type { Check, Checked } from './private/check';
import { atSynth, checkProps, confidential, isLate, mapOf, optional, record, text } from './private/check';
import { plainData } from './private/plain-data';
import { platform } from './private/platform';
import type { PlanChecks } from './private/plan/families';
import { planChecks } from './private/plan/families';
import { shown } from './private/shown';
import { thresholds } from './private/thresholds';
import type { IClusterTemplate } from './references';

/** One cluster with all that belongs to it. */
export interface ClusterStackProps<D extends MagnumDriver = MagnumDriver> extends ClusterOptions<D> {
  /**
   * Entry of `clouds.yaml` that the provider reads its credentials from.
   *
   * @default - the `OS_*` variables of whoever plans
   */
  readonly cloud?: string;

  /** Magnum's driver and release: what is right for a cluster depends on both. */
  readonly platform: MagnumPlatform<D>;

  /** What the cluster is made from: a template to make, or one that exists (`ClusterTemplate.fromTemplateId`). */
  readonly template: ClusterTemplateProps<D> | IClusterTemplate;

  /**
   * Groups of nodes beside the default one, by name. Made one after another.
   *
   * @default - none
   */
  readonly nodeGroups?: Readonly<Record<string, NodeGroupOptions<D>>>;

  /**
   * File that the cluster's kubeconfig is written to.
   *
   * @default - none is written
   */
  readonly kubeconfig?: KubeconfigOptions;

  /**
   * What the cloud's operator set otherwise than Magnum comes: limits that the rulebook judges by.
   *
   * @default - Magnum's and its drivers' own
   */
  readonly thresholds?: Partial<Thresholds>;

  /**
   * What is asked of the cloud when Terraform plans. For a cloud that forbids a look, switch off what needs it.
   *
   * @default true
   */
  readonly planChecks?: PlanChecks;

  /**
   * More settings of the OpenStack provider. No credentials: they would be in the synth output.
   *
   * @default - none
   */
  readonly providerConfig?: Omit<OpenstackProviderConfig, 'cloud' | 'alias'>;
}

/** What is inside `template`, `nodeGroups` and `kubeconfig` is checked by the constructs that they are handed to. */
export function checkClusterStackProps(props: ClusterStackProps): Checked<ClusterStackProps> {
  return checkProps<ClusterStackProps>(props, {
    ...CLUSTER_OPTIONS,
    cloud: optional(confidential(text())),
    platform,
    template: record,
    nodeGroups: optional(nodeGroups),
    kubeconfig: optional(record),
    thresholds: optional(thresholds),
    planChecks: optional(planChecks),
    providerConfig: optional(plainData),
  });
}

/** Names are ids of constructs below the cluster. */
const nodeGroups: Check = atSynth((value) => mapOf(record)(value) ?? unusableName(Object.keys(value as object)));

/** `Resource` is the cluster's own, and constructs write a slash in an id as two dashes. */
function unusableName(names: readonly string[]): string | undefined {
  const ids = names.map((name) => name.replaceAll('/', '--'));
  const wrong = ids.find((id, index) => id === '' || id === 'Resource' || isLate(id) || ids.indexOf(id) !== index);
  return wrong === undefined ? undefined : `must have a name for each group, and not ${shown(wrong)}`;
}
