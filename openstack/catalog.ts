import { isRecord } from './yaml';

export interface Endpoint {
  readonly interface: string;
  readonly region: string;
  readonly url: string;
}

/** A service of the catalogue that comes with a token. */
export interface CatalogService {
  readonly type: string;
  readonly endpoints: readonly Endpoint[];
}

/** Which of a service's endpoints is wanted. */
export interface EndpointChoice {
  /** @default - any */
  readonly region?: string;
  readonly interface: string;
}

/** Reads the catalogue of a token; what is no service is left out. */
export function readCatalog(catalog: unknown): CatalogService[] {
  return listOf(catalog).map((service) => ({
    type: textOf(service.type),
    endpoints: listOf(service.endpoints).map((endpoint) => ({
      interface: textOf(endpoint.interface),
      region: textOf(endpoint.region_id) || textOf(endpoint.region),
      url: textOf(endpoint.url),
    })),
  }));
}

/** All endpoints of a service, whatever name it goes by. */
export function endpointsOf(catalog: readonly CatalogService[], types: readonly string[]): Endpoint[] {
  return catalog.filter(({ type }) => types.includes(type)).flatMap(({ endpoints }) => endpoints);
}

export function chooseEndpoint(endpoints: readonly Endpoint[], choice: EndpointChoice): Endpoint | undefined {
  return endpoints.find(
    (endpoint) =>
      endpoint.interface === choice.interface && (choice.region === undefined || endpoint.region === choice.region),
  );
}

function listOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
