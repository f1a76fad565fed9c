import type { MagnumPlatform } from '../../magnum/platform';
import type { NodeGroupSpec } from '../../magnum/spec/specs';
import type { NodeGroupProps } from '../node-group-props';
import { clusterSpecOf } from './known-specs';
import { mergesLabels } from './labels';
import { toSpec } from './spec-fields';

type Defaulted = 'name' | 'nodeCount' | 'minNodeCount';

/** Props with every default in its place. */
export type ResolvedNodeGroup = Partial<NodeGroupProps> & Pick<Required<NodeGroupProps>, Defaulted>;

export function resolveNodeGroup(
  id: string,
  props: Partial<NodeGroupProps>,
  platform: MagnumPlatform | undefined,
): ResolvedNodeGroup {
  return {
    ...props,
    name: props.name ?? id,
    nodeCount: props.nodeCount ?? props.minNodeCount ?? 1,
    minNodeCount: props.minNodeCount ?? (platform?.isMagnumAtLeast('12.0') === false ? 1 : 0),
    mergeLabels: mergesLabels(props, platform),
  };
}

/**
 * The group as the rulebook reads it.
 *
 * @param siblings names of the cluster's groups that were written before
 */
export function toNodeGroupSpec(
  group: ResolvedNodeGroup,
  unusable: readonly string[],
  siblings: readonly string[],
  platform: MagnumPlatform | undefined,
): NodeGroupSpec {
  const { cluster, provider: _provider, overrides: _overrides, ...values } = group;
  return { ...toSpec(values, unusable, platform), siblings, cluster: clusterSpecOf(cluster) };
}
