import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Body } from './fields';
import { mandatory } from './fields';
import type { Magnum } from './magnum';
import { canSeeTemplate } from './magnum';
import type { ClusterTemplate, TemplateFields } from './model';
import { generatedName } from './names';
import type { ListQuery } from './paging';
import { pageOf } from './paging';
import { readTemplateBody, TEMPLATE_DEFAULTS } from './template-fields';
import { patchTemplate } from './template-patch';
import { checkTemplate } from './template-rules';
import type { Root } from './views';
import { templateView } from './views';

type ByIdent = FastifyRequest<{ Params: { ident: string } }>;
type ByQuery = FastifyRequest<{ Querystring: ListQuery }>;

export function templateRoutes(app: FastifyInstance, magnum: Magnum, root: Root): void {
  const list = (request: ByQuery): Body => {
    const visible = magnum.templates.filter((template) => canSeeTemplate(template, request.caller));
    const views = visible.map((template) => storedView(template, root));
    const url = `${root()}/v1/clustertemplates`;
    const { items, next } = pageOf(
      views,
      request.query,
      url,
      (marker) => `ClusterTemplate ${marker} could not be found.`,
    );
    return { clustertemplates: items, ...(next === undefined ? {} : { next }) };
  };
  app.get('/clustertemplates', list);
  app.get('/clustertemplates/detail', list);
  app.get('/clustertemplates/:ident', (request: ByIdent) =>
    storedView(magnum.template(request.params.ident, request.caller), root),
  );
  app.post('/clustertemplates', (request, reply) => {
    const template = createTemplate(magnum, request.body, request.caller);
    return reply.code(201).send(templateView(template, root));
  });
  app.patch('/clustertemplates/:ident', (request: ByIdent) => {
    const template = owned(magnum, request, 'update');
    patchTemplate(magnum, template, request.body, request.caller);
    return templateView(template, root);
  });
  app.delete('/clustertemplates/:ident', (request: ByIdent, reply) => {
    const template = owned(magnum, request, 'delete');
    if (magnum.isUsed(template)) {
      throw new Fault(400, `ClusterTemplate ${template.uuid} is referenced by one or multiple clusters.`);
    }
    magnum.templates.splice(magnum.templates.indexOf(template), 1);
    return reply.code(204).send();
  });
}

/** As it comes back from the database: without labels it has an empty map of them, and not nothing. */
function storedView(template: ClusterTemplate, root: Root): Body {
  return { ...templateView(template, root), labels: template.fields.labels ?? {} };
}

function createTemplate(magnum: Magnum, body: unknown, caller: Caller): ClusterTemplate {
  const { uuid, project_id, user_id, created_at, updated_at, links, ...given } = readTemplateBody(body);
  if (given.image_id === undefined) {
    throw mandatory('image_id');
  }
  if (!caller.isAdmin && (given.public === true || given.hidden === true)) {
    throw new Fault(403, 'Not authorized to set public or hidden flag for cluster template.');
  }
  const fields = { ...TEMPLATE_DEFAULTS, name: generatedName('template'), ...given } as TemplateFields;
  checkTemplate(fields, caller, magnum.world);
  const [image] = magnum.world.glance.findImages(fields.image_id, caller);
  fields.cluster_distro = image?.properties.os_distro ?? null;
  fields.network_driver ??= fields.coe === 'kubernetes' ? 'flannel' : 'docker';
  const { userId, projectId } = caller;
  const template = {
    uuid: typeof uuid === 'string' ? uuid : randomUUID(),
    projectId,
    userId,
    fields,
    createdAt: new Date(),
    updatedAt: null,
  };
  magnum.templates.push(template);
  return template;
}

/** A public template of another project can be seen, and not changed. */
function owned(magnum: Magnum, { params, caller }: ByIdent, verb: 'update' | 'delete'): ClusterTemplate {
  const template = magnum.template(params.ident, caller);
  if (template.projectId !== caller.projectId && !caller.isAdmin) {
    throw new Fault(403, `Policy doesn't allow clustertemplate:${verb} to be performed.`);
  }
  return template;
}
