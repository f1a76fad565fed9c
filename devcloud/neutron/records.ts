import { randomUUID } from 'node:crypto';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import { zulu } from '../ids';

/** Something of Neutron's, by its own names. */
export interface NeutronRecord {
  readonly id: string;
  name: string;
  readonly project_id: string;
  readonly tenant_id: string;
  tags: readonly string[];
  [field: string]: unknown;
}

/** What every record has. */
export function newRecord(projectId: string, fields: Readonly<Record<string, unknown>>): NeutronRecord {
  const now = zulu(new Date());
  return {
    id: randomUUID(),
    name: '',
    description: '',
    project_id: projectId,
    tenant_id: projectId,
    tags: [],
    created_at: now,
    updated_at: now,
    revision_number: 1,
    ...fields,
  };
}

/** What Neutron calls one kind of record. */
export interface Kind {
  /** `router` */
  readonly name: string;
  /** `routers` */
  readonly collection: string;
  /** `Router` */
  readonly type: string;
}

export function canSee(record: NeutronRecord, { isAdmin, projectId }: Caller): boolean {
  return isAdmin || record.project_id === projectId || record.shared === true || record['router:external'] === true;
}

export function byId(records: readonly NeutronRecord[], id: string, caller: Caller, kind: Kind): NeutronRecord {
  const found = records.find((record) => record.id === id && canSee(record, caller));
  if (found === undefined) {
    throw new Fault(404, `${kind.type} ${id} could not be found.`, `${kind.type}NotFound`);
  }
  return found;
}

/** How a list is asked for; every other parameter is a filter. */
const PAGING = ['limit', 'marker', 'sort_key', 'sort_dir', 'page_reverse', 'fields'];

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Those that fulfil every filter; a filter given twice asks for one of both. */
export function select(records: readonly NeutronRecord[], query: Query, caller: Caller): readonly NeutronRecord[] {
  const filters = Object.entries(query).filter(([name]) => !PAGING.includes(name));
  return records
    .filter((record) => canSee(record, caller))
    .filter((record) => filters.every(([name, wanted]) => fits(record, name, [wanted].flat())));
}

function fits(record: NeutronRecord, name: string, wanted: readonly string[]): boolean {
  if (name === 'tags' || name === 'tags-any') {
    const tags = wanted.flatMap((list) => list.split(','));
    return name === 'tags'
      ? tags.every((tag) => record.tags.includes(tag))
      : tags.some((tag) => record.tags.includes(tag));
  }
  const value = record[name] as string | boolean | number | null | undefined | readonly unknown[];
  if (typeof value === 'object' && value !== null) {
    return wanted.every((condition) => fitsFixedIp(value, condition));
  }
  return wanted.some((one) => one.toLowerCase() === String(value ?? '').toLowerCase());
}

/** `fixed_ips=ip_address=10.0.0.5` */
function fitsFixedIp(fixedIps: readonly unknown[], condition: string): boolean {
  const [key = '', wanted] = condition.split('=');
  return fixedIps.some((fixedIp) => (fixedIp as Readonly<Record<string, unknown>>)[key] === wanted);
}

/** Only the fields that were asked for, if any were; how a network is made is the operator's knowledge. */
export function shown(record: NeutronRecord, { fields }: Query, { isAdmin }: Caller): object {
  const wanted = fields === undefined ? undefined : [fields].flat();
  const entries = Object.entries(record)
    .filter(([name]) => wanted === undefined || wanted.includes(name))
    .filter(([name]) => isAdmin || !name.startsWith('provider:'));
  return Object.fromEntries(entries);
}
