/** Names as a message shows them: all of a few, else the first three and how many more. */
export function nameList(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
