/**
 * Cut a row into cells the way kramdown does.
 *
 * Pipes in code, Markdown's or HTML's, and after a backslash belong to the cell. An empty first cell counts only
 * when the table's first line (`leading`) has no pipe at its beginning, an empty last one never.
 */
export function cellsOf(row: string, leading: boolean): string[] {
  const cells: string[] = [''];
  const add = (text: string) => cells.push((cells.pop() ?? '') + text);
  const parts = row.matchAll(/<code[^>]*>.*?<\/code>|(`+)(?!`)(.*?[^`])\1(?!`)|\\.|[^\\`<|]+|[\s\S]/g);
  for (const [part] of parts) {
    if (part === '|') cells.push('');
    else add(part === '\\|' ? '|' : part);
  }
  if (leading && cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Cut a row into cells the way the dialect does: at every pipe that no backslash is before. */
export function dialectCells(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Print a row of the dialect. */
export function printRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}
