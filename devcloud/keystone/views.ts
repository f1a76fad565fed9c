import { seededHex } from '../ids';
import type { Service } from '../service';
import type { ApplicationCredential, Keystone, Token } from './keystone';
import type { Role, User } from './users';

const DOMAIN = { id: 'default', name: 'Default' };
const REGION = 'RegionOne';
const INTERFACES = ['public', 'admin', 'internal'];

export function tokenView(token: Token, keystone: Keystone, withCatalogue: boolean): object {
  const { user, methods, auditIds, scope, roles } = token;
  const scoped = scope !== 'none' && {
    roles,
    ...(scope === 'project'
      ? { project: { domain: DOMAIN, id: user.projectId, name: user.projectName }, is_domain: false }
      : { system: { all: true } }),
    ...(withCatalogue ? { catalog: catalogue(keystone) } : {}),
  };
  return {
    methods,
    user: { domain: DOMAIN, id: user.userId, name: user.userName, password_expires_at: null },
    audit_ids: auditIds,
    expires_at: micros(token.expiresAt),
    issued_at: micros(token.issuedAt),
    ...scoped,
  };
}

export function catalogue({ services, url }: Keystone): object[] {
  return services.map((service) => ({
    endpoints: endpointsOf(service, url()).map(({ id, interface: kind, region, url: address }) => ({
      id,
      interface: kind,
      region_id: region,
      url: address,
      region,
    })),
    id: serviceId(service),
    type: service.type,
    name: service.name,
  }));
}

interface Endpoint {
  readonly id: string;
  readonly interface: string;
  readonly region: string;
  readonly url: string;
}

function endpointsOf({ name, mount, endpoint }: Service, base: string): readonly Endpoint[] {
  return INTERFACES.map((kind) => ({
    id: seededHex(`endpoint ${name} ${kind}`),
    interface: kind,
    region: REGION,
    url: `${base}${mount}${endpoint}`,
  }));
}

function serviceId({ name }: Service): string {
  return seededHex(`service ${name}`);
}

export function serviceViews({ services, url }: Keystone): object[] {
  return services.map((service) => ({
    name: service.name,
    id: serviceId(service),
    type: service.type,
    enabled: true,
    links: selfLink(url, `services/${serviceId(service)}`),
  }));
}

export function endpointViews({ services, url }: Keystone): object[] {
  return services.flatMap((service) =>
    endpointsOf(service, url()).map((endpoint) => ({
      id: endpoint.id,
      interface: endpoint.interface,
      region_id: endpoint.region,
      service_id: serviceId(service),
      url: endpoint.url,
      enabled: true,
      region: endpoint.region,
      links: selfLink(url, `endpoints/${endpoint.id}`),
    })),
  );
}

export function regionView(url: () => string): object {
  return { id: REGION, description: '', parent_region_id: null, links: selfLink(url, `regions/${REGION}`) };
}

export function userView({ userId, userName, projectId }: User, url: () => string): object {
  return {
    id: userId,
    name: userName,
    domain_id: DOMAIN.id,
    enabled: true,
    default_project_id: projectId,
    password_expires_at: null,
    options: {},
    links: selfLink(url, `users/${userId}`),
  };
}

export function projectView({ projectId, projectName }: User, url: () => string): object {
  return {
    id: projectId,
    name: projectName,
    domain_id: DOMAIN.id,
    description: '',
    enabled: true,
    parent_id: DOMAIN.id,
    is_domain: false,
    tags: [],
    options: {},
    links: selfLink(url, `projects/${projectId}`),
  };
}

export function credentialView(credential: ApplicationCredential, url: () => string): object {
  const { id, name, description, user, unrestricted, expiresAt, roles } = credential;
  return {
    id,
    name,
    description,
    user_id: user.userId,
    project_id: user.projectId,
    system: null,
    expires_at: expiresAt,
    unrestricted,
    roles: roles.map(roleView),
    links: selfLink(url, `application_credentials/${id}`),
  };
}

function roleView({ id, name }: Role): object {
  const immutable = ['admin', 'member', 'reader'].includes(name);
  return { id, name, domain_id: null, description: null, options: immutable ? { immutable: true } : {} };
}

/** What stands beside every list. */
export function listLinks(url: () => string, path: string): object {
  return { next: null, self: `${url()}/identity/v3/${path}`, previous: null };
}

function selfLink(url: () => string, path: string): object {
  return { self: `${url()}/identity/v3/${path}` };
}

function micros(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, '.000000Z');
}
