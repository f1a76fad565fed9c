/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Its cells may be broken into several lines where the terminal is too narrow. */
  readonly wraps?: true;
  /** Colours a cell that is padded already. */
  readonly paint?: (text: string) => string;
}

const GAP = '  ';
/** What a column that wraps is read in without pain. */
const LEAST = 20;

/**
 * Lines of a table that fit into `width`; undefined where they cannot. Without a width, which is where nobody looks but
 * a program or a file, every row is one line.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string[] | undefined {
  const titles = columns.map(({ title }) => title);
  const natural = columns.map((_, index) => Math.max(...[titles, ...rows].map((row) => (row[index] ?? '').length)));
  const widths = fit(columns, natural, width - GAP.length * (columns.length - 1));
  if (widths === undefined) {
    return undefined;
  }
  const plain = columns.map(({ title }) => ({ title }));
  return [titles, ...rows].flatMap((row, index) => lines(index === 0 ? plain : columns, row, widths));
}

/** Columns that wrap share what the others leave, none wider than it needs to be. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): number[] | undefined {
  const wrapping = columns.flatMap(({ wraps }, index) => (wraps === true ? [index] : []));
  const taken = natural.reduce((sum, one, index) => (wrapping.includes(index) ? sum : sum + one), 0);
  let left = width - taken;
  const widths = [...natural];
  // Narrow ones first: what they do not need is for the others.
  const byNeed = wrapping.toSorted((one, other) => (natural[one] ?? 0) - (natural[other] ?? 0));
  for (const [place, index] of byNeed.entries()) {
    const share = Math.floor(left / (byNeed.length - place));
    widths[index] = Math.min(natural[index] ?? 0, share);
    left -= widths[index];
  }
  const fits = wrapping.every((index) => (widths[index] ?? 0) >= Math.min(LEAST, natural[index] ?? 0));
  return left >= 0 && fits ? widths : undefined;
}

function lines(columns: readonly Column[], row: readonly string[], widths: readonly number[]): string[] {
  const cells = columns.map((_, index) => wrap(row[index] ?? '', widths[index] ?? 0));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ paint = (text) => text }, index) => paint((cells[index]?.[line] ?? '').padEnd(widths[index] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
}

/** Breaks between words, and within one that is longer than the line. */
export function wrap(text: string, width: number): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    broken.push(...(line === '' ? [] : [line]));
    line = word;
    while (line.length > width) {
      broken.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...broken, line];
}
