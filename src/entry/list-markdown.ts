import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { filesAt } from '../files/files-at.ts';
import { isLeftBehind } from '../files/left-behind.ts';

/**
 * List all Markdown files below `content/`: paths relative to the root, with forward slashes, in order.
 *
 * Linked folders are followed as Eleventy does, but not out of the root. Other ways to write the ending (`.MD`,
 * `.markdown`) are in the list, too: no page is to be passed over in silence. What hides, and what editors leave behind, is.
 */
export async function listMarkdown(root: string): Promise<string[]> {
  return filesInContent(root).filter(isMarkdown).sort();
}

/**
 * Tell of files below the folders of `content/` that look like pages of another program, and that nobody reads.
 */
export function unreadPages(root: string): Diagnostic[] {
  return filesInContent(root)
    .filter((file) => file.split('/').length > 2 && otherText.test(file))
    .sort()
    .map((file) => diagnose('file/no-page', { file }, {}));
}

/** Endings of text that people write in other programs. Templates of Eleventy are none. */
const otherText =
  /\.(?:mdx|mdown|mkdn?|mkdown|mdwn|mdtxt|text|txt|rst|adoc|asciidoc|org|textile|docx?|odt|rtf|pages)$/i;

function filesInContent(root: string): string[] {
  const inside = realpathSync(root) + sep;
  return filesAt(join(root, 'content'), (real) => (real + sep).startsWith(inside))
    .map((file) => file.slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter((file) => !file.split('/').some(isHidden));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || isLeftBehind(name);
}

/** Is a file named like a page, in whatever way its ending is written? */
export function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}
