/** Lines without the indentation that all of them share; text behind a tag on its line has none of its own. */
export function dedented(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const lines = first.trim() === '' ? rest : [first.trim(), ...rest];
  const own = first.trim() === '' ? lines : rest;
  const columns = own
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...columns, 80);
  return lines
    .map((line, index) => (first.trim() !== '' && index === 0 ? line : line.slice(least)))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
