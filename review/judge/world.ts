import type { MagnumPlatform } from '../../magnum/platform';
import { KNOWN_PLATFORMS } from '../../magnum/known-platforms';
import type { Thresholds } from '../../magnum/rules/thresholds';
import type { Plan, ResourceChange } from '../plan/plan';
import type { StackFacts } from '../stack/stack-facts';
import { blockAddress } from './kinds';
import { Links } from './links';

/** All that is known where a plan is judged. */
export class World {
  public readonly links: Links;
  /** Where it may run: one, where somebody says so. */
  public readonly platforms: readonly MagnumPlatform[];
  /** Whether a script of the stack deletes groups before the provider does, and waits for those that are made. */
  public readonly hasJanitor: boolean;
  public readonly settlesGroups: boolean;
  /** Whether a script of the stack upgrades the groups after their cluster. */
  public readonly upgradesGroups: boolean;

  public constructor(
    public readonly plan: Plan,
    public readonly facts: StackFacts,
    public readonly platform: MagnumPlatform | undefined,
    public readonly thresholds: Thresholds,
  ) {
    this.links = new Links(plan);
    this.platforms = platform === undefined ? KNOWN_PLATFORMS : [platform];
    this.hasJanitor = this.hasOwn(/(^|[/_])janitor(_[0-9a-f]{8})?$/i);
    this.settlesGroups = this.hasOwn(/(^|[/_])settled(_[0-9a-f]{8})?$/i);
    this.upgradesGroups = this.hasOwn(/(^|[/_])groups-upgraded(_[0-9a-f]{8})?$/i);
  }

  public constructPathOf({ address }: ResourceChange): string | undefined {
    return this.facts.constructPaths.get(blockAddress(address));
  }

  public isProtected({ address }: ResourceChange): boolean {
    return this.facts.isProtected.has(blockAddress(address));
  }

  private hasOwn(name: RegExp): boolean {
    return this.plan.changes.some(
      (change) =>
        change.type === 'terraform_data' &&
        name.test(this.constructPathOf(change) ?? blockAddress(change.address).split('.').at(-1) ?? ''),
    );
  }
}
