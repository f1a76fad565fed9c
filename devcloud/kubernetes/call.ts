import type { IncomingMessage } from 'node:http';

import { KINDS, type Kind } from './kinds';
import type { Presentation } from './presentation';
import { presentationOf } from './presentation';
import type { Selection } from './selector';

/** A request, as kube-apiserver understands it. */
export interface Call {
  /** Kubernetes' own word for what is done: `list`. */
  readonly verb: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Undefined for what is no resource: `/version`. */
  readonly resource?: ResourceCall;
  readonly presentation: Presentation;
}

export interface ResourceCall {
  /** `leases` of `coordination.k8s.io`, which need not be emulated. */
  readonly group: string;
  readonly plural: string;
  /** Undefined for what is not emulated. */
  readonly kind?: Kind;
  readonly selection: Selection;
}

export function callOf({ method = 'GET', url = '/', headers }: IncomingMessage): Call {
  const { pathname, searchParams } = new URL(url, 'https://localhost');
  const resource = resourceOf(pathname, searchParams);
  return {
    verb: verbOf(method, searchParams, resource),
    path: pathname,
    query: searchParams,
    resource,
    presentation: presentationOf(headers.accept, searchParams),
  };
}

const RESOURCE_PATH = new RegExp(
  '^/(?:api/v1|apis/(?<group>[^/]+)/(?<version>[^/]+))/(?:namespaces/(?<namespace>[^/]+)/)?' +
    '(?<plural>[^/]+)(?:/(?<name>[^/]+)(?<rest>/.*)?)?$',
);

function resourceOf(path: string, query: URLSearchParams): ResourceCall | undefined {
  const match = RESOURCE_PATH.exec(path);
  if (match?.groups === undefined) {
    return undefined;
  }
  const { group = '', version = 'v1', namespace, plural = '', name, rest } = match.groups;
  const isWhole = rest === undefined && version === 'v1';
  return {
    group,
    plural,
    kind: isWhole ? KINDS.find((kind) => kind.group === group && kind.plural === plural) : undefined,
    selection: {
      namespace,
      name: name === undefined ? undefined : decodeURIComponent(name),
      labelSelector: query.get('labelSelector') ?? undefined,
      fieldSelector: query.get('fieldSelector') ?? undefined,
    },
  };
}

function verbOf(method: string, query: URLSearchParams, resource: ResourceCall | undefined): string {
  const isCollection = resource !== undefined && resource.selection.name === undefined;
  switch (method) {
    case 'GET':
      return isTrue(query.get('watch')) ? 'watch' : isCollection ? 'list' : 'get';
    case 'POST':
      return resource === undefined ? 'post' : 'create';
    case 'PUT':
      return resource === undefined ? 'put' : 'update';
    case 'DELETE':
      return isCollection ? 'deletecollection' : 'delete';
    default:
      return method.toLowerCase();
  }
}

/** As Go reads a boolean of a query. */
function isTrue(value: string | null): boolean {
  return value !== null && ['1', 't', 'true'].includes(value.toLowerCase());
}
