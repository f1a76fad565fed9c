import type { Kind } from './kinds';
import { apiVersionOf } from './kinds';
import { objectOf, type Revised } from './store';

/** How a client wants objects: as they are, or as the table that kubectl prints. */
export interface Presentation {
  readonly asTable: boolean;
  /** What a row of a table brings along besides its cells. */
  readonly includeObject: 'None' | 'Metadata' | 'Object';
}

export function presentationOf(accept: string | undefined, query: URLSearchParams): Presentation {
  const include = query.get('includeObject');
  return {
    asTable: `${accept ?? ''};`.includes(';as=Table;'),
    includeObject: include === 'None' || include === 'Object' ? include : 'Metadata',
  };
}

export function presentOne(kind: Kind, one: Revised, how: Presentation): object {
  return how.asTable ? tableOf(kind, [one], one.revision, how) : objectOf(one, new Date());
}

export function presentList(kind: Kind, all: readonly Revised[], revision: number, how: Presentation): object {
  if (how.asTable) {
    return tableOf(kind, all, revision, how);
  }
  const now = new Date();
  return {
    kind: `${kind.kind}List`,
    apiVersion: apiVersionOf(kind),
    metadata: { resourceVersion: String(revision) },
    items: all.map((one) => objectOf(one, now)),
  };
}

/** @param hasHeadings a watch gives them only once */
export function tableOf(
  kind: Kind,
  all: readonly Revised[],
  revision: number,
  { includeObject }: Presentation,
  hasHeadings = true,
): object {
  const now = new Date();
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: String(revision) },
    columnDefinitions: hasHeadings ? headingsOf(kind) : null,
    rows: all.map((one) => ({ cells: one.item.cells(now), object: rowObject(one, now, includeObject) })),
  };
}

function headingsOf({ columns, wide }: Kind): readonly object[] {
  return [...columns, ...wide].map((name, index) => ({
    name,
    type: 'string',
    format: name === 'Name' ? 'name' : '',
    description: '',
    priority: index < columns.length ? 0 : 1,
  }));
}

function rowObject(one: Revised, now: Date, include: Presentation['includeObject']): object | null {
  const object = objectOf(one, now);
  switch (include) {
    case 'None':
      return null;
    case 'Object':
      return object;
    case 'Metadata':
      return { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata };
  }
}
