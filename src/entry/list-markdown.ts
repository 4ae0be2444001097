import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * List all Markdown files below `content/`: paths relative to the root, with forward slashes, in order.
 *
 * Other ways to write the ending (`.MD`, `.markdown`) are in the list, too: no page is to be passed over in silence.
 */
export async function listMarkdown(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => /\.(?:md|markdown)$/i.test(entry.name) && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .sort();
}
