import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a program. */
export interface Site {
  /** Absolute. */
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
}

const OWN_FOLDER = resolve(__dirname, '..') + sep;
const FRAME = /^\s+at (?:.*? \()?((?:file:\/\/)?[^():]*(?::[\\/][^():]*)?):(\d+):\d+\)?$/;

/** Constructs may be made deep inside of others. */
const FRAMES = 100;

/**
 * The place in the caller's own program that is being run: neither in this package nor in an installed one. Takes time,
 * hence not for every synth.
 */
export function currentSite(): Site | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return siteIn(stack);
}

/** The innermost frame of a stack trace that is the caller's own. */
export function siteIn(stack: string): Site | undefined {
  for (const text of stack.split('\n')) {
    const [, place = '', line] = FRAME.exec(text) ?? [];
    const file = place.startsWith('file://') ? fileURLToPath(place) : place;
    if (line !== undefined && isOfCaller(file)) {
      return { file, line: Number(line) };
    }
  }
  return undefined;
}

function isOfCaller(file: string): boolean {
  const isFile = file.startsWith('/') || /^[A-Za-z]:[\\/]/.test(file);
  return isFile && !file.startsWith(OWN_FOLDER) && !/[\\/]node_modules[\\/]/.test(file);
}
