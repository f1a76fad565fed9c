import type { HttpAnswer } from './http-message';

/** What an operator finds the request by in the logs: `req-…`. */
export function requestIdOf({ headers }: HttpAnswer): string | undefined {
  return headers['x-openstack-request-id'] ?? headers['x-compute-request-id'];
}
