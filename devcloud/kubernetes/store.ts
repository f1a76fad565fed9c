import type { Kind } from './kinds';
import type { Item, KubernetesObject } from './object';
import type { IsSelected } from './selector';
import { expired } from './status';

/** An item, and the change of the cluster that made it what it is. */
export interface Revised {
  readonly item: Item;
  readonly revision: number;
}

export interface Change extends Revised {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly kind: Kind;
}

type Watcher = (change: Change) => void;

/** Watchers come back within seconds, so that this many changes are enough to remember. */
const REMEMBERED = 1000;

/** The objects of a cluster, and whoever watches them. */
export class ObjectStore {
  /** Of the newest change; every change of the cluster has a number of its own, as in etcd. */
  public revision = 1;
  private readonly objects = new Map<Kind, ReadonlyMap<string, Revised>>();
  private readonly changes: Change[] = [];
  private readonly watchers = new Set<Watcher>();

  /** Makes these the objects of the kind. Those that say what they said before are left alone. */
  public replace(kind: Kind, items: readonly Item[]): void {
    const before = this.objects.get(kind) ?? new Map<string, Revised>();
    const changes: Change[] = [];
    const record = (type: Change['type'], item: Item): Change => {
      this.revision += 1;
      const change = { type, kind, item, revision: this.revision };
      changes.push(change);
      return change;
    };
    const entries = items.map((item): [string, Revised] => {
      const key = keyOf(item);
      const old = before.get(key);
      return [key, old !== undefined && isSame(old.item, item) ? old : record(old ? 'MODIFIED' : 'ADDED', item)];
    });
    const after = new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
    for (const [key, { item }] of before) {
      if (!after.has(key)) {
        record('DELETED', item);
      }
    }
    this.objects.set(kind, after);
    this.tell(changes);
  }

  public list(kind: Kind, isSelected: IsSelected): readonly Revised[] {
    return [...(this.objects.get(kind)?.values() ?? [])].filter(({ item }) => isSelected(item));
  }

  /**
   * Calls `watcher` for every change after `since`, those that have already been included, so that nothing is missed
   * between a list and the watch after it. Returns how to stop that.
   *
   * @param since 0 for everything that is there, as if it were added now
   * @throws StatusError when changes since then are forgotten
   */
  public watch(kind: Kind, isSelected: IsSelected, since: number, watcher: Watcher): () => void {
    const selective: Watcher = (change) => {
      if (change.kind === kind && isSelected(change.item)) {
        watcher(change);
      }
    };
    this.past(kind, since).forEach(selective);
    this.watchers.add(selective);
    return () => {
      this.watchers.delete(selective);
    };
  }

  private past(kind: Kind, since: number): readonly Change[] {
    if (since === 0) {
      return this.list(kind, () => true).map((revised) => ({ ...revised, type: 'ADDED', kind }));
    }
    const oldest = this.changes[0]?.revision ?? this.revision + 1;
    if (since + 1 < oldest) {
      throw expired(since, oldest - 1);
    }
    return this.changes.filter(({ revision }) => revision > since);
  }

  private tell(changes: readonly Change[]): void {
    this.changes.push(...changes);
    this.changes.splice(0, Math.max(0, this.changes.length - REMEMBERED));
    for (const change of changes) {
      this.watchers.forEach((watcher) => {
        watcher(change);
      });
    }
  }
}

/** What is kept, with what only the store knows. */
export function objectOf({ item, revision }: Revised, now: Date): KubernetesObject {
  const object = item.object(now);
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } };
}

function keyOf(item: Item): string {
  const { namespace = '', name } = item.object(NEVER).metadata;
  return `${namespace}/${name}`;
}

/** At one and the same moment, so that only what was changed differs. */
function isSame(one: Item, other: Item): boolean {
  return JSON.stringify(one.object(NEVER)) === JSON.stringify(other.object(NEVER));
}

const NEVER = new Date(0);
