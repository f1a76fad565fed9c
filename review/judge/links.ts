import { UNKNOWN } from '../../magnum/spec/field';
import type { Plan, ResourceChange } from '../plan/plan';
import type { Values } from '../plan/values';
import { blockAddress, CLUSTER, instanceKey, NODE_GROUP, TEMPLATE } from './kinds';

/** Which cluster is made from which template, and which group is whose, before and after the plan. */
export class Links {
  private readonly byId = new Map<string, ResourceChange>();
  private readonly byBlock = new Map<string, ResourceChange[]>();
  private readonly users = new Map<string, ResourceChange[]>();
  private readonly groups = new Map<string, ResourceChange[]>();

  public constructor(private readonly plan: Plan) {
    for (const change of plan.changes) {
      if (![CLUSTER, TEMPLATE, NODE_GROUP].includes(change.type) || change.isData) {
        continue;
      }
      const id = change.before.id ?? change.after.id;
      if (typeof id === 'string') {
        this.byId.set(id, change);
      }
      add(this.byBlock, blockAddress(change.address), change);
    }
    for (const change of plan.changes) {
      this.addUser(change);
    }
  }

  private addUser(change: ResourceChange): void {
    if (change.isData) {
      return;
    }
    const { cluster_template_id: template, cluster_id: ofGroup } = change.before;
    if (change.type === CLUSTER && typeof template === 'string') {
      add(this.users, template, change);
    }
    if (change.type === NODE_GROUP) {
      const cluster = typeof ofGroup === 'string' ? this.byId.get(ofGroup) : this.clusterOf(change);
      add(this.groups, cluster?.address ?? '', change);
    }
  }

  /** Clusters of the plan that use a template before it is applied. */
  public usersOf(template: ResourceChange): readonly ResourceChange[] {
    const { id } = template.before;
    return typeof id === 'string' ? (this.users.get(id) ?? []) : [];
  }

  /** Groups of a cluster, those that the plan makes among them. */
  public groupsOf(cluster: ResourceChange): readonly ResourceChange[] {
    return this.groups.get(cluster.address) ?? [];
  }

  /** What a cluster was made from, or upgraded to, last. */
  public templateBefore({ before }: ResourceChange): ResourceChange | undefined {
    return this.withId(before.cluster_template_id);
  }

  /** What a cluster is made from in the end; undefined where that is elsewhere, or not to be known. */
  public templateOf(cluster: ResourceChange): ResourceChange | undefined {
    return this.target(
      cluster,
      cluster.action === 'delete' ? cluster.before : cluster.after,
      'cluster_template_id',
      TEMPLATE,
    );
  }

  public clusterOf(group: ResourceChange): ResourceChange | undefined {
    return this.target(group, group.action === 'delete' ? group.before : group.after, 'cluster_id', CLUSTER);
  }

  private target(from: ResourceChange, values: Values, argument: string, type: string): ResourceChange | undefined {
    const id = values[argument];
    return id === UNKNOWN || id === undefined ? this.referred(from, argument, type) : this.withId(id);
  }

  private withId(id: unknown): ResourceChange | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  /** By the configuration; of several instances the one with the same key, and none where that is none. */
  private referred(from: ResourceChange, argument: string, type: string): ResourceChange | undefined {
    const references = this.plan.blocks.get(blockAddress(from.address))?.arguments.get(argument) ?? [];
    const blocks = references.flatMap((reference) => blockIn(reference, type) ?? []);
    const instances = [...new Set(blocks)]
      .flatMap((block) => this.byBlock.get(block) ?? [])
      .filter(({ isDeposed }) => !isDeposed);
    const key = instanceKey(from.address);
    return instances.length === 1
      ? instances[0]
      : instances.find(({ address }) => key !== '' && instanceKey(address) === key);
  }
}

/** `module.a.TYPE.name` of a reference to one of its attributes. */
function blockIn(reference: string, type: string): string | undefined {
  const parts = reference.split('.');
  const at = parts.indexOf(type);
  return at === -1 || parts[at - 1] === 'data' ? undefined : parts.slice(0, at + 2).join('.');
}

function add(map: Map<string, ResourceChange[]>, key: string, change: ResourceChange): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [change]);
  } else {
    list.push(change);
  }
}
