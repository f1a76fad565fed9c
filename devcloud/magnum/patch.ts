import { Fault } from '../fault';
import type { Body } from './fields';
import { invalid } from './fields';
import { pythonRepr, pythonStr, pythonType } from './python';

/** One operation of a JSON patch, as Magnum knows them. */
export interface Operation {
  readonly op: 'add' | 'remove' | 'replace';
  /** `/labels/kube_tag` as `['labels', 'kube_tag']`. */
  readonly path: readonly string[];
  readonly value?: string | number | boolean;
}

const OPS = ['replace', 'add', 'remove'];

/** Attributes of a resource that a patch may not touch. */
export interface PatchLimits {
  readonly internal: readonly string[];
  readonly mandatory: readonly string[];
}

/** Reads the body of a PATCH; throws what Magnum says of one that is none. */
export function readPatch(body: unknown, { internal, mandatory }: PatchLimits): readonly Operation[] {
  if (!Array.isArray(body)) {
    throw invalid('patch', body, `Value not a valid list: ${pythonStr(body)}`);
  }
  return body.map((entry: Body) => {
    const { op, path, value } = entry;
    if (typeof path !== 'string' || !/^(\/[\w-]+)+$/.test(path)) {
      throw invalid('path', path, 'Value should match the pattern ^(/[\\w-]+)+$');
    }
    if (!OPS.includes(op as string)) {
      throw invalid('op', op, `Value should be one of: ${OPS.join(', ')}`);
    }
    if (value !== undefined && typeof value === 'object') {
      const types = "(<class 'str'>, <class 'int'>)";
      throw invalid('value', value, `Wrong type. Expected '${types}', got '<class '${pythonType(value)}'>'`);
    }
    const steps = path.slice(1).split('/');
    refuseForbidden(path, steps, op as Operation['op'], value, { internal, mandatory });
    return { op, path: steps, value } as Operation;
  });
}

function refuseForbidden(
  path: string,
  [attribute = '']: readonly string[],
  op: Operation['op'],
  value: unknown,
  { internal, mandatory }: PatchLimits,
): void {
  if (internal.includes(attribute)) {
    throw new Fault(400, `'${path}' is an internal attribute and can not be updated`);
  }
  if (op === 'remove' && mandatory.includes(attribute)) {
    throw new Fault(400, `'${path}' is a mandatory attribute and can not be removed`);
  }
  if (op !== 'remove' && value === undefined) {
    throw new Fault(400, "'add' and 'replace' operations needs value");
  }
}

/** The object with the patch applied; an attribute that is removed is undefined afterwards. */
export function applyPatch(object: Body, operations: readonly Operation[]): Body {
  const patched: Body = structuredClone(object);
  for (const operation of operations) {
    const { op, path, value } = operation;
    const name = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce<Body | undefined>((at, step) => at?.[step] as Body | undefined, patched);
    if (parent === undefined || (op !== 'add' && !Object.hasOwn(parent, name))) {
      throw cannotApply(operation, `can't ${op} a non-existent object '${name}'`);
    }
    if (op === 'remove' && parent !== patched) {
      Reflect.deleteProperty(parent, name);
    } else {
      parent[name] = op === 'remove' ? undefined : value;
    }
  }
  return patched;
}

export function cannotApply({ op, path, value }: Operation, reason: string): Fault {
  const shown = { path: `/${path.join('/')}`, op, ...(value === undefined ? {} : { value }) };
  return new Fault(400, `Couldn't apply patch '[${pythonRepr(shown)}]'. Reason: ${reason}`);
}
