/** The first line of what was found, at most 60 characters of it; code, addresses and HTML in it are `…`. */
export function shortened(text: string): string {
  const [line = ''] = text.trimStart().replaceAll('\uFFFC', '…').split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
