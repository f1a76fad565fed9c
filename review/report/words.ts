import type { Report } from '../judge/report';
import type { Risk } from '../risk';
import { RISKS } from '../risk';

/** A risk in a sentence of its own. */
export const VERDICTS: Readonly<Record<Risk, string>> = {
  'will-fail': 'This apply will fail',
  outage: 'A cluster is destroyed',
  'nodes-lost': 'Nodes are lost',
  rolling: 'Nodes are replaced one after another',
  credentials: 'Credentials change',
  safe: 'Nothing is lost',
  'no-change': 'Nothing changes',
};

/** `1 outage, 2 safe` */
export function countsOf({ changes }: Report): string {
  const counts = RISKS.map((risk) => [risk, changes.filter((change) => change.risk === risk).length] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([risk, count]) => `${count} ${risk}`)
    .join(', ');
}

/** What is not judged, one line for each attribute, however many rules ask for it. */
export function notJudgedLines({ notJudged }: Report): string[] {
  const rules = new Map<string, Set<string>>();
  for (const { stack, address, attribute, rule } of notJudged) {
    const place = `${stack === undefined ? '' : `${stack} `}${address}: ${attribute}`;
    rules.set(place, (rules.get(place) ?? new Set()).add(rule));
  }
  return [...rules].map(([place, ids]) => `${place} (${[...ids].join(', ')})`);
}
