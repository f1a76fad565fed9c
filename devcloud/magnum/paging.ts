import { Fault } from '../fault';
import type { Body } from './fields';

/** The query of a list. */
export interface ListQuery {
  readonly limit?: string;
  readonly marker?: string;
  readonly sort_key?: string;
  readonly sort_dir?: string;
}

export interface Page {
  readonly items: readonly Body[];
  /** Where the rest is, when the page is full. */
  readonly next?: string;
}

/** More than this come in several pages. */
const MAX_LIMIT = 1000;

/**
 * One page of `items`, which come in the order they were made.
 *
 * @param notFound what is said of a marker that is none of them
 */
export function pageOf(
  items: readonly Body[],
  query: ListQuery,
  url: string,
  notFound: (marker: string) => string,
): Page {
  const { sort_key: key = 'id', sort_dir: direction = 'asc', marker } = query;
  const limit = limitOf(query.limit);
  const sorted = sortBy(items, key, direction);
  const start = marker === undefined ? 0 : sorted.findIndex(({ uuid }) => uuid === marker) + 1;
  if (marker !== undefined && start === 0) {
    throw new Fault(404, notFound(marker));
  }
  const page = sorted.slice(start, start + limit);
  const last = page.at(-1)?.uuid as string | undefined;
  // Magnum says that there is more whenever a page is full.
  if (query.limit === undefined || page.length < limit || last === undefined) {
    return { items: page };
  }
  return { items: page, next: `${url}?sort_key=${key}&sort_dir=${direction}&limit=${limit}&marker=${last}` };
}

function limitOf(given: string | undefined): number {
  const limit = given === undefined ? MAX_LIMIT : Number(given);
  if (!(limit > 0)) {
    throw new Fault(400, 'Limit must be positive');
  }
  return Math.min(limit, MAX_LIMIT);
}

function sortBy(items: readonly Body[], key: string, direction: string): readonly Body[] {
  if (direction !== 'asc' && direction !== 'desc') {
    throw new Fault(400, `Invalid sort direction: ${direction}. Acceptable values are 'asc' or 'desc'`);
  }
  const [first] = items;
  if (key !== 'id' && first !== undefined && !(key in first)) {
    throw new Fault(400, `The sort_key value "${key}" is an invalid field for sorting`);
  }
  const sorted = key === 'id' ? [...items] : [...items].sort((a, b) => compare(a[key], b[key]));
  return direction === 'asc' ? sorted : sorted.reverse();
}

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
}
