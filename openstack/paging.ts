import { isRecord } from './yaml';

/**
 * The query of the next page, with its `?`; undefined after the last. Only the query: a service behind a proxy writes
 * its own idea of host and scheme into links, where no token should go, and Magnum forgets `/detail`.
 */
export function nextQuery(body: unknown, key: string): string | undefined {
  const link = isRecord(body) ? linkIn(body, key) : undefined;
  if (link === undefined) {
    return undefined;
  }
  const { search } = new URL(link, 'http://relative');
  return search === '' ? undefined : search;
}

/** `next` (Magnum, Glance), `links.next` (Keystone), or a list `servers_links` (Nova, Neutron, Octavia, Cinder). */
function linkIn(body: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const { next, links } = body;
  const list = body[`${key}_links`];
  const listed: unknown[] = Array.isArray(list) ? list : [];
  const named = listed.filter(isRecord).find(({ rel }) => rel === 'next');
  const candidates = [next, isRecord(links) ? links.next : undefined, named?.href];
  return candidates.find((link): link is string => typeof link === 'string' && link !== '');
}
