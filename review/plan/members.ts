import { CannotReview } from './cannot-review';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

export interface Member {
  readonly name: string;
  /** Parsed where the member is wanted; undefined elsewhere. */
  readonly value: unknown;
}

/**
 * The members of a JSON object, one by one: those that are wanted are parsed, the others only stepped over.
 *
 * @throws CannotReview when the text is no object, or is cut off
 */
export function* membersOf(text: Buffer, wanted: ReadonlySet<string>): Generator<Member> {
  let at = skipSpace(text, 0);
  if (text[at] !== OPEN) {
    throw new CannotReview(text.length === 0 ? 'is empty' : 'is no JSON object');
  }
  at = skipSpace(text, at + 1);
  if (text[at] === CLOSE) {
    requireEnd(text, at + 1);
    return;
  }
  for (;;) {
    const nameEnd = endOfValue(text, at);
    const name: unknown = parse(text, at, nameEnd);
    at = skipSpace(text, nameEnd);
    if (typeof name !== 'string' || text[at] !== COLON) {
      throw new CannotReview(`is no JSON: expected a name and a colon at byte ${at}`);
    }
    const start = skipSpace(text, at + 1);
    at = endOfValue(text, start);
    yield { name, value: wanted.has(name) ? parse(text, start, at) : undefined };
    at = skipSpace(text, at);
    if (text[at] === CLOSE) {
      requireEnd(text, at + 1);
      return;
    }
    if (text[at] !== COMMA) {
      throw at >= text.length ? cutOff() : new CannotReview(`is no JSON: expected a comma at byte ${at}`);
    }
    at = skipSpace(text, at + 1);
  }
}

/** What the parser says of wrong text quotes it, and it may be a secret. */
function parse(text: Buffer, from: number, to: number): unknown {
  try {
    return JSON.parse(text.toString('utf8', from, to)) as unknown;
  } catch {
    throw new CannotReview(`is no JSON between byte ${from} and byte ${to}`);
  }
}

/** Where the value that begins here ends. */
function endOfValue(text: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) {
      at = endOfString(text, at);
      if (depth === 0) {
        return at + 1;
      }
    } else if (byte === OPEN || byte === OPEN_LIST) {
      depth += 1;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      depth -= 1;
      if (depth <= 0) {
        return depth < 0 ? at : at + 1;
      }
    } else if (depth === 0 && (byte === COMMA || byte === COLON || isSpace(byte))) {
      return at;
    }
  }
  throw cutOff();
}

/** Where the string that begins here has its last quote. */
function endOfString(text: Buffer, from: number): number {
  for (let at = text.indexOf(QUOTE, from + 1); at !== -1; at = text.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === BACKSLASH) {
      slashes += 1;
    }
    if (slashes % 2 === 0) {
      return at;
    }
  }
  throw cutOff();
}

function requireEnd(text: Buffer, from: number): void {
  const at = skipSpace(text, from);
  if (at < text.length) {
    throw new CannotReview(`is no JSON: something follows its end at byte ${at}`);
  }
}

function skipSpace(text: Buffer, from: number): number {
  let at = from;
  while (isSpace(text[at])) {
    at += 1;
  }
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function cutOff(): CannotReview {
  return new CannotReview('is cut off: its JSON has no end');
}
