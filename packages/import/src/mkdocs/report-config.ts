import type { FolderResult } from '../folder/import-folder.ts';
import type { MkdocsConfig } from './config.ts';

/** Report what the configuration asks for and Kotae does otherwise, each in its line of the file. */
export function reportConfig(
  { slugify, redirects, outward }: MkdocsConfig,
  file: string,
  language: string,
  { log, pages }: FolderResult,
): void {
  const { unknown } = slugify;
  if (unknown !== undefined)
    log.report('import/unknown-slugify', { file, line: unknown.line }, { name: unknown.name });
  const sources = new Set(
    pages.flatMap((page) => (page.language === language ? [page.path, page.plain] : [page.path])),
  );
  for (const { key: from, value, line } of redirects) {
    const to = typeof value === 'string' ? value : '';
    const page = to.replace(/[?#].*$/, '');
    const why = /^[a-z][a-z0-9+.-]*:/i.test(to)
      ? 'elsewhere'
      : sources.has(page)
        ? page === to
          ? undefined
          : 'place'
        : 'missing';
    if (why !== undefined) log.report('import/redirect', { file, line }, { why, from, to });
  }
  for (const { key, value, line } of outward) {
    const found = key === '' ? String(value) : `${key}: ${String(value)}`;
    log.report('import/left-out', { file, line }, { found });
  }
}
