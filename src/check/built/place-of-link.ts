import type { Place } from '../../diagnostics/diagnostic.ts';
import type { BuiltPage } from './built-site.ts';

/** Where a page comes from: its Markdown file or its template, or its address when a layout alone makes it. */
export function placeOfPage({ entry, template, address }: BuiltPage): Place {
  return { file: entry?.file ?? template ?? address };
}

/** Where a link of a page was written: a line of its Markdown, or the page when a layout prints the link. */
export function placeOfLink(page: BuiltPage, href: string): Place {
  const link = page.entry?.answer.links.find((candidate) => candidate.href === href);
  return link ? { ...placeOfPage(page), line: link.line, column: link.column } : placeOfPage(page);
}
