import type { JsonObject } from './json';
import { isObject, listOr, objectOr, textOr } from './json';
import type { References, ResourceBlock } from './plan';

/** What the configuration says of resources and outputs, in addresses of the root module. */
export interface Configuration {
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly providers: readonly { readonly name: string; readonly references: References }[];
  readonly outputReferences: ReadonlyMap<string, References>;
}

/** A module, and what its variables refer to. */
interface Module {
  readonly prefix: string;
  readonly json: JsonObject;
  readonly variables: ReadonlyMap<string, References>;
}

/** Modules can be called in a circle only by what is no plan. */
const DEEPEST = 50;

export function readConfiguration(configuration: unknown): Configuration {
  const json = objectOr(configuration, 'configuration');
  const root: Module = {
    prefix: '',
    json: objectOr(json.root_module, 'configuration.root_module'),
    variables: new Map(),
  };
  const blocks = new Map<string, ResourceBlock>();
  addBlocks(root, blocks, 0);
  const providers = Object.entries(objectOr(json.provider_config, 'configuration.provider_config')).map(
    ([key, one]) => {
      const provider = isObject(one) ? one : {};
      return { name: textOr(provider.name) ?? key, references: referencesIn(provider.expressions, root, 0) };
    },
  );
  const outputs = Object.entries(objectOr(root.json.outputs, 'outputs'));
  const outputReferences = new Map(outputs.map(([name, one]) => [name, referencesIn(one, root, 0)]));
  return { blocks, providers, outputReferences };
}

function addBlocks(module: Module, blocks: Map<string, ResourceBlock>, depth: number): void {
  for (const one of listOr(module.json.resources, `${module.prefix}resources`)) {
    const resource = isObject(one) ? one : {};
    const [address, type] = [textOr(resource.address), textOr(resource.type)];
    if (address !== undefined && type !== undefined) {
      const block = readBlock(module, resource, `${module.prefix}${address}`, type);
      blocks.set(block.address, block);
    }
  }
  if (depth < DEEPEST) {
    callsOf(module).forEach((child) => {
      addBlocks(child, blocks, depth + 1);
    });
  }
}

function readBlock(module: Module, resource: JsonObject, address: string, type: string): ResourceBlock {
  const expressions = isObject(resource.expressions) ? Object.entries(resource.expressions) : [];
  const own = expressions.map(([name, one]) => [name, referencesIn(one, module, 0)] as const);
  const others = [resource.provisioners, resource.for_each_expression, resource.count_expression];
  return {
    address,
    type,
    arguments: new Map(own),
    references: new Set([
      ...own.flatMap(([, references]) => references),
      ...others.flatMap((one) => referencesIn(one, module, 0)),
    ]),
  };
}

function callsOf(module: Module): Module[] {
  return Object.entries(objectOr(module.json.module_calls, `${module.prefix}module_calls`)).map(([name]) =>
    childOf(module, name),
  );
}

function childOf(module: Module, name: string): Module {
  const calls = objectOr(module.json.module_calls, `${module.prefix}module_calls`);
  const call = Object.hasOwn(calls, name) && isObject(calls[name]) ? calls[name] : {};
  const expressions = isObject(call.expressions) ? Object.entries(call.expressions) : [];
  return {
    prefix: `${module.prefix}module.${name}.`,
    json: isObject(call.module) ? call.module : {},
    variables: new Map(expressions.map(([variable, one]) => [variable, referencesIn(one, module, 0)])),
  };
}

/** Every reference below an expression, followed through variables and outputs of modules. */
function referencesIn(expression: unknown, module: Module, depth: number): string[] {
  if (depth > DEEPEST) {
    return [];
  }
  if (Array.isArray(expression)) {
    return expression.flatMap((one) => referencesIn(one, module, depth + 1));
  }
  if (!isObject(expression)) {
    return [];
  }
  const { references, ...others } = expression;
  const own = Array.isArray(references) ? references.filter((one): one is string => typeof one === 'string') : [];
  return [
    ...own.flatMap((reference) => resolve(reference, module, depth)),
    ...Object.values(others).flatMap((one) => referencesIn(one, module, depth + 1)),
  ];
}

function resolve(reference: string, module: Module, depth: number): readonly string[] {
  const [first, name = '', output] = reference.replaceAll(/\[[^\]]*\]/g, '').split('.');
  if (first === 'var') {
    return module.variables.get(name) ?? [];
  }
  if (first === 'module') {
    const child = childOf(module, name);
    const outputs = isObject(child.json.outputs) ? child.json.outputs : {};
    return output !== undefined && Object.hasOwn(outputs, output)
      ? referencesIn(outputs[output], child, depth + 1)
      : [];
  }
  return [`${module.prefix}${reference}`];
}
