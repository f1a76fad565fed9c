import type { TerraformProvider } from 'cdktf';

import type { Labels } from '../magnum/labels';
import type { MagnumDriver } from '../magnum/platform';
import type { NameOrId } from './lookups';
import { nameOrId } from './lookups';
import type { Check, Checked, Shape } from './private/check';
import { anyText, atSynth, checkProps, flag, integer, isRecord, listOf, oneOf, optional, text } from './private/check';
import { extraLabels, labels } from './private/labels';
import type { Overrides } from './private/overrides';
import { plainData } from './private/plain-data';
import { provider } from './private/provider';
import type { Timeouts } from './private/timeouts';
import { timeouts } from './private/timeouts';
import type { IClusterTemplate } from './references';

/**
 * Props that a cluster is replaced for. `template` is one only where the driver cannot upgrade: on Heat from 2024.1 on.
 */
export type ReplacingProp = (typeof REPLACING_PROPS)[number];

const REPLACING_PROPS = [
  'name',
  'masterCount',
  'keypair',
  'masterFlavor',
  'flavor',
  'labels',
  'mergeLabels',
  'dockerVolumeSizeGb',
  'masterLbEnabled',
  'floatingIpEnabled',
  'fixedNetwork',
  'fixedSubnet',
  'createTimeoutMinutes',
  'discoveryUrl',
  'region',
  'template',
] as const;

/**
 * What a cluster says beside its template. Terraform replaces the cluster, with all that runs in it, for a change of
 * anything here that does not say otherwise.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/api/controllers/v1/cluster.py
 */
export interface ClusterOptions<D extends MagnumDriver = MagnumDriver> {
  /**
   * Name in Magnum: a letter, then letters, digits, `_`, `.` and `-`, 242 characters at most. Not unique there.
   *
   * Replaces the cluster when changed.
   *
   * @default - the construct's id; a ClusterStack's is the stack's
   */
  readonly name?: string;

  /**
   * Masters, at least 1. Magnum refuses an even number from 2025.1 on: etcd gains nothing from it.
   *
   * Replaces the cluster when changed.
   *
   * @default 1
   */
  readonly masterCount?: number;

  /**
   * Nodes of the default group, beside the masters. 0 needs Magnum of Wallaby or later.
   *
   * Changed in place.
   *
   * @default 1
   */
  readonly nodeCount?: number;

  /**
   * Nova keypair whose key opens the nodes' SSH. It belongs to the user that Terraform runs as.
   *
   * Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly keypair?: NameOrId;

  /**
   * Nova flavor of the masters. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly masterFlavor?: NameOrId;

  /**
   * Nova flavor of the nodes. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly flavor?: NameOrId;

  /**
   * Labels of this cluster alone. Better on the template: an upgrade can make Terraform replace a cluster with labels.
   *
   * Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly labels?: Labels<D>;

  /**
   * Labels that the rulebook does not know: those of a driver that was changed, or is newer. Handed over as they are.
   *
   * Replaces the cluster when changed.
   *
   * @default - none
   */
  readonly extraLabels?: Readonly<Record<string, string>>;

  /**
   * Whether `labels` are added to the template's, or take the place of all of them.
   *
   * Replaces the cluster when changed.
   *
   * @default - true where `labels` or `extraLabels` are given and Magnum can, from 11.0 (Victoria) on
   */
  readonly mergeLabels?: boolean;

  /**
   * Cinder volume for container images on each node, in GB, at least 1. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly dockerVolumeSizeGb?: number;

  /**
   * Load balancer in front of the masters. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly masterLbEnabled?: boolean;

  /**
   * Floating IPs for the nodes. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly floatingIpEnabled?: boolean;

  /**
   * Network that the nodes join. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly fixedNetwork?: NameOrId;

  /**
   * Subnet that the nodes join. Replaces the cluster when changed.
   *
   * @default - the template's
   */
  readonly fixedSubnet?: NameOrId;

