import type { CloudAccess } from './access';
import { chooseEndpoint, endpointsOf } from './catalog';
import { EndpointError } from './endpoint-error';
import type { Session } from './keystone';
import type { ServiceName, ServiceType } from './service-types';
import { SERVICES } from './service-types';
import type { Setting, Settings } from './settings';

/**
 * A setting of one service: `container_infra_endpoint_override`, under any of the names that the service has.
 *
 * @see https://docs.openstack.org/openstacksdk/latest/user/config/configuration.html
 */
export function serviceSetting(settings: Settings, service: ServiceName, name: string): Setting | undefined {
  const keys = SERVICES[service].types.map((type) => `${type.replaceAll('-', '_')}_${name}`);
  return keys.map((key) => settings.get(key)).find((setting) => setting !== undefined);
}

/**
 * The URL that a service's paths are below, with its version and without a slash at its end.
 *
 * @throws EndpointError naming what the catalogue has instead
 */
export function endpointOf(access: CloudAccess, session: Session, service: ServiceName): string {
  const override = overrideOf(access.cloud.settings, service);
  return withVersion(override ?? fromCatalog(access, session, service), SERVICES[service], session);
}

/** Whether the cloud has a service at all, in the region and interface that are wanted. */
export function hasEndpoint(access: CloudAccess, session: Session, service: ServiceName): boolean {
  const { settings } = access.cloud;
  return overrideOf(settings, service) !== undefined || find(access, session, service) !== undefined;
}

function overrideOf(settings: Settings, service: ServiceName): string | undefined {
  return (serviceSetting(settings, service, 'endpoint_override') ?? serviceSetting(settings, service, 'endpoint'))
    ?.value;
}

function find({ cloud: { settings }, ...access }: CloudAccess, { catalog }: Session, service: ServiceName) {
  const region = serviceSetting(settings, service, 'region_name')?.value ?? access.region;
  const face = serviceSetting(settings, service, 'interface')?.value.replace(/URL$/, '') ?? access.interface;
  const endpoints = endpointsOf(catalog, SERVICES[service].types);
  return chooseEndpoint(endpoints, { region, interface: face })?.url;
}

function fromCatalog(access: CloudAccess, session: Session, service: ServiceName): string {
  const url = find(access, session, service);
  if (url !== undefined) {
    return url;
  }
  const { title, types } = SERVICES[service];
  const [type] = types;
  const endpoints = endpointsOf(session.catalog, types);
  if (session.catalog.length === 0) {
    throw new EndpointError(`the token is for no project, and came without a catalogue: ${title} cannot be found`);
  }
  if (endpoints.length === 0) {
    const others = session.catalog.map((one) => one.type).sort();
    throw new EndpointError(`the cloud has no ${title}: no ${type} in its catalogue, which has ${others.join(', ')}`);
  }
  const there = endpoints.map((endpoint) => `${endpoint.interface} in ${endpoint.region}`).join(', ');
  const where = access.region === undefined ? '' : ` in region ${access.region}`;
  throw new EndpointError(`${title} has no ${access.interface} endpoint${where}; it has ${there}`);
}

/** Some catalogues name the root, some the version, some the project as well. */
function withVersion(url: string, { version }: ServiceType, { projectId }: Session): string {
  const bare = url.replace(/\/+$/, '');
  if (/\/v\d+(?:\.\d+)?(?:\/|$)/.test(new URL(bare).pathname)) {
    return bare;
  }
  return `${bare}/${version.replace('{project}', projectId ?? '')}`;
}
