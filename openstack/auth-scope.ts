import type { CloudConfig } from './cloud-config';
import type { Setting, Settings } from './settings';

/** What a token is to be for, as Keystone and as a person reads it. */
export interface AuthScope {
  /** `unscoped`: none, not even the user's default project. */
  readonly scope?: Readonly<Record<string, unknown>> | 'unscoped';
  /** E.g. `project kube (domain Default)`. */
  readonly scopeTitle?: string;
  /** Where the project was named. */
  readonly scopeSource?: string;
}

/** A project, else a domain, else the system, as openstacksdk and the provider choose. */
export function scopeOf(settings: Settings): AuthScope {
  const id = settings.get('project_id');
  const name = settings.get('project_name');
  if (id !== undefined) {
    return { scope: { project: { id: id.value } }, scopeTitle: `project ${id.value}`, scopeSource: id.source };
  }
  if (name !== undefined) {
    const scope = { project: { name: name.value, domain: domainOf(settings, 'project') } };
    const scopeTitle = `project ${name.value}${domainTitle(settings, 'project')}`;
    return { scope, scopeTitle, scopeSource: name.source };
  }
  const domain = settings.get('domain_id') ?? settings.get('domain_name');
  if (domain !== undefined) {
    const key = settings.has('domain_id') ? 'id' : 'name';
    return {
      scope: { domain: { [key]: domain.value } },
      scopeTitle: `domain ${domain.value}`,
      scopeSource: domain.source,
    };
  }
  const system = settings.get('system_scope');
  return system === undefined
    ? {}
    : { scope: { system: { all: true } }, scopeTitle: 'the system', scopeSource: system.source };
}

/** The domain of a user or of a project, by ID where that is given. */
export function domainOf(settings: Settings, of: 'user' | 'project'): Readonly<Record<string, string>> | undefined {
  const id = settings.get(`${of}_domain_id`);
  const name = settings.get(`${of}_domain_name`);
  if (id !== undefined) {
    return { id: id.value };
  }
  return name === undefined ? undefined : { name: name.value };
}

export function domainTitle(settings: Settings, of: 'user' | 'project'): string {
  const domain = settings.get(`${of}_domain_id`) ?? settings.get(`${of}_domain_name`);
  return domain === undefined || (of === 'user' && settings.has('user_id')) ? '' : ` (domain ${domain.value})`;
}

/**
 * With a project, `domain_name` and `domain_id` stand for the user's and the project's where these are not given; so do
 * the default domains. An ID counts before a name, also where only the name is the user's own: openstacksdk does so.
 * OS_* variables without any domain mean `default`, as the provider takes them.
 *
 * @see https://github.com/openstack/openstacksdk/blob/00528079cc0f9f289df2dd62ed6de1c62c943c1a/openstack/config/loader.py
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/v3.4.0/openstack/provider.go
 */
export function withDomains({ settings, files }: CloudConfig): Settings {
  const fromVariables = files.clouds === undefined && files.secure === undefined;
  const scoped = settings.has('project_id') || settings.has('project_name');
  const completed = new Map(settings);
  for (const of of ['user', 'project'] as const) {
    for (const kind of ['id', 'name'] as const) {
      const shared = scoped ? settings.get(`domain_${kind}`) : undefined;
      const found = settings.get(`${of}_domain_${kind}`) ?? shared ?? settings.get(`default_domain_${kind}`);
      if (found !== undefined) {
        completed.set(`${of}_domain_${kind}`, found);
      }
    }
    const last = settings.get('default_domain') ?? (fromVariables ? DEFAULT_DOMAIN : undefined);
    if (domainOf(completed, of) === undefined && last !== undefined) {
      completed.set(`${of}_domain_id`, last);
    }
  }
  return completed;
}

const DEFAULT_DOMAIN: Setting = { value: 'default', source: 'default' };