  /**
   * How long the Heat driver tries to create the cluster, in minutes, at least 1. Terraform waits ten minutes longer,
   * so that it hears Magnum's reason, and as long for an update or a delete, unless `timeouts` says otherwise.
   *
   * Replaces the cluster when changed: for a cluster that exists, change `timeouts`.
   *
   * @default 60
   */
  readonly createTimeoutMinutes?: number;

  /**
   * Address that etcd's members find each other by. Replaces the cluster when changed.
   *
   * @default - Magnum asks its own discovery service
   */
  readonly discoveryUrl?: string;

  /**
   * Whether Terraform refuses to delete the cluster, and to replace it. Not covered: a cluster that is taken out of a
   * stack that stays, which Terraform deletes without asking what the configuration said of it.
   *
   * Changing it touches nothing in the cloud.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * Props that may change although Terraform then replaces the cluster, with all that runs in it. For one deploy: a
   * change of any other such prop is refused when Terraform plans. Also lifts `deletionProtection`.
   *
   * Changing it touches nothing in the cloud.
   *
   * @default - none
   */
  readonly allowReplace?: readonly ReplacingProp[];

  /**
   * Nodes that an upgrade takes at a time, in each group beside the default one. Changing it touches nothing in the
   * cloud.
   *
   * @default 1
   */
  readonly maxBatchSize?: number;

  /**
   * Whether a script waits after every change until Magnum is done, deletes groups in the right order, and upgrades those
   * beside the default one along. It needs Node.js and the cloud's credentials where Terraform applies: set false for
   * a place that runs Terraform alone. Removing a group, and destroying a cluster that has some, then fail the first time.
   *
   * Changing it touches nothing in the cloud.
   *
   * @default true
   */
  readonly settle?: boolean;

  /**
   * How long Terraform waits.
   *
   * @default - `createTimeoutMinutes` and 10 minutes more, for each; to update and to delete at least 30
   */
  readonly timeouts?: Timeouts;

  /**
   * Replaces the cluster when changed.
   *
   * @default - the provider's region
   */
  readonly region?: string;

  /**
   * OpenStack provider to use, where a stack has several.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /** @default - none */
  readonly overrides?: Overrides;
}

/** A cluster and the template it is made from. */
export interface ClusterProps extends ClusterOptions {
  /** Another template upgrades the cluster in place, where its driver can. */
  readonly template: IClusterTemplate;
}

/** The checks of `ClusterOptions`, for every construct that takes them. */
export const CLUSTER_OPTIONS: Shape<Required<ClusterOptions>> = {
  name: optional(anyText),
  masterCount: optional(integer()),
  nodeCount: optional(integer()),
  keypair: optional(nameOrId),
  masterFlavor: optional(nameOrId),
  flavor: optional(nameOrId),
  labels: optional(labels),
  extraLabels: optional(extraLabels),
  mergeLabels: optional(flag),
  dockerVolumeSizeGb: optional(integer()),
  masterLbEnabled: optional(flag),
  floatingIpEnabled: optional(flag),
  fixedNetwork: optional(nameOrId),
  fixedSubnet: optional(nameOrId),
  createTimeoutMinutes: optional(integer({ min: 1 })),
  discoveryUrl: optional(text()),
  deletionProtection: optional(atSynth(flag)),
  allowReplace: optional(atSynth(listOf(atSynth(oneOf(REPLACING_PROPS))))),
  maxBatchSize: optional(atSynth(integer({ min: 1 }))),
  settle: optional(atSynth(flag)),
  timeouts: optional(timeouts),
  region: optional(atSynth(text())),
  provider: optional(provider),
  overrides: optional(plainData),
};

const template: Check = atSynth((value) =>
  isRecord(value) && typeof value.templateId === 'string'
    ? undefined
    : 'must be a ClusterTemplate, or ClusterTemplate.fromTemplateId(…)',
);

export function checkClusterProps(props: ClusterProps): Checked<ClusterProps> {
  return checkProps<ClusterProps>(props, { ...CLUSTER_OPTIONS, template });
}
