import type { MagnumPlatform } from '../../magnum/platform';
import type { ClusterSpec } from '../../magnum/spec/specs';
import type { ClusterProps } from '../cluster-props';
import { isLate } from './check';
import { templateSpecOf } from './known-specs';
import { mergesLabels } from './labels';
import { toField, toSpec } from './spec-fields';
import type { Timeouts } from './timeouts';

/** Minutes that Terraform waits longer than Magnum tries, so that it hears the reason. */
const PATIENCE = 10;

/** Minutes that it waits at least for what has no time-out of its own in Magnum; the provider's default. */
const LEAST_WAIT = 30;

type Defaulted = 'name' | 'masterCount' | 'nodeCount' | 'createTimeoutMinutes' | 'timeouts';

/** Props with every default in its place. */
export type ResolvedCluster = Partial<ClusterProps> & Pick<Required<ClusterProps>, Defaulted>;

export function resolveCluster(
  id: string,
  props: Partial<ClusterProps>,
  platform: MagnumPlatform | undefined,
): ResolvedCluster {
  const { createTimeoutMinutes = 60 } = props;
  const timeouts = { ...timeoutsFor(createTimeoutMinutes), ...props.timeouts };
  return {
    ...props,
    name: props.name ?? id,
    masterCount: props.masterCount ?? 1,
    nodeCount: props.nodeCount ?? 1,
    createTimeoutMinutes,
    timeouts,
    mergeLabels: mergesLabels(props, platform),
  };
}

/** Nobody can add to what Terraform will only know later: the provider's own time-outs hold then. */
function timeoutsFor(createTimeoutMinutes: number): Timeouts {
  if (isLate(createTimeoutMinutes)) {
    return {};
  }
  const patience = createTimeoutMinutes + PATIENCE;
  const least = Math.max(patience, LEAST_WAIT);
  return { createMinutes: patience, updateMinutes: least, deleteMinutes: least };
}

/** The cluster as the rulebook reads it. */
export function toClusterSpec(
  cluster: ResolvedCluster,
  unusable: readonly string[],
  platform: MagnumPlatform | undefined,
): ClusterSpec {
  const { template, provider: _provider, overrides: _overrides, ...values } = cluster;
  return {
    ...toSpec(values, unusable, platform),
    templateId: toField(template?.templateId),
    template: templateSpecOf(template),
  } as ClusterSpec;
}
