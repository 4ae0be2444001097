import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { filesAt } from '../files/files-at.ts';
import { isLeftBehind } from '../files/left-behind.ts';
import { linkedTo } from '../files/linked-to.ts';

/**
 * List all Markdown files below `content/`: paths relative to the root, with forward slashes, in order.
 *
 * Linked folders are followed as Eleventy does, but not out of the root. Other ways to write the ending (`.MD`,
 * `.markdown`) are in the list, too: no page is to be passed over in silence. What hides, and what editors leave behind, is.
 */
export function listMarkdown(root: string): string[] {
  return filesInContent(root).filter(isMarkdown).sort();
}

/**
 * Report what is below `content/` and that nobody reads: files that look like pages of another program, folders that are
 * linked in from elsewhere, and, where the site has no configuration of Eleventy (`hasTemplates`), whatever else this would
 * read: templates, data, files that it copies. Settings and notes directly in `content/` are not among them.
 */
export function unreadPages(
  root: string,
  { hasTemplates }: { readonly hasTemplates: boolean },
): Diagnostic[] {
  const files = filesInContent(root)
    .filter((file) => !isMarkdown(file))
    .sort();
  return files.flatMap((file) => {
    const isBelow = file.split('/').length > 2;
    if (isBelow && otherText.test(file)) return [diagnose('file/no-page', { file }, {})];
    // What a file inside the site is linked to is read as it is; a folder that stands for itself leads out.
    const to = /\.\w+$/.test(file) ? undefined : linkedTo(join(root, file));
    if (to !== undefined) return [diagnose('file/linked-out', { file }, { to })];
    const isKnown = isBelow ? settings.test(file) : note.test(file);
    return hasTemplates || isKnown ? [] : [diagnose('file/unread', { file }, {})];
  });
}

/** Files of settings whose names are looked at where they are read. */
const settings = /^content\/texts\/[^/]+$/;

/** What may lie directly in `content/`: settings, which are looked at where they are read, and notes. */
const note = /\/[^/.]+$|\.(?:ya?ml|txt|text|rst|adoc|org)$/i;

/** Endings of text files of other programs, Eleventy's templates not among them. */
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
