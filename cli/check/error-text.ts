const FRAME = /^\s+at .+/;
const OWN_FRAME = /^\s+at (?!.*(?:node_modules|node:))/;

/** What an app said of its mistake, without the frames of a stack trace but for the one where it happened. */
export function withoutFrames(text: string): string {
  const lines = text.trimEnd().split('\n');
  const place = lines.find((line) => OWN_FRAME.test(line));
  return lines
    .filter((line) => !FRAME.test(line) || line === place)
    .filter((line) => !/^Node\.js v\d/.test(line))
    .join('\n')
    .trim();
}
