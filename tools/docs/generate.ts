import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Options } from 'prettier';
import * as estree from 'prettier/plugins/estree';
import * as markdown from 'prettier/plugins/markdown';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';

import { coverage } from './coverage';
import { labelTypes } from './label-types';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { rules } from './rules';

const ROOT = resolve(__dirname, '../..');

/** A file that is made from the project's data and committed. */
export interface Document {
  /** In the project. */
  readonly path: string;
  readonly make: () => string;
}

export const DOCUMENTS: readonly Document[] = [
  { path: 'docs/labels.md', make: labels },
  { path: 'docs/lifecycle.md', make: lifecycle },
  { path: 'docs/rules.md', make: rules },
  { path: 'docs/coverage.md', make: coverage },
  { path: 'magnum/labels/types/heat.ts', make: () => labelTypes('heat') },
  { path: 'magnum/labels/types/capi-helm.ts', make: () => labelTypes('capi-helm') },
  { path: 'magnum/labels/types/cluster-api.ts', make: () => labelTypes('cluster-api') },
];

/** The document as it is to stand in the project. */
export async function render({ path, make }: Document): Promise<string> {
  const options = JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8')) as Options;
  const parser = path.endsWith('.md') ? 'markdown' : 'typescript';
  // The main entry loads its parts as ES modules, which tests cannot.
  return await format(make(), { ...options, parser, plugins: [markdown, typescript, estree] as Options['plugins'] });
}

async function main(): Promise<void> {
  for (const document of DOCUMENTS) {
    writeFileSync(join(ROOT, document.path), await render(document));
  }
}

if (require.main === module) {
  void main();
}
