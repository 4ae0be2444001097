import type { Derive } from '../cache/derived-texts.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry, EntryReading } from '../entry/entry.ts';
import { type Schedule, scheduleOf } from '../entry/schedule.ts';
import type { AssetAddresses } from '../pages/context.ts';
import { createPages } from '../pages/create-pages.ts';
import type { TemplateContent } from '../pages/template-page.ts';
import type { RenderPage } from '../rendering/load-layouts.ts';
import type { Site } from '../site/site.ts';
import type { ViewFile } from '../views/view-file.ts';
import { writeViews } from '../views/views.ts';

/** What a plan is made from, besides what was read. */
export interface PlanOptions {
  readonly site: Site;
  readonly assets: AssetAddresses;
  /** Hash of everything that pages depend on besides the entries. */
  readonly siteHash: string;
  /** Name and version of what makes the pages. */
  readonly generator: string;
  /** Take in what builds leave out: drafts, and what is not published at this moment. */
  readonly drafts: boolean;
  /** The moment in milliseconds since 1970; asked only when front matter has a date that depends on it. */
  readonly now: () => number;
  readonly render: RenderPage;
  readonly derive: Derive;
  /** Pages are made when somebody asks for one, as in `kotae dev`, and not all of them. Default: false. */
  readonly onDemand?: boolean | undefined;
}

/** One page of a plan. */
export interface SitePage {
  /** Changes whenever the HTML would. */
  readonly key: () => string;
  readonly html: () => string;
  /** The file that it comes from, for what is wrong with it. */
  readonly file: string;
  /** The entry that it shows, if it shows one. */
  readonly entry?: Entry | undefined;
}

/** All entries seen together and everything that becomes of them; nothing is made before it is asked for. */
export interface SitePlan {
  readonly catalog: Catalog;
  readonly schedule: Schedule;
  /** By their addresses. */
  readonly pages: ReadonlyMap<string, SitePage>;
  /** Print a page that a template of the site itself made, in Kotae's frame. */
  readonly wrap: (language: string | undefined, content: TemplateContent) => string;
  /** What is made from the entries besides the pages, by address; `templateAddresses` are pages that templates of the site made. */
  readonly views: (templateAddresses?: readonly string[]) => ReadonlyMap<string, ViewFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plan a site from what was read of it. */
export function planSite(options: PlanOptions, readings: readonly EntryReading[]): SitePlan {
  const { site, assets, siteHash, generator, render, derive } = options;
  const valid = readings.flatMap(({ entry }) => entry ?? []);
  const schedule = scheduleOf(options.drafts ? [] : valid, options.now);
  const isLeftOut = (entry: Entry) => !options.drafts && (entry.draft || schedule.hidden.has(entry));
  const catalog = createCatalog({
    site,
    entries: valid.filter((entry) => !isLeftOut(entry)),
    drafts: valid.filter(isLeftOut),
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
    derive,
    onDemand: options.onDemand,
  });
  const pages = createPages({ site, catalog, assets, siteHash, generator });
  const planned = new Map<string, SitePage>();
  const views = new Map<string, ReadonlyMap<string, ViewFile>>();
  for (const [entry, { address, key, page, file }] of pages.answers)
    planned.set(address, { key, html: () => render(page()), file, entry });
  for (const { address, key, page, file } of pages.others)
    planned.set(address, { key, html: () => render(page()), file });
  return {
    catalog,
    schedule,
    pages: planned,
    wrap: (language, content) => render(pages.template(language, content)),
    views: (templateAddresses = []) => {
      const key = templateAddresses.join('\n');
      const made = views.get(key) ?? viewsOf({ catalog, pages, assets, siteHash, templateAddresses });
      views.set(key, made);
      return made;
    },
    diagnostics: [...catalog.diagnostics, ...pages.diagnostics],
  };
}

/** The lists of rows that pages fetch, and every view. */
function viewsOf(parts: Parameters<typeof writeViews>[0]): ReadonlyMap<string, ViewFile> {
  const rows = [...parts.pages.rows].map(
    ([address, { key, rows: list }]) => [address, { key, text: () => JSON.stringify(list()) }] as const,
  );
  return new Map<string, ViewFile>([...rows, ...writeViews(parts)]);
}
