import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry, EntryReading } from '../entry/entry.ts';
import { inParallel } from '../files/in-parallel.ts';
import type { Site } from '../site/site.ts';
import { readYaml } from '../source/read-yaml.ts';
import { ruleIds } from './all-rules.ts';
import { askSearches } from './asked-searches.ts';
import { parsePage } from './parsed-page.ts';
import { type CheckedContent, contentFiles } from './rule.ts';
import { contentRules, pageRules } from './rules/index.ts';
import { readSourcePage } from './source-page.ts';

export interface ContentOptions {
  readonly site: Site;
  readonly catalog: Catalog;
  /** What came of reading every file; drafts included. */
  readonly readings: readonly EntryReading[];
}

/** Read what the rules over the content look at: the sources of all pages, and where settings stand. */
export async function readContent({
  site,
  catalog,
  readings: files,
}: ContentOptions): Promise<CheckedContent> {
  const entries = files.flatMap(({ entry }) => (entry && !isTooDeep(entry) ? [entry] : []));
  const pages = await inParallel(entries, (entry) => readSourcePage(site.root, entry));
  const readings = await Promise.all(
    contentFiles.map(async (name) => {
      const file = `content/${name}.yaml`;
      const text = await readFile(join(site.root, file), 'utf8').catch(() => '');
      return [name, readYaml(z.record(z.string(), z.unknown()), { text, file })] as const;
    }),
  );
  const placesByFile = new Map(readings.map(([name, { placeOf }]) => [name, placeOf]));
  return {
    site,
    catalog,
    pages: pages.sort((a, b) => (a.entry.file < b.entry.file ? -1 : 1)),
    searches: await askSearches(site.root, catalog),
    broken: files.flatMap(({ entry, identity }) =>
      (entry && !isTooDeep(entry)) || !identity ? [] : [identity],
    ),
    ruleIds,
    placeIn: (name, path) => placesByFile.get(name)?.(path) ?? { file: `content/${name}.yaml` },
  };
}

/** A text that no parser should be asked to read again; reading it has told so. */
function isTooDeep({ answer }: Entry): boolean {
  return answer.diagnostics.some(({ rule }) => rule === 'markdown/too-deep');
}

/** Find everything that is wrong with the content beyond what reading it has shown. */
export function checkContent(content: CheckedContent): Diagnostic[] {
  const { site, pages } = content;
  return [
    ...pages.flatMap((page) => {
      const parsed = parsePage(page, site);
      return pageRules.flatMap(({ check }) => [...check(parsed)]);
    }),
    ...contentRules.flatMap(({ check }) => [...check(content)]),
  ];
}
