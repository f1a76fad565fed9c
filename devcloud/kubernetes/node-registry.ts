import type { Node } from './node';
import { NODE_COLUMNS, nodeCells, nodeObject } from './node';
import { matchesLabels, matchesName } from './selector';

export type NodeEvent = 'ADDED' | 'MODIFIED' | 'DELETED';

/** Which nodes a request is about, and how they are printed. */
export interface NodeQuery {
  readonly labelSelector: string;
  readonly fieldSelector: string;
  readonly asTable: boolean;
}

type Watcher = (event: NodeEvent, node: Node) => void;

/** The nodes of a cluster, and whoever watches them. */
export class NodeRegistry {
  public revision = 1;
  private nodes: readonly Node[] = [];
  private readonly watchers = new Set<Watcher>();

  public set(nodes: readonly Node[]): void {
    const before = new Map(this.nodes.map((node) => [node.name, node]));
    const after = new Map(nodes.map((node) => [node.name, node]));
    this.nodes = [...nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const node of before.values()) {
      this.tell(after.has(node.name) ? undefined : 'DELETED', node);
    }
    for (const node of after.values()) {
      const old = before.get(node.name);
      this.tell(old === undefined ? 'ADDED' : old.version === node.version ? undefined : 'MODIFIED', node);
    }
  }

  public find(name: string): Node | undefined {
    return this.nodes.find((node) => node.name === name);
  }

  public select(query: NodeQuery): readonly Node[] {
    return this.nodes.filter((node) => matches(node, query));
  }

  /** Calls `watcher` for every change of a node that the query is about. Returns how to stop that. */
  public watch(query: NodeQuery, watcher: Watcher): () => void {
    const selective: Watcher = (event, node) => {
      if (matches(node, query)) {
        watcher(event, node);
      }
    };
    this.watchers.add(selective);
    return () => {
      this.watchers.delete(selective);
    };
  }

  private tell(event: NodeEvent | undefined, node: Node): void {
    if (event !== undefined) {
      this.revision += 1;
      this.watchers.forEach((watcher) => {
        watcher(event, node);
      });
    }
  }
}

function matches(node: Node, { labelSelector, fieldSelector }: NodeQuery): boolean {
  const { metadata } = nodeObject(node, 0) as { metadata: { labels: Record<string, string> } };
  return matchesLabels(metadata.labels, labelSelector) && matchesName(node.name, fieldSelector);
}

/** The `Table` that kubectl prints as it is. */
export function nodeTable(nodes: readonly Node[], revision: number): object {
  const rows = nodes.map((node) => {
    const { metadata } = nodeObject(node, revision);
    return {
      cells: nodeCells(node),
      object: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata },
    };
  });
  const metadata = { resourceVersion: String(revision) };
  return { kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata, columnDefinitions: NODE_COLUMNS, rows };
}
