import GithubSlugger from 'github-slugger';
import { frontValue } from '../jekyll/source-page.ts';
import { leadingTitle } from '../leading-title.ts';
import type { FolderPage } from './read-folder-page.ts';

/**
 * The anchors that first headings had which are the title now, by `category/language/slug` of their page: a link to one
 * leads to the page. An id of its own stays in the text.
 */
export function titleAnchors(
  pages: readonly FolderPage[],
  takesHeadingAsTitle: boolean,
): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const { category, language, slug, entries, split } of pages) {
    const found = leadingTitle(split.body);
    const title = frontValue(entries, 'title');
    const isTaken =
      takesHeadingAsTitle ||
      typeof title !== 'string' ||
      title.trim() === '' ||
      title.trim() === found?.title;
    if (found === undefined || !isTaken || found.text.startsWith('<div id=')) continue;
    anchors.set(`${category}/${language}/${slug}`, new GithubSlugger().slug(found.title));
  }
  return anchors;
}
