import { basename, join } from 'node:path';
import type { ImportLog } from '../import-log.ts';
import { readOwnText } from '../read-own-text.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Report the parts of pages, such as `_part.md`, that no page and no other part names: their text comes in nowhere. */
export function reportUnusedParts(
  source: string,
  parts: readonly string[],
  pages: readonly FolderPage[],
  log: ImportLog,
): void {
  if (parts.length === 0) return;
  const texts = new Map(parts.map((part) => [part, readOwnText(source, join(source, part)) ?? '']));
  for (const file of parts) {
    const name = basename(file);
    const isNamed =
      pages.some(({ split }) => split.body.includes(name)) ||
      [...texts].some(([part, text]) => part !== file && text.includes(name));
    if (!isNamed) log.report('import/left-out', { file }, { found: file });
  }
}
