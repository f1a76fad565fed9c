import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import type { MagnumPlatform } from '../../magnum/platform';
import type { Thresholds } from '../../magnum/rules/thresholds';
import { DEFAULT_THRESHOLDS } from '../../magnum/rules/thresholds';
import { checkedPlatform } from './check-run';
import type { PlanChecks } from './plan/families';

/** What the rulebook is told about a part of the app. */
export interface RuleSettings {
  readonly platform?: MagnumPlatform;
  readonly thresholds?: Partial<Thresholds>;
  readonly planChecks?: PlanChecks;
}

/** What holds for a construct. */
export interface EffectiveRuleSettings {
  readonly platform?: MagnumPlatform;
  readonly thresholds: Thresholds;
  readonly planChecks: PlanChecks;
}

const given = new WeakMap<IConstruct, RuleSettings>();

/** Says for `scope` and all below it on which platform, and by which thresholds, they are judged. */
export function setRuleSettings(scope: IConstruct, settings: RuleSettings): void {
  given.set(scope, { ...given.get(scope), ...settings });
}

/** Where nobody said on which platform `construct` is judged, it is that of what it is made from. */
export function adoptPlatform(construct: IConstruct, from: unknown): void {
  if (ruleSettingsOf(construct).platform === undefined && Construct.isConstruct(from)) {
    setRuleSettings(construct, { platform: ruleSettingsOf(from).platform });
  }
}

/** What holds for a construct: the nearest scope that says something of it decides. */
export function ruleSettingsOf(construct: IConstruct): EffectiveRuleSettings {
  const settings = construct.node.scopes.map((scope) => given.get(scope) ?? {});
  return {
    platform: checkedPlatform() ?? settings.findLast(({ platform }) => platform !== undefined)?.platform,
    planChecks: settings.findLast(({ planChecks }) => planChecks !== undefined)?.planChecks ?? true,
    thresholds: Object.assign({}, DEFAULT_THRESHOLDS, ...settings.map(({ thresholds }) => thresholds)) as Thresholds,
  };
}
