import type { Document, LineCounter as Lines, visit as Visit } from 'yaml';

import { CloudConfigError } from './cloud-config-error';

/**
 * Reads a file of settings as PyYAML would (YAML 1.1, so `verify: no` is false), but keeps what only looks like a number
 * as it is written: an ID of 32 digits, or one such as `12e34`, would not survive.
 *
 * @throws CloudConfigError with file and line, and never with a piece of the file: it holds passwords
 */
export async function parseYaml(path: string, text: string): Promise<Readonly<Record<string, unknown>>> {
  const { LineCounter, parseDocument, visit } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.1', lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw malformed(path, `line ${line}, column ${col}: ${inWords(error.code)}`);
  }
  prepare(path, document, lineCounter, visit);
  const content: unknown = document.toJS();
  if (content === null) {
    return {};
  }
  if (!isRecord(content)) {
    throw malformed(path, 'line 1: expected "clouds:" with the entries below it');
  }
  return content;
}

/** An object, as JSON or YAML has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps numbers and dates as written, and finds aliases that stand for nothing before the library quotes them. */
function prepare(path: string, document: Document.Parsed, lines: Lines, visit: typeof Visit): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' || node.value instanceof Date) {
        node.value = node.source ?? String(node.value);
      }
    },
    Alias(_, node) {
      if (node.resolve(document) === undefined) {
        const { line } = lines.linePos(node.range?.[0] ?? 0);
        throw malformed(
          path,
          `line ${line}: a value that starts with * stands for another, and there is none; quote it`,
        );
      }
    },
  });
}

function malformed(path: string, detail: string): CloudConfigError {
  return new CloudConfigError(
    `${path} is not YAML that can be read: ${detail}`,
    `correct ${path} there; indent with spaces, and quote a password that holds : # & * ! % or @`,
  );
}

/** `BAD_INDENT` as "bad indent". */
function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
