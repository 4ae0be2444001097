/** Lines without the indentation that all share, of 80 columns at most. */
export function withoutIndentation(lines: readonly string[]): string[] {
  const columns = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...columns, 80);
  return lines.map((line) => line.slice(least));
}

/** A text without the indentation that its lines share; what is behind a tag on its line has none of its own. */
export function dedented(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const head = first.trim() === '' ? [] : [first.trim()];
  return [...head, ...withoutIndentation(rest)].join('\n').replace(/^\n+|\s+$/g, '');
}
