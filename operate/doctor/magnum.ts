import type { CloudAccess } from '../../openstack/access';
import type { Endpoint } from '../../openstack/catalog';
import { chooseEndpoint, endpointsOf } from '../../openstack/catalog';
import type { Http } from '../../openstack/http';
import { HttpError } from '../../openstack/http-error';
import type { Session } from '../../openstack/keystone';
import { SERVICES } from '../../openstack/service-types';
import { readMagnumRoot } from '../../openstack/services/magnum-root';
import type { Check } from './check';
import { unreachableFix } from './unreachable';

/** Looks for Magnum in the catalogue, and asks it which versions it has. */
export async function checkMagnum(access: CloudAccess, { catalog }: Session, http: Http): Promise<Check> {
  const endpoints = endpointsOf(catalog, SERVICES.magnum.types);
  if (endpoints.length === 0) {
    const services = catalog
      .map(({ type }) => type)
      .sort()
      .join(', ');
    const summary = `the cloud has no Magnum: no container-infra in its catalogue, which has ${services}`;
    return {
      name: 'magnum',
      status: 'problem',
      summary,
      fix: 'ask the operator of the cloud for Magnum, or use another cloud',
    };
  }
  const endpoint = chooseEndpoint(endpoints, access);
  if (endpoint === undefined) {
    return noSuchEndpoint(access, endpoints);
  }
  return await askRoot(endpoint.url, http);
}

function noSuchEndpoint(access: CloudAccess, endpoints: readonly Endpoint[]): Check {
  const region = access.region === undefined ? '' : ` in region ${access.region}`;
  return {
    name: 'magnum',
    status: 'problem',
    summary: `Magnum has no ${access.interface} endpoint${region}`,
    tried: endpoints.map((one) => `catalogue: ${one.interface} in ${one.region}: ${one.url}`),
    fix: fixChoice(access),
  };
}

function fixChoice({ cloud: { settings }, region }: CloudAccess): string {
  const sources = [settings.get('region_name')?.source ?? (region === undefined ? undefined : 'region_name')];
  const named = [...sources, settings.get('interface')?.source].filter((source) => source !== undefined);
  return named.length === 0 ? 'set interface (OS_INTERFACE) to one that is there' : `correct ${named.join(' or ')}`;
}

async function askRoot(endpoint: string, http: Http): Promise<Check> {
  try {
    const { url, status, version } = await readMagnumRoot(http, endpoint);
    if (version !== undefined) {
      const versions = `microversions ${version.minMicroversion} to ${version.maxMicroversion}`;
      return { name: 'magnum', status: 'ok', summary: `${url}, ${versions}` };
    }
    return {
      name: 'magnum',
      status: 'warning',
      summary: `${url} answered ${status}, not as Magnum's root does; its microversions are not known`,
      tried: [`catalogue: ${endpoint}`],
      fix: 'deploying may work all the same: some proxies publish only what is below /v1',
    };
  } catch (error) {
    if (!(error instanceof HttpError)) {
      throw error;
    }
    const tried = [`catalogue: ${endpoint}`, error.url];
    const fix = unreachableFix(error.failure, 'the catalogue (its operator can), or interface and region');
    return { name: 'magnum', status: 'problem', summary: `Magnum cannot be reached: ${error.message}`, tried, fix };
  }
}
