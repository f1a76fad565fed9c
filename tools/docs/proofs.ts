import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Tests that name rules for another reason than to try them: an acknowledgement, a list, a document. */
const NO_PROOF =
  /^__tests__\/(cli\/|docs\.test|coverage\.test|constructs\/(acknowledge|problems|fuzz)|magnum\/rules\/[^/]+\.test)/;

/** Those that are about a rule come first. */
const PREFERRED = ['__tests__/magnum/rules/', '__tests__/magnum/', '__tests__/constructs/'];

/** The test that tries each entry of the catalogue: the file that names it, by its path in the project. */
export function findProofs(ids: readonly string[]): ReadonlyMap<string, string> {
  const tests = testFiles().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const proofs = ids.map((id) => [id, tests.find(({ text }) => names(text, id))?.path] as const);
  return new Map(proofs.filter((proof): proof is [string, string] => proof[1] !== undefined));
}

/** Whether a text names an entry: `CT-1` is not in `CT-10`. */
export function names(text: string, id: string): boolean {
  return new RegExp(`\\b${id}\\b`).test(text);
}

function testFiles(): string[] {
  const all = readdirSync(join(ROOT, '__tests__'), { recursive: true, encoding: 'utf8' })
    .map((path) => `__tests__/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !NO_PROOF.test(path))
    .sort();
  return all.toSorted((one, other) => rank(one) - rank(other));
}

function rank(path: string): number {
  const place = PREFERRED.findIndex((folder) => path.startsWith(folder));
  return place === -1 ? PREFERRED.length : place;
}
