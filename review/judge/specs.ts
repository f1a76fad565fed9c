import { findLabel } from '../../magnum/labels';
import { MUTABILITY, mutabilityOf } from '../../magnum/mutability';
import type { Field } from '../../magnum/spec/field';
import { UNKNOWN } from '../../magnum/spec/field';
import type {
  ClusterSpec,
  LabelFields,
  NodeGroupSpec,
  Subject,
  TemplateSpec,
  TimeoutValues,
} from '../../magnum/spec/specs';
import { isObject } from '../plan/json';
import type { ResourceChange } from '../plan/plan';
import type { Value, Values } from '../plan/values';
import { SECRET } from '../plan/values';
import { blockAddress, CLUSTER, NODE_GROUP, TEMPLATE } from './kinds';
import { nameOf } from './words';
import type { World } from './world';

type When = 'before' | 'after';

/** A resource as the rulebook reads it, before or after the plan; undefined of what it does not judge. */
export function toSubject(change: ResourceChange, when: When, world: World): Subject | undefined {
  if (change.isData) {
    return undefined;
  }
  switch (change.type) {
    case TEMPLATE:
      return { kind: 'template', spec: templateSpec(change, when, world) };
    case CLUSTER:
      return { kind: 'cluster', spec: clusterSpec(change, when, world) };
    case NODE_GROUP:
      return { kind: 'nodeGroup', spec: nodeGroupSpec(change, when, world) };
    default:
      return undefined;
  }
}

function templateSpec(change: ResourceChange, when: When, world: World): TemplateSpec {
  const dns = given(change, when, world).get('dns_nameserver');
  return {
    ...fieldsOf(change, when, world),
    dnsNameservers: typeof dns === 'string' ? dns.split(',') : (toField(dns) as Field<readonly string[]>),
  };
}

function clusterSpec(change: ResourceChange, when: When, world: World): ClusterSpec {
  const template = when === 'before' ? world.links.templateBefore(change) : world.links.templateOf(change);
  const id = given(change, when, world).get('cluster_template_id');
  return {
    ...fieldsOf(change, when, world),
    templateId: toField(id) as Field<string>,
    template: template === undefined ? UNKNOWN : templateSpec(template, sideOf(template, when), world),
  };
}

function nodeGroupSpec(change: ResourceChange, when: When, world: World): NodeGroupSpec {
  const cluster = world.links.clusterOf(change);
  const all = cluster === undefined ? [] : world.links.groupsOf(cluster).filter(({ action }) => action !== 'delete');
  return {
    ...fieldsOf(change, when, world),
    cluster: cluster === undefined ? UNKNOWN : clusterSpec(cluster, sideOf(cluster, when), world),
    siblings: all.slice(0, Math.max(0, all.indexOf(change))).map(nameOf),
  };
}

/** What is not there before is looked at as it will be. */
function sideOf(change: ResourceChange, when: When): When {
  return when === 'before' && change.action === 'create' ? 'after' : when;
}

function fieldsOf(change: ResourceChange, when: When, world: World): Values {
  const values = given(change, when, world);
  const fields: Record<string, unknown> = {};
  for (const { argument, prop } of argumentsOf(change.type)) {
    if (prop !== undefined && values.has(argument)) {
      fields[prop] = toField(values.get(argument), typeOf(argument));
    }
  }
  return { ...fields, timeouts: timeoutsOf(values.get('timeouts')), ...labelsOf(values.get('labels'), change, world) };
}

function argumentsOf(type: string): readonly { argument: string; prop?: string }[] {
  return MUTABILITY.find((one) => one.type === type)?.arguments ?? [];
}

/**
 * The arguments that somebody wrote. What only Magnum fills in is in a plan too, and is nobody's mistake; where the
 * configuration is not there, everything counts.
 */
function given(change: ResourceChange, when: When, { plan }: World): ReadonlyMap<string, Value> {
  const block = plan.blocks.get(blockAddress(change.address));
  return new Map(
    Object.entries(change[when]).filter(
      ([name]) =>
        block === undefined ||
        block.arguments.has(name) ||
        name === 'timeouts' ||
        mutabilityOf(change.type, name) === undefined,
    ),
  );
}

const NUMBERS = /_count$|_size$|_timeout$|_port$/;
const FLAGS = /_enabled$|_disabled$|^(merge_labels|public|hidden)$/;

/** As the provider's schema has it; everything else is a text. */
function typeOf(argument: string): string {
  return NUMBERS.test(argument) ? 'number' : FLAGS.test(argument) ? 'boolean' : 'string';
}

/**
 * Terraform has null and '' for what is not given; a secret is as good as unknown, and so is what the provider would
 * not have written.
 */
function toField(value: Value, type = 'string'): Field<unknown> {
  if (value === null || value === '') {
    return undefined;
  }
  return typeof value === type && value !== SECRET ? value : UNKNOWN;
}

/** Labels that the driver does not know may have been handed over on purpose by our constructs, which check names. */
function labelsOf(
  labels: Value,
  change: ResourceChange,
  world: World,
): { labels?: Field<LabelFields>; extraLabels?: Field<LabelFields> } {
  if (!isObject(labels)) {
    return { labels: toField(labels) as Field<LabelFields> };
  }
  const fields = Object.entries(labels).map(([name, value]) => [name, toField(value) ?? ''] as [string, Field<string>]);
  const isOurs = world.constructPathOf(change) !== undefined;
  const isExtra = ([name]: [string, unknown]): boolean =>
    isOurs && world.platforms.every(({ driver }) => findLabel(driver, name) === undefined);
  return {
    labels: Object.fromEntries(fields.filter((one) => !isExtra(one))),
    extraLabels: Object.fromEntries(fields.filter(isExtra)),
  };
}

const UNITS: Readonly<Record<string, number>> = { h: 60, m: 1, s: 1 / 60 };

function timeoutsOf(timeouts: Value): TimeoutValues | undefined {
  if (!isObject(timeouts)) {
    return undefined;
  }
  const { create, update, delete: remove } = timeouts;
  return { createMinutes: minutes(create), updateMinutes: minutes(update), deleteMinutes: minutes(remove) };
}

/** `1h30m` as Go reads it. */
function minutes(text: Value): number | undefined {
  if (typeof text !== 'string' || !/^(\d+(\.\d+)?[hms])+$/.test(text)) {
    return undefined;
  }
  return [...text.matchAll(/(\d+(?:\.\d+)?)([hms])/g)].reduce(
    (sum, [, number, unit = 'm']) => sum + Number(number) * (UNITS[unit] ?? 0),
    0,
  );
}
