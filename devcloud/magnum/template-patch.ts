import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Body } from './fields';
import { invalid } from './fields';
import type { Magnum } from './magnum';
import type { ClusterTemplate, Labels, TemplateFields } from './model';
import type { Operation } from './patch';
import { applyPatch, cannotApply, readPatch } from './patch';
import { readTemplateBody, TEMPLATE_DEFAULTS } from './template-fields';
import { checkNetworkDriver, checkReferences } from './template-rules';

const LIMITS = {
  internal: ['uuid', 'project_id', 'user_id', 'created_at', 'updated_at', 'links'],
  mandatory: ['image_id', 'coe'],
};

/** Changes a template, or refuses to: one that a cluster uses takes a new name and nothing else. */
export function patchTemplate(magnum: Magnum, template: ClusterTemplate, body: unknown, caller: Caller): void {
  const operations = readPatch(body, LIMITS);
  if (magnum.isUsed(template) && !operations.every(({ path: [attribute] }) => attribute === 'name')) {
    throw new Fault(400, `ClusterTemplate ${template.uuid} is referenced by one or multiple clusters.`);
  }
  if (!caller.isAdmin && operations.some(({ path: [attribute], value }) => attribute === 'public' && value === true)) {
    throw new Fault(403, 'Not authorized to set public or hidden flag for cluster template.');
  }
  const before = { ...template.fields, labels: template.fields.labels ?? {} };
  const patched = applyPatch(before, operations.map(withLabelsRead));
  checkIntegers(patched, operations);
  // Read as if it had been posted: the same types and ranges hold.
  const fields = { ...template.fields, ...readTemplateBody(withDefaults(patched)) };
  checkImage(magnum, fields, caller);
  checkReferences(fields, caller, magnum.world);
  checkNetworkDriver(fields);
  template.fields = fields;
  template.updatedAt = new Date();
}

/** What was removed is what it would be if it had never been given. */
function withDefaults(patched: Body): Body {
  const defaults: Body = TEMPLATE_DEFAULTS;
  return Object.fromEntries(
    Object.entries(patched).map(([name, value]) => [name, value === undefined ? defaults[name] : value]),
  );
}

/** All of a template's labels are set by a string that holds them, in JSON or as Python writes a dict. */
function withLabelsRead(operation: Operation): Operation {
  const { path, value } = operation;
  if (path.join('/') !== 'labels' || typeof value !== 'string') {
    return operation;
  }
  return { ...operation, value: labelsIn(value, operation) as unknown as string };
}

function labelsIn(text: string, operation: Operation): Labels {
  try {
    return JSON.parse(text.trim().startsWith("{'") ? text.replaceAll("'", '"') : text) as Labels;
  } catch {
    throw cannotApply(operation, 'invalid syntax (<unknown>, line 1)');
  }
}

/** A string of digits is taken in a POST, and trips a comparison in a PATCH. */
function checkIntegers(patched: Body, operations: readonly Operation[]): void {
  for (const { path, value } of operations) {
    const [attribute = ''] = path;
    if (['docker_volume_size', 'apiserver_port'].includes(attribute) && typeof patched[attribute] === 'string') {
      throw invalid(attribute, value, "'<' not supported between instances of 'str' and 'int'");
    }
  }
}

function checkImage(magnum: Magnum, { image_id }: TemplateFields, caller: Caller): void {
  if (magnum.world.glance.findImages(image_id, caller).length === 0) {
    throw new Fault(400, `Image ${image_id} could not be found.`);
  }
}
