import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import { zulu } from '../ids';
import type { Kind, NeutronRecord } from './records';
import { byId, select, shown } from './records';

type Fields = Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, string | readonly string[]>>;
type ByQuery = FastifyRequest<{ Querystring: Query }>;
type ById = FastifyRequest<{ Params: { id: string }; Querystring: Query }>;

/** What is special about one kind of record. */
export interface Collection extends Kind {
  readonly records: NeutronRecord[];
  /** Fields that a client may give; others are refused. */
  readonly fields: readonly string[];
  readonly create: (fields: Fields, caller: Caller) => NeutronRecord;
  /** Changes what a PUT changes beside the fields themselves. */
  readonly update?: (record: NeutronRecord, fields: Fields, caller: Caller) => void;
  /** Refuses, or removes what goes with it. */
  readonly remove?: (record: NeutronRecord) => void;
}

/** List, show, create, update and delete, which are the same for everything in Neutron. */
export function collectionRoutes(app: FastifyInstance, kind: Collection): void {
  const { name, collection, records } = kind;
  app.get(`/${collection}`, ({ query, caller }: ByQuery) => ({
    [`${name}s`]: select(records, query, caller).map((record) => shown(record, query, caller)),
  }));
  app.get(`/${collection}/:id`, ({ params, query, caller }: ById) => ({
    [name]: shown(byId(records, params.id, caller, kind), query, caller),
  }));
  app.post(`/${collection}`, ({ body, caller }, reply) => {
    const record = kind.create(fieldsOf(kind, body), caller);
    records.push(record);
    void reply.code(201);
    return { [name]: record };
  });
  app.put(`/${collection}/:id`, ({ params, body, caller }: ById) => {
    const record = byId(records, params.id, caller, kind);
    const fields = fieldsOf(kind, body);
    kind.update?.(record, fields, caller);
    Object.assign(record, fields, touched(record));
    return { [name]: record };
  });
  app.delete(`/${collection}/:id`, async ({ params, caller }: ById, reply) => {
    const record = byId(records, params.id, caller, kind);
    kind.remove?.(record);
    records.splice(records.indexOf(record), 1);
    return await reply.code(204).send();
  });
  app.put(`/${collection}/:id/tags`, ({ params, body, caller }: ById) => {
    const record = byId(records, params.id, caller, kind);
    record.tags = (body as { tags: readonly string[] }).tags;
    return { tags: record.tags };
  });
}

export function touched({ revision_number: revision }: NeutronRecord): object {
  return { updated_at: zulu(new Date()), revision_number: Number(revision) + 1 };
}

const COMMON = ['name', 'description', 'tenant_id', 'project_id', 'admin_state_up'];

function fieldsOf({ name, fields }: Collection, body: unknown): Fields {
  const given = ((body ?? {}) as Readonly<Record<string, Fields | undefined>>)[name];
  if (given === undefined) {
    throw new Fault(400, `Unable to find '${name}' in request body`, 'HTTPBadRequest');
  }
  const unknown = Object.keys(given).filter((field) => !COMMON.includes(field) && !fields.includes(field));
  if (unknown.length > 0) {
    const names = unknown.map((field) => `'${field}'`).join(', ');
    throw new Fault(400, `Unrecognized attribute(s) ${names}`, 'HTTPBadRequest');
  }
  return given;
}
