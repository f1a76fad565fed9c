import type { Label } from '../../magnum/labels';
import { DRIVERS, labelsOf } from '../../magnum/labels';
import { defaultOf, deprecation, remarks, values, versions } from './label-words';

const TITLES = {
  heat: 'Heat driver',
  'capi-helm': 'magnum-capi-helm',
  'cluster-api': 'magnum-cluster-api',
} as const;

const NOTES = {
  heat: 'The version is Magnum’s. Defaults are those of the newest release; `MagnumPlatform` knows those before it.',
  'capi-helm':
    'The version is the driver’s. The operator can set other defaults in `[capi_helm_cluster_labels]`. Labels of node groups are not read.',
  'cluster-api': 'The version is the driver’s.',
} as const;

/** docs/labels.md: a table a driver. */
export function labels(): string {
  const parts = DRIVERS.map((driver) => {
    const all = labelsOf(driver);
    return [`## ${TITLES[driver]}`, `${all.length} labels. ${NOTES[driver]}`, table(all)].join('\n\n');
  });
  return `# Labels

Magnum checks no label, and a driver ignores those that it does not know. These are the ones that each driver reads. In the type of a
template’s \`labels\` an editor completes them and shows what stands here; \`extraLabels\` takes any other.

Made by \`npm run docs\` from \`magnum/labels/\`.

${parts.join('\n\n')}
`;
}

/** Not aligned: the longest cell would make every line as long. */
function table(all: readonly Label[]): string {
  const rows = all.map((label) => [
    `\`${label.name}\``,
    values(label),
    defaultOf(label),
    versions(label).replace(/^\S+ /, ''),
    [label.doc, deprecation(label) ?? [], remarks(label)].flat().join(' '),
    label.rejects,
  ]);
  return [
    '<!-- prettier-ignore-start -->',
    '',
    '| label | value | default | versions | what it does | who refuses a wrong value |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
    '',
    '<!-- prettier-ignore-end -->',
  ].join('\n');
}
