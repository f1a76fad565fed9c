import { UNKNOWN } from '../../magnum/spec/field';
import type { Verdict } from './verdict';

/** What a change of a number of nodes comes to; what follows a name: `grows from 2 to 3 nodes`. */
export function judgeCount(before: unknown, after: unknown): Verdict {
  // Magnum makes one node where no number is given.
  const from = typeof before === 'number' ? before : 1;
  if (after === undefined || after === null) {
    return { risk: 'nodes-lost', says: `has no number of nodes any more, where it had ${from}` };
  }
  if (typeof after !== 'number') {
    return {
      risk: 'nodes-lost',
      says:
        after === UNKNOWN
          ? `may lose nodes: how many of ${from} stay is known after apply`
          : `may lose nodes: how many of ${from} stay is sensitive`,
    };
  }
  if (after < from) {
    return {
      risk: 'nodes-lost',
      says: `shrinks from ${from} to ${after} nodes: what runs on the others moves or ends`,
    };
  }
  return { risk: 'safe', says: `grows from ${from} to ${after} nodes` };
}
