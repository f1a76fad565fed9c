import { createColors } from 'picocolors';

import type { Io } from './io';

export type Colours = ReturnType<typeof createColors>;

/** Colours where a terminal shows them, and nobody asked for none. */
export function coloursFor({ env }: Io): Colours {
  // Absent, and not false, where stdout is no terminal; picocolors would then decide by itself, and colour in CI.
  const { isTTY = false } = process.stdout as { readonly isTTY?: boolean };
  return createColors(isTTY && (env.NO_COLOR === undefined || env.NO_COLOR === ''));
}
