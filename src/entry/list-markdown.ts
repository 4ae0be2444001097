import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesAt } from '../files/files-at.ts';

/**
 * List all Markdown files below `content/`: paths relative to the root, with forward slashes, in order.
 *
 * Linked folders are followed as Eleventy does, but not out of the root. Other ways to write the ending (`.MD`,
 * `.markdown`) are in the list, too: no page is to be passed over in silence.
 */
export async function listMarkdown(root: string): Promise<string[]> {
  const inside = realpathSync(root) + sep;
  return filesAt(join(root, 'content'), (real) => (real + sep).startsWith(inside))
    .filter(isMarkdown)
    .map((file) => file.slice(join(root, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** Is a file named like a page, in whatever way its ending is written? */
export function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}
