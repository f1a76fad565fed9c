type Json = Readonly<Record<string, unknown>>;

const TYPES = {
  template: 'openstack_containerinfra_clustertemplate_v1',
  cluster: 'openstack_containerinfra_cluster_v1',
  group: 'openstack_containerinfra_nodegroup_v1',
} as const;

interface ChangeOptions {
  readonly name?: string;
  readonly actions?: readonly string[];
  readonly before?: Json | null;
  readonly after?: Json | null;
  readonly unknown?: Json;
  /** More members of the entry. */
  readonly more?: Json;
  /** More members of its change. */
  readonly change?: Json;
}

/** An entry of a plan's `resource_changes`, in place as nothing else is said. */
export function changeOf(type: string, options: ChangeOptions = {}): Json {
  const { name = 'x', actions = ['update'], before = {}, after = {}, unknown = {}, more, change } = options;
  const full = type in TYPES ? TYPES[type as keyof typeof TYPES] : type;
  return {
    address: `${full}.${name}`,
    mode: 'managed',
    type: full,
    name,
    ...more,
    change: { actions, before, after, after_unknown: unknown, before_sensitive: {}, after_sensitive: {}, ...change },
  };
}

/** A plan's JSON. */
export function planOf(changes: readonly Json[], more: Json = {}): Json {
  return { format_version: '1.2', terraform_version: '1.11.4', resource_changes: changes, ...more };
}

export function bytesOf(json: unknown): Buffer {
  return Buffer.from(JSON.stringify(json), 'utf8');
}
