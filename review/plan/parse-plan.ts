import { CannotReview } from './cannot-review';
import type { Plan } from './plan';
import { MEMBERS, readPlan } from './read-plan';
import { membersOf } from './members';

const UTF16_MARK = Buffer.from([0xff, 0xfe]);
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a plan from the bytes of its JSON. The half of it that says nothing of changes (the state before, the values
 * after) is stepped over, so that a big plan costs little memory.
 *
 * @throws CannotReview when it is none
 */
export function parsePlan(bytes: Buffer): Plan {
  const text = inUtf8(bytes);
  try {
    const json: Record<string, unknown> = {};
    for (const { name, value } of membersOf(text, new Set<string>(MEMBERS))) {
      json[name] = value;
    }
    return readPlan(json);
  } catch (error) {
    if ((error as { readonly name?: unknown } | undefined)?.name === 'RangeError') {
      throw new CannotReview('is nested too deeply to be a plan');
    }
    throw error;
  }
}

/** A shell of Windows writes UTF-16 with `>`. */
function inUtf8(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 2).equals(UTF16_MARK)) {
    return Buffer.from(bytes.subarray(2).toString('utf16le'), 'utf8');
  }
  return bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes;
}
