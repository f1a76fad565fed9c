import type { Report, ReviewedChange } from '../judge/report';
import type { Risk } from '../risk';

/** What a person still reads; GitHub draws no more than 500 edges. */
const MOST = 40;

const COLOURS: Readonly<Record<Risk, string>> = {
  'will-fail': 'fill:#a40e26,color:#fff',
  outage: 'fill:#cf222e,color:#fff',
  'nodes-lost': 'fill:#bc4c00,color:#fff',
  rolling: 'fill:#bf8700,color:#fff',
  credentials: 'fill:#8250df,color:#fff',
  safe: 'fill:#1a7f37,color:#fff',
  'no-change': 'fill:#eaeef2,color:#24292f',
};

/** Template → cluster → groups and kubeconfig, coloured by risk; empty where there is nothing to draw. */
export function mermaid({ changes }: Report): string {
  const drawn = changes.filter(({ kind }) => kind !== 'other' && kind !== 'lookup').slice(0, MOST);
  if (drawn.length < 2) {
    return '';
  }
  const ids = new Map(drawn.map((change, index) => [keyOf(change), `n${index}`]));
  const nodes = drawn.map((change, index) => `  n${index}["${label(change)}"]:::${className(change.risk)}`);
  const edges = drawn.flatMap((change) => {
    const from = change.of === undefined ? undefined : ids.get(keyOf({ ...change, address: change.of }));
    return from === undefined ? [] : [`  ${from} --> ${ids.get(keyOf(change)) ?? ''}`];
  });
  const classes = [...new Set(drawn.map(({ risk }) => risk))].map(
    (risk) => `  classDef ${className(risk)} ${COLOURS[risk]}`,
  );
  return ['flowchart LR', ...nodes, ...edges, ...classes].join('\n');
}

function keyOf({ stack = '', address }: Pick<ReviewedChange, 'stack' | 'address'>): string {
  return `${stack} ${address}`;
}

function className(risk: Risk): string {
  return risk.replaceAll('-', '');
}

/** Nothing in it may end the text, or be read as HTML. */
function label({ kind, name, risk }: ReviewedChange): string {
  const text = `${kind} ${name.slice(0, 60)}`.replaceAll(
    /[^\p{L}\p{N} ._:/-]/gu,
    (one) => `#${one.codePointAt(0) ?? 63};`,
  );
  return `${text}<br/>${risk}`;
}
