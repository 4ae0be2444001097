import type { UserConfig } from '@11ty/eleventy';
import { groupBy } from '../catalog/group-by.ts';
import type { Entry } from '../entry/entry.ts';
import type { SitePlan } from '../project/plan-site.ts';
import type { Run, RunSite } from './run.ts';

/** An entry as templates know items of collections. */
interface CollectionItem {
  /** Href of the page, the base path included. */
  readonly url: string;
  /** First published. */
  readonly date: Date;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly data: Omit<Entry, 'answer' | 'key' | 'derive' | 'lines'>;
  /** The answer as HTML. */
  readonly content: string;
  readonly templateContent: string;
}

/**
 * Give templates the entries of the site: `collections.answers`, newest first, and the same by category, database,
 * tag and language, such as `collections.answersByDatabase.dra`.
 */
export function addCollections(config: UserConfig, run: Run): void {
  // Eleventy asks for each collection, and goes through all of it, for each part of a large site.
  const known = new WeakMap<SitePlan, CollectionItem[]>();
  const items = () => {
    const site = run.site();
    if (!site || !run.hasTemplates()) return [];
    const made = known.get(site.plan) ?? itemsOf(site);
    known.set(site.plan, made);
    return made;
  };
  const by = (keysOf: (data: CollectionItem['data']) => readonly string[]) => {
    const grouped = new WeakMap<CollectionItem[], Record<string, CollectionItem[]>>();
    return () => {
      const all = items();
      const groups = grouped.get(all) ?? Object.fromEntries(groupBy(all, ({ data }) => keysOf(data)));
      grouped.set(all, groups);
      return groups;
    };
  };
  config.addCollection('answers', items);
  config.addCollection(
    'answersByCategory',
    by(({ category }) => [category]),
  );
  config.addCollection(
    'answersByDatabase',
    by(({ databases }) => databases),
  );
  config.addCollection(
    'answersByTag',
    by(({ tags }) => tags),
  );
  config.addCollection(
    'answersByLanguage',
    by(({ language }) => [language]),
  );
}

/** All entries of a site as items, newest first. */
function itemsOf({ project, plan }: RunSite): CollectionItem[] {
  const { languages, addresses } = project.site;
  return [...languages.keys()]
    .flatMap((language) => plan.catalog.ofLanguage(language))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map((entry) => itemOf(entry, addresses.href(addresses.ofEntry(entry))));
}

function itemOf({ answer, key, derive, lines, ...data }: Entry, url: string): CollectionItem {
  return {
    url,
    date: new Date(data.date),
    inputPath: `./${data.file}`,
    fileSlug: data.slug,
    data,
    get content() {
      return answer.html;
    },
    get templateContent() {
      return answer.html;
    },
  };
}
