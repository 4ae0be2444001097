import type { Html } from 'mdast';
import type { Spot } from '../../diagnostics/diagnostic.ts';

/**
 * Find the place of something in a piece of raw HTML: `written` begins at `index` of its value. `source` are the lines of the
 * file, since the value lacks the indentation of what is around it.
 */
export function spotIn(node: Html, index: number, written: string, source: readonly string[]): Spot {
  if (node.position === undefined) return {};
  const before = node.value.slice(0, index).split('\n');
  const line = node.position.start.line + before.length - 1;
  const offset = before.at(-1)?.length ?? 0;
  if (before.length === 1) return { line, column: node.position.start.column + offset };
  const [head = written] = written.split('\n');
  const found = source[line - 1]?.indexOf(head, offset) ?? -1;
  return { line, column: found < 0 ? undefined : found + 1 };
}
