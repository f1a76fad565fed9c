import type { Label } from '../../magnum/labels';
import { labelsOf } from '../../magnum/labels';
import type { MagnumDriver } from '../../magnum/platform';
import { defaultOf, deprecation, remarks, versions } from './label-words';

const NAMES = { heat: 'HeatLabels', 'capi-helm': 'CapiHelmLabels', 'cluster-api': 'ClusterApiLabels' } as const;

const TITLES = {
  heat: 'Labels that the Heat driver reads, or once read.',
  'capi-helm': 'Labels that magnum-capi-helm reads.',
  'cluster-api': 'Labels that magnum-cluster-api reads.',
} as const;

const COMMENT_WIDTH = 112;

/** The interface of a driver's labels. It is written out, since an editor shows no comments of derived types. */
export function labelTypes(driver: MagnumDriver): string {
  const properties = labelsOf(driver).map((label) => `${comment(label)}\n  readonly ${label.name}?: ${type(label)};`);
  return `// Made by \`npm run docs\` from the data beside it: change that, not this.

/** ${TITLES[driver]} */
export interface ${NAMES[driver]} {
${properties.join('\n\n')}
}
`;
}

function comment(label: Label): string {
  const outdated = deprecation(label);
  const paragraphs = [
    label.doc,
    ...(label.ignored === true ? [] : [`Read by ${versions(label)}.`]),
    ...remarks(label),
    `@default ${asTag(defaultOf(label))}`,
    ...(outdated === undefined ? [] : [`@deprecated ${outdated}`]),
  ];
  return `  /**\n${paragraphs.map((text) => wrap(text)).join('\n   *\n')}\n   */`;
}

/** A value stands for itself; words have a dash before them. */
function asTag(text: string): string {
  return text.startsWith('`') ? text : `- ${text}`;
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.replaceAll('*/', '*\\/').split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > COMMENT_WIDTH) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
  }
  return lines.map((line) => `   * ${line}`).join('\n');
}

function type({ type: kind, allowed = [] }: Label): string {
  const literals = allowed.map((one) => `'${one}'`).join(' | ');
  switch (kind) {
    case 'bool':
      return allowed.length === 1 ? "true | 'true'" : "boolean | 'true' | 'false'";
    case 'int':
      return 'number | `${number}`';
    case 'csv':
      return 'string | readonly string[]';
    case 'enum':
      return literals;
    case 'string':
      // Completes what is known to work, and takes what may come.
      return literals === '' ? 'string' : `${literals} | (string & Record<never, never>)`;
    case 'cidr':
      return 'string';
  }
}
