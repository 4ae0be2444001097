import type { Root } from 'mdast';
import { createParser } from './preset.ts';

const parser = createParser().freeze();

/**
 * Read Markdown into a tree as the dialect reads it, before any transform.
 *
 * Plain line ends in; every node has the position that it has in the file. For those who look at what was written
 * rather than at what became of it.
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}
