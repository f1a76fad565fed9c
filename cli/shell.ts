/** In single quotes a shell changes nothing; the quote itself has to stand outside of them. */
export function shellQuote(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
