import type { Mutability, ResourceMutability } from '../../magnum/mutability';
import { MUTABILITY } from '../../magnum/mutability';
import { KNOWN_PLATFORMS } from '../../magnum/known-platforms';
import { holdsOn } from '../../magnum/rules/holds';

/** docs/lifecycle.md: a table a resource. */
export function lifecycle(): string {
  return `# What a change does

\`terraform plan\` shows attributes; these tables say what happens to the cluster. They hold for the provider 3.4.0.

| effect | what happens |
| --- | --- |
| in place | Magnum’s data changes, no node does |
| resize | nodes are added or taken away |
| upgrade | nodes are replaced one after another |
| new resource | it is destroyed and created, with all that runs on it |
| nothing | only Terraform looks at it |

Made by \`npm run docs\` from \`magnum/mutability/\`.

${MUTABILITY.map(section).join('\n\n')}
`;
}

function section(resource: ResourceMutability): string {
  const isTemplate = resource.arguments.some(({ inUse }) => inUse !== undefined);
  const titles = ['argument', 'prop', 'effect', ...(isTemplate ? ['while a cluster uses it'] : []), 'remarks'];
  const rows = resource.arguments.map((one) => [
    `\`${one.argument}\``,
    one.prop === undefined ? '' : `\`${one.prop}\``,
    one.effect,
    ...(isTemplate ? [one.inUse ?? (one.effect === 'nothing' ? 'taken' : 'refused')] : []),
    remarks(one),
  ]);
  return [
    `## ${resource.title}`,
    `\`${resource.type}\`, by [the provider’s code](${resource.source}).`,
    [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

function remarks({ note, refused = [] }: Mutability): string {
  const refusals = refused.map(({ holds, says, rule, source }) => {
    const places = KNOWN_PLATFORMS.filter((platform) => holdsOn(holds, platform)).map(String);
    const [first = '', last = first] = [places[0], places.at(-1)];
    const where = first === last ? first : `${first} to ${last}`;
    return `Refused on ${where}: ${says} ([${rule}](${source})).`;
  });
  return [...(note === undefined ? [] : [note]), ...refusals].join(' ');
}
