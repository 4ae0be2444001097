import { compareTexts } from '../diagnostics/compare-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry, EntryReading } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import { ruleIds } from './all-rules.ts';
import { askSearches } from './asked-searches.ts';
import { parsePage } from './parsed-page.ts';
import type { CheckedContent } from './rule.ts';
import { contentRules, pageRules } from './rules/index.ts';
import { type SourcePage, sourcePageOf } from './source-page.ts';

export interface ContentOptions extends Pick<CheckedContent, 'site' | 'catalog' | 'siteHash'> {
  /** What came of reading every file; drafts included. */
  readonly readings: readonly EntryReading[];
}

/** Gather what the rules over the content look at. */
export async function readContent(options: ContentOptions): Promise<CheckedContent> {
  const { site, catalog, readings: files, siteHash } = options;
  return {
    site,
    catalog,
    pages: sourcePagesOf(site.root, files),
    searches: await askSearches(site.root, catalog),
    broken: files.flatMap(({ entry, identity }) =>
      (entry && !isTooDeep(entry)) || !identity ? [] : [identity],
    ),
    ruleIds,
    siteHash,
  };
}

/** The entries among what was read, beside their files, in the order of these. */
export function sourcePagesOf(root: string, readings: readonly EntryReading[]): SourcePage[] {
  return readings
    .flatMap(({ entry }) => (entry && !isTooDeep(entry) ? [sourcePageOf(root, entry)] : []))
    .sort((a, b) => compareTexts(a.entry.file, b.entry.file));
}

/** A text that no parser should be asked to read again; reading it has told so. */
function isTooDeep({ answer }: Entry): boolean {
  return answer.diagnostics.some(({ rule }) => rule === 'markdown/too-deep' || rule === 'markdown/too-many');
}

/**
 * Find everything that is wrong with the content beyond what reading it has shown. What was found in one page alone is
 * kept until it changes.
 */
export function checkContent(content: CheckedContent): Diagnostic[] {
  const { site, pages, siteHash } = content;
  return [
    ...pages.flatMap((page): Diagnostic[] => {
      const { derive, key } = page.entry;
      const found = derive('findings', hashOf(siteHash, key), () => {
        const parsed = parsePage(page, site);
        return JSON.stringify(pageRules.flatMap(({ check }) => [...check(parsed)]));
      });
      return JSON.parse(found);
    }),
    ...contentRules.flatMap(({ check }) => [...check(content)]),
  ];
}
